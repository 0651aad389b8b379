using Monitoring.Frameworks;

namespace Monitoring.Rounds;

/// <summary>A plan as somebody is filling it in.</summary>
public sealed record PlanDraft
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 80;

    /// <summary>How many years ahead the first round may lie.</summary>
    public const int FarthestYears = 3;

    /// <summary>The fewest working days of a term in which a party must act: a week.</summary>
    public const int ShortestTerm = 5;

    /// <summary>The most working days of any term: a quarter of a year.</summary>
    public const int LongestTerm = 65;

    /// <summary>The most working days that a letter may allow for its delivery.</summary>
    public const int LongestDelivery = 10;

    /// <summary>The fewest characters of the seed of a sample.</summary>
    public const int ShortestSeed = 6;

    /// <summary>The most characters of the seed of a sample.</summary>
    public const int LongestSeed = 40;

    /// <summary>Months from one round to the next: once, every half year, every year.</summary>
    public static IReadOnlyList<int> Rhythms { get; } = [0, 6, 12];

    /// <summary>What people will call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The version of the framework.</summary>
    public string FrameworkVersion { get; init; } = "";

    /// <summary>Whom its rounds ask; null when that was not said.</summary>
    public RoundPopulation? Whom { get; init; }

    /// <summary>The day of the first round.</summary>
    public DateOnly? FirstOn { get; init; }

    /// <summary>Months from one round to the next.</summary>
    public int EveryMonths { get; init; }

    /// <summary>The terms.</summary>
    public RoundTerms Terms { get; init; } = new();

    /// <summary>The id that the name makes: lower-case letters and digits without accents, and hyphens; empty when there are none.</summary>
    public string Id => string.Join('-', Storage.Key.Name(Name)
        .Split('-', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)))
        .Where(word => word.Length > 0));

    /// <summary>What is wrong with it, all at once; nothing when it can become a plan.</summary>
    /// <param name="framework">The version that it names, or null when there is none.</param>
    /// <param name="today">The day in Amsterdam.</param>
    public IEnumerable<PlanFault> Faults(Framework? framework, DateOnly today) =>
    [
        .. Name.Trim().Length == 0 ? [PlanFault.NoName]
            : Name.Trim().Length > LongestName ? [PlanFault.NameTooLong]
            : Id.Length == 0 ? [PlanFault.NameWithoutLetters] : Array.Empty<PlanFault>(),
        .. framework is null ? [PlanFault.NoFramework] : Array.Empty<PlanFault>(),
        .. Whom is null ? [PlanFault.NoPopulation]
            : framework is not null && Whom.Kinds.Any(kind => framework.Items.All(item => item.Audience != kind)) ? [PlanFault.NothingAsked] : Array.Empty<PlanFault>(),
        .. Whom?.Cohort is { } cohort ? CohortFaults(cohort, today) : [],
        .. Whom?.Sample is { } sample ? SampleFaults(sample) : [],
        .. FirstOn is not { } first ? [PlanFault.NoFirstDay]
            : first < today ? [PlanFault.FirstDayPassed]
            : first > today.AddYears(FarthestYears) ? [PlanFault.FirstDayTooFar] : Array.Empty<PlanFault>(),
        .. Rhythms.Contains(EveryMonths) ? Array.Empty<PlanFault>() : [PlanFault.NoRhythm],
        .. TermFaults(),
    ];

    /// <summary>The plan, once nothing is wrong with it.</summary>
    public Plan ToPlan(DateTimeOffset now) => new()
    {
        Id = Id,
        Name = Name.Trim(),
        FrameworkVersion = FrameworkVersion,
        Population = Whom!.Kinds[0],
        AllKinds = Whom.Kind is null,
        Cohort = Whom.Cohort,
        Sample = Whom.Sample,
        FirstOn = FirstOn!.Value,
        EveryMonths = EveryMonths,
        Terms = Terms,
        MadeAt = now,
    };

    private IEnumerable<PlanFault> CohortFaults(Cohort cohort, DateOnly today) =>
        cohort.From == default ? [PlanFault.NoCohortStart]
            : cohort.Until < cohort.From ? [PlanFault.CohortBackwards]
            : cohort.From > (FirstOn ?? today) ? [PlanFault.CohortTooLate] : [];

    private static IEnumerable<PlanFault> SampleFaults(Sample sample) =>
    [
        .. sample.Size < 1 || (sample.InPercent && sample.Size > 99) ? [PlanFault.SampleSize] : Array.Empty<PlanFault>(),
        .. sample.Seed.Length is < ShortestSeed or > LongestSeed || !sample.Seed.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? [PlanFault.SampleSeed] : Array.Empty<PlanFault>(),
    ];

    private IEnumerable<PlanFault> TermFaults()
    {
        (PlanFault Fault, bool Holds)[] limits =
        [
            (PlanFault.AnswerDays, IsTerm(Terms.AnswerDays)),
            (PlanFault.DeliveryDays, Terms.DeliveryDays is >= 0 and <= LongestDelivery),
            (PlanFault.ReminderDays, Terms.ReminderDays >= 1 && (Terms.ReminderDays < Terms.AnswerDays || !IsTerm(Terms.AnswerDays))),
            (PlanFault.GraceDays, IsTerm(Terms.GraceDays)),
            (PlanFault.ExplanationDays, IsTerm(Terms.ExplanationDays)),
        ];
        return limits.Where(limit => !limit.Holds).Select(limit => limit.Fault);
    }

    private static bool IsTerm(int days) => days is >= ShortestTerm and <= LongestTerm;
}
