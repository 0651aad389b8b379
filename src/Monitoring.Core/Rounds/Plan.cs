using System.Text.Json.Serialization;
using Monitoring.Adoptions;
using Monitoring.Calendar;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>The rhythm of monitoring (art. 9.1): which rounds there will be, of whom, on what terms.</summary>
[Shape("plan")]
public sealed record Plan : Row, IRow<Plan>
{
    /// <summary>The partition of all plans: a handful.</summary>
    public const string Partition = "plans";

    /// <summary>How the row keys of plans begin.</summary>
    public const string Prefix = "plan|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>Made of the name.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it, such as "Najaar, leveranciers".</summary>
    public required string Name { get; init; }

    /// <summary>The version of the framework that its rounds ask by.</summary>
    public required string FrameworkVersion { get; init; }

    /// <summary>The kind that is asked, unless <see cref="AllKinds"/>.</summary>
    public required PartyKind Population { get; init; }

    /// <summary>Whether parties of all kinds are asked.</summary>
    public bool AllKinds { get; init; }

    /// <summary>Only who became a party in this period is asked; null for everybody.</summary>
    public Cohort? Cohort { get; init; }

    /// <summary>Only a sample is asked; null for everybody. Each round draws by a seed of its own (<see cref="SampleOf"/>).</summary>
    public Sample? Sample { get; init; }

    /// <summary>The day on which the first round starts, in Amsterdam.</summary>
    public required DateOnly FirstOn { get; init; }

    /// <summary>Months from one round to the next; 0 for one round only.</summary>
    public int EveryMonths { get; init; }

    /// <summary>The terms of its rounds.</summary>
    public RoundTerms Terms { get; init; } = new();

    /// <summary>The day in the rhythm of the last round that was started.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it was stopped: no round of it starts any more, and it is not taken up again. Null as long as it holds.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>Why it was stopped.</summary>
    public string? StoppedBecause { get; init; }

    /// <summary>Who stopped it: an address of the secretariaat.</summary>
    public string? StoppedBy { get; init; }

    /// <summary>Whom its rounds ask.</summary>
    [JsonIgnore]
    public RoundPopulation Whom => new(AllKinds ? null : Population, Cohort, Sample);

    /// <summary>The day on which the next round is due, or null when there is none any more.</summary>
    [JsonIgnore]
    public DateOnly? NextOn
    {
        get
        {
            if (StoppedAt is not null)
            {
                return null;
            }

            if (LastOn is not { } last)
            {
                return FirstOn;
            }

            for (var n = 1; EveryMonths > 0; n++)
            {
                // From the first day, not from the last: a rhythm that began on the 31st does not drift.
                if (FirstOn.AddMonths(n * EveryMonths) is var day && day > last)
                {
                    return day;
                }
            }

            return null;
        }
    }

    /// <summary>What the Platform has to adopt before a round of it can start (art. 9.1): the framework and the plan itself.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Subjects => [Adoption.SubjectOfFramework(FrameworkVersion), Adoption.SubjectOfPlan(Id)];

    /// <inheritdoc/>
    public override Key Key => KeyOf(Id);

    /// <summary>The key of a plan.</summary>
    public static Key KeyOf(string id) => new(Partition, Key.Join("plan", id));

    /// <summary>The id of the round that is due on a day: one a day of the rhythm, however often it is started.</summary>
    public string RoundId(DateOnly on) => $"{Id}-{on:yyyyMMdd}";

    /// <summary>The sample of the round of a day: its seed is the plan's with that day, so that each round draws others and nobody chooses again.</summary>
    public Sample? SampleOf(DateOnly on) => Sample is { } sample ? sample with { Seed = $"{sample.Seed}-{on:yyyyMMdd}" } : null;

    /// <summary>Whether a round of that id was started by this plan.</summary>
    public bool Started(string roundId) =>
        roundId.StartsWith(Id + "-", StringComparison.Ordinal) && roundId.Length == Id.Length + 9 && roundId[^8..].All(char.IsAsciiDigit);

    /// <summary>What the round of a day is called: its year, and its month where a year has more than one.</summary>
    public string RoundName(DateOnly on) => EveryMonths switch
    {
        0 => Name,
        < 12 => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name} {on:MM-yyyy}"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name} {on.Year}"),
    };

    /// <summary>What comes next.</summary>
    public PlanStep NextStep(DateTimeOffset now, bool adopted)
    {
        if (NextOn is not { } next)
        {
            return new PlanStep.End();
        }

        var today = Amsterdam.Day(now);
        if (today < next)
        {
            return new PlanStep.Wait(Amsterdam.StartOf(next));
        }

        // The system may have been down on the day, or for years: one round is started, for the latest day that has come.
        while (EveryMonths > 0 && (this with { LastOn = next }).NextOn is { } later && later <= today)
        {
            next = later;
        }

        return adopted ? new PlanStep.StartRound(next) : new PlanStep.AskForAdoption();
    }
}

/// <summary>What a plan does next.</summary>
public abstract record PlanStep
{
    private PlanStep()
    {
    }

    /// <summary>Start the round of that day of the rhythm.</summary>
    public sealed record StartRound(DateOnly On) : PlanStep;

    /// <summary>A round is due, but the Platform has not adopted the framework and the plan (art. 9.1): a task.</summary>
    public sealed record AskForAdoption : PlanStep;

    /// <summary>Nothing is due until then.</summary>
    public sealed record Wait(DateTimeOffset Until) : PlanStep;

    /// <summary>No round will follow.</summary>
    public sealed record End : PlanStep;
}
