using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Monitoring.Letters;
using Monitoring.Workflows;

namespace Monitoring.Bench;

/// <summary>Lets the first letters of a round leave that was opened while the engine stood still, by a provider of mail that takes its time.</summary>
internal sealed class LetterSpeed : Measurement
{
    private const string EnginesOwn = " runtime ";

    private static readonly int Letters = Math.Min(8000, Size.Large);

    public override string Name => "letters";

    public override string About => $"{Letters} letters of one round, by a provider that answers in {SlowProvider.Answers.TotalMilliseconds:0} ms: letters a minute, storage calls a letter";

    public override async IAsyncEnumerable<Figure> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var platform = await Platform.Create(cancellation);
        await platform.Start(cancellation);
        await platform.Register(Letters, cancellation);
        await platform.Get<IProgress>().Settled(cancellation);
        await platform.Build(cancellation, engine: false);
        await OpeningSpeed.Opened(platform, "letters", cancellation);

        var provider = new SlowProvider();
        platform.Sender = provider;
        var (before, calls) = (platform.Calls.Names, platform.Calls);
        calls.ByName = true;
        await platform.Start(cancellation);
        await platform.Get<IProgress>().Settled(cancellation);
        var made = calls.Names.ToDictionary(n => n.Key, n => n.Value - before.GetValueOrDefault(n.Key));
        foreach (var (name, count) in made.Where(n => n.Value > Letters / 10).OrderByDescending(n => n.Value))
        {
            await Console.Error.WriteLineAsync($"  {Figure.Number((double)count / Letters),5} {name}");
        }

        double Each(Func<string, bool> which) => (double)made.Where(n => which(n.Key)).Sum(n => n.Value) / provider.Taken;
        yield return Figure.AtLeast("letters: through the outbox", provider.Taken / provider.Time.TotalMinutes, 3000, " a minute", $", {provider.Taken} letters");
        yield return Figure.AtMost("letters: storage calls a letter, the turn that decides it included", Each(name => !name.Contains(EnginesOwn, StringComparison.Ordinal)), 4, " calls");
        yield return new Figure("letters: more for the embedded engine's own row", $"{Figure.Number(Each(name => name.Contains(EnginesOwn, StringComparison.Ordinal)))} calls");
    }

    /// <summary>Takes each letter after so long, and any number at once.</summary>
    private sealed class SlowProvider : ILetterSender
    {
        private readonly ConcurrentDictionary<string, byte> taken = new();
        private readonly Stopwatch since = new();

        public static TimeSpan Answers { get; } = TimeSpan.FromMilliseconds(50);

        /// <summary>How many letters, twins counted once.</summary>
        public int Taken => taken.Count;

        /// <summary>From when the first came until the last was taken.</summary>
        public TimeSpan Time { get; private set; }

        public async Task<DeliveryEvent> HandOver(OutgoingLetter letter, CancellationToken cancellation)
        {
            since.Start();
            await Task.Delay(Answers, TimeProvider.System, cancellation);
            taken[letter.Id] = 0;
            Time = since.Elapsed;
            return new DeliveryEvent(letter.Step, letter.Contact, LetterState.HandedOver, TimeProvider.System.GetUtcNow());
        }
    }
}
