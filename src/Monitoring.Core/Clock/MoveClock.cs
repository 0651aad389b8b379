using Monitoring.Workflows;

namespace Monitoring.Clock;

/// <summary>Lets the domain's time pass: from due time to due time, so that everything happens in its order and on its day.</summary>
/// <param name="clock">The clock.</param>
/// <param name="progress">Tells what is due.</param>
/// <param name="keeper">Keeps where the clock is, so that a restart finds it there; null when nobody restarts.</param>
public sealed class MoveClock(DomainClock clock, IProgress progress, ClockKeeper? keeper = null)
{
    /// <summary>Moves the clock, and ends when all that was due until then has happened.</summary>
    /// <param name="target">The time to move to; one that has passed only waits for what is due.</param>
    /// <param name="onStep">Called after each step, when nothing is due and nothing runs, with the domain's time. It may make more due.</param>
    /// <param name="cancellation">Stops between steps; the clock stays where it is.</param>
    public async Task To(DateTimeOffset target, Func<DateTimeOffset, Task>? onStep, CancellationToken cancellation)
    {
        await Step(onStep, cancellation);
        while (await progress.NextDue(cancellation) is { } due && due <= target)
        {
            // Turns that wait for the same moment are due within milliseconds of each other: one step for all of them.
            var step = WholeSecond(due);
            await Set(step < target ? step : target, cancellation);
            await Step(onStep, cancellation);
        }

        await Set(target, cancellation);
        await Step(onStep, cancellation);
    }

    private async Task Set(DateTimeOffset time, CancellationToken cancellation)
    {
        clock.MoveTo(time);
        if (keeper is not null)
        {
            await keeper.Keep(cancellation);
        }
    }

    private async Task Step(Func<DateTimeOffset, Task>? onStep, CancellationToken cancellation)
    {
        await progress.Settled(cancellation);
        if (onStep is not null)
        {
            await onStep(clock.GetUtcNow());
            await progress.Settled(cancellation);
        }
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset time)
    {
        var over = time.UtcTicks % TimeSpan.TicksPerSecond;
        return over == 0 ? time : time.AddTicks(TimeSpan.TicksPerSecond - over);
    }
}
