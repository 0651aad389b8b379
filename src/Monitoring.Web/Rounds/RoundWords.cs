using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Rounds;

/// <summary>Rounds and plans in words.</summary>
public static class RoundWords
{
    /// <summary>How far a round is, as a tag.</summary>
    public static (TagKind Kind, string Word) State(this Language l, RoundState state) => state switch
    {
        RoundState.Opening => (TagKind.Info, l["Begint nu", "Starting"]),
        RoundState.Running => (TagKind.Info, l["Loopt", "Running"]),
        RoundState.Closed => (TagKind.Ok, l["Afgerond", "Closed"]),
        _ => (TagKind.Warn, l["Gestopt", "Stopped"]),
    };

    /// <summary>How far a round is, as a tag, also when it is paused or being closed.</summary>
    public static (TagKind Kind, string Word) State(this Language l, Round round) =>
        round.ClosingSince is not null && round.IsLive ? (TagKind.Warn, l["Wordt afgesloten", "Being closed"]) : l.State(RoundLine.Of(round));

    /// <summary>The same of a line in the list.</summary>
    public static (TagKind Kind, string Word) State(this Language l, RoundLine line) =>
        line.IsPaused ? (TagKind.Warn, l["Gepauzeerd", "Paused"]) : l.State(line.State);

    /// <summary>Who is asked.</summary>
    public static string Who(this Language l, PartyKind kind) => kind == PartyKind.Supplier ? l["Leveranciers", "Suppliers"] : l["Schoolbesturen", "School boards"];

    /// <summary>Who is asked, whole: <c>Leveranciers, partij geworden van 1 jan 2026 tot en met 31 mrt 2026, steekproef van 10%</c>.</summary>
    public static string Whom(this Language l, RoundPopulation whom) => string.Join(", ", new[]
    {
        whom.Kind is { } kind ? l.Who(kind) : l["Alle partijen", "All parties"],
        whom.Cohort is { } cohort ? l.Period(cohort) : null,
        whom.Sample is { } sample ? l.SampleOf(sample, whom.Kind is null) : null,
    }.Where(part => part is not null));

    private static string Period(this Language l, Cohort cohort) => cohort.Until is { } until
        ? l[$"partij geworden van {l.ShortDate(cohort.From)} tot en met {l.ShortDate(until)}", $"became a party from {l.ShortDate(cohort.From)} to {l.ShortDate(until)}"]
        : l[$"partij geworden vanaf {l.ShortDate(cohort.From)}", $"became a party since {l.ShortDate(cohort.From)}"];

    private static string SampleOf(this Language l, Sample sample, bool ofEach) => (sample.InPercent, ofEach) switch
    {
        (true, _) => l[$"steekproef van {sample.Size}%", $"sample of {sample.Size}%"],
        (_, true) => l[$"steekproef van {l.Number(sample.Size)} van elke soort", $"sample of {l.Number(sample.Size)} of each kind"],
        _ => l[$"steekproef van {l.Number(sample.Size)}", $"sample of {l.Number(sample.Size)}"],
    };

    /// <summary>How often.</summary>
    public static string Rhythm(this Language l, int everyMonths) => everyMonths switch
    {
        0 => l["Eén keer", "Once"],
        6 => l["Elk half jaar", "Every half year"],
        12 => l["Elk jaar", "Every year"],
        _ => l[$"Elke {everyMonths} maanden", $"Every {everyMonths} months"],
    };

    /// <summary>So many parties.</summary>
    public static string Parties(this Language l, int number) => l.Count(number, "1 partij", "{0} partijen", "1 party", "{0} parties");

    /// <summary>A term of so many working days.</summary>
    public static string WorkingDays(this Language l, int number) => l.Count(number, "1 werkdag", "{0} werkdagen", "1 working day", "{0} working days");
}
