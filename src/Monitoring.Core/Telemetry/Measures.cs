using System.Diagnostics;
using System.Diagnostics.Metrics;
using Monitoring.Desk;
using Monitoring.Letters;

namespace Monitoring.Telemetry;

/// <summary>
/// What this system tells about itself: spans and figures under one name. They hold ids of parties, rounds and cases and words of our own, never a
/// name, an address, a token or a link. Who listens to nothing pays nothing.
/// </summary>
public static class Measures
{
    /// <summary>The name of the source of spans and of the meter.</summary>
    public const string Name = "Monitoring";

    /// <summary>The spans.</summary>
    internal static ActivitySource Spans { get; } = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("monitoring.turns", "{turn}", "Turns taken, by workflow and what came of them; failed ones among them.");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("monitoring.turn.duration", "s", "How long a turn takes, by workflow.");
    private static readonly Counter<long> Tasks = Meter.CreateCounter<long>("monitoring.tasks", "{task}", "Tasks put on the list of the secretariaat, by kind: StuckProcess for a process that fails again and again.");
    private static readonly Counter<long> Letters = Meter.CreateCounter<long>("monitoring.letters", "{letter}", "Letters by text and by what was known when they were handed over: Bounced for one that came back or has nobody to go to.");
    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("monitoring.deliveries", "{letter}", "What providers of mail told of letters after they were handed over, by text and by state: Delivered, Hard, Blocked, Expired, Complained, or HandedOver when it still tries.");
    private static readonly Counter<long> Files = Meter.CreateCounter<long>("monitoring.files", "{file}", "Files that a party gave, by outcome: taken, or why not.");

    internal static void Turn(string workflow, string outcome, TimeSpan took)
    {
        Turns.Add(1, new("monitoring.workflow", workflow), new("monitoring.outcome", outcome));
        Durations.Record(took.TotalSeconds, new KeyValuePair<string, object?>("monitoring.workflow", workflow));
    }

    internal static void Task(DeskTaskKind kind) => Tasks.Add(1, new KeyValuePair<string, object?>("monitoring.kind", kind.ToString()));

    internal static void Letter(string step, LetterState state) =>
        Letters.Add(1, new("monitoring.letter", LetterStep.TextOf(step)), new("monitoring.state", state.ToString()));

    internal static void Delivery(DeliveryEvent e) => Deliveries.Add(
        1, new("monitoring.letter", LetterStep.TextOf(e.Step)), new("monitoring.state", e.ComplainedAt is not null ? "Complained" : e.Bounce?.ToString() ?? e.State.ToString()));

    internal static void File(string outcome) => Files.Add(1, new KeyValuePair<string, object?>("monitoring.outcome", outcome));
}
