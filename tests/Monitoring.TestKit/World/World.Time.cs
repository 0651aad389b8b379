using Monitoring.Calendar;
using Monitoring.Clock;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Workflows;

namespace Monitoring.TestKit;

public sealed partial class World
{
    /// <summary>Lets time pass until the first moment of that day in Amsterdam; all that is due until then has happened.</summary>
    public Task MoveTo(DateOnly day) => MoveTo(Amsterdam.StartOf(day));

    /// <summary>Lets time pass until that day is over in Amsterdam, so that a term which ended on it has ended.</summary>
    public Task MoveToEndOf(DateOnly day) => MoveTo(Amsterdam.EndOf(day));

    /// <summary>Lets time pass until then; all that is due until then has happened.</summary>
    /// <exception cref="ConnectionCutException">The connection to storage was cut on the way; the clock stays where it is.</exception>
    public Task MoveTo(DateTimeOffset time) => UnlessCut(cancellation => new MoveClock(Clock, new Progress(running.ConvertAll(s => s.Host.Services))).To(time, onStep: null, cancellation));

    /// <summary>Lets so much time pass.</summary>
    public Task Pass(TimeSpan time) => MoveTo(Now + time);

    /// <summary>Waits until nothing is due any more, without time passing.</summary>
    /// <exception cref="ConnectionCutException">The connection to storage was cut.</exception>
    public Task Settle() => MoveTo(Now);

    /// <summary>Time passes while nothing runs: the system is down, and nothing is looked at on the way.</summary>
    public async Task IsDownUntil(DateTimeOffset time)
    {
        await Crash();
        Clock.MoveTo(time);
        await Restart();
        await Settle();
    }

    /// <summary>The party stays silent through its term and its last call, until it is asked to explain.</summary>
    public async Task SilenceUntilTheIntention(Party party, Round? round = null)
    {
        await MoveTo(WorkingDays.Dutch.After((await Request(party, round)).LastDay!.Value));
        await MoveTo(WorkingDays.Dutch.After((await Request(party, round)).LastCallDay!.Value));
    }

    private async Task UnlessCut(Func<CancellationToken, Task> move)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Patience);
        var moving = move(stop.Token);
        var cut = Task.WhenAny(running.Select(system => system.Faults.WasCut));
        if (await Task.WhenAny(moving, cut) == cut)
        {
            await stop.CancelAsync();
            await moving.ContinueWith(_ => { }, TaskScheduler.Default);
            throw new ConnectionCutException();
        }

        await moving;
    }

    /// <summary>The progress of several systems on one storage.</summary>
    private sealed class Progress(List<IServiceProvider> systems) : IProgress
    {
        private readonly List<IProgress> all = systems.ConvertAll(services => (IProgress)services.GetService(typeof(IProgress))!);

        // Each knows what it wrote itself.
        public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation) => (await Task.WhenAll(all.Select(progress => progress.NextDue(cancellation)))).Min();

        public async Task Settled(CancellationToken cancellation)
        {
            // The last one has seen that nothing is due; the ones before may still be in a turn that another took as well.
            foreach (var progress in all.Concat(all.SkipLast(1)))
            {
                await progress.Settled(cancellation);
            }
        }
    }
}
