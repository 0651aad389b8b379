using System.Text.Json.Serialization;

namespace Monitoring.Reglements;

/// <summary>A version of the Reglement (art. 8.4): powers, measures, terms, standing, voting, recusal and publication, as data. It holds only once the Platform has adopted it.</summary>
/// <param name="Version">Lasting.</param>
/// <param name="Terms">The terms of a case.</param>
/// <param name="Standing">Who may bring a complaint.</param>
/// <param name="Measures">The measures that it gives the power to (art. 9.2), from light to heavy.</param>
/// <param name="Voting">By which rule the seats decide.</param>
/// <param name="HasRecusal">Whether a seat with a conflict withdraws from the vote, which then counts without it.</param>
/// <param name="Publishes">Whether a decision is published; never by default.</param>
public sealed record Reglement(
    string Version, CaseTerms Terms, Standing Standing, IReadOnlyList<MeasureRule> Measures, VotingRule Voting, bool HasRecusal, bool Publishes = false)
{
    /// <summary>What holds as long as no Reglement was adopted: the product's terms, no measures, and every seat must consent (art. 8.5).</summary>
    public static Reglement None { get; } = new("", new CaseTerms(), Standing.PartiesOnly, [], VotingRule.AllConsent, HasRecusal: false);

    /// <summary>How it is called.</summary>
    public LocalText Title { get; init; } = new("", "");

    /// <summary>The version that it was made from; null for one that ships.</summary>
    public string? BasedOn { get; init; }

    /// <summary>Whether it is what holds without one.</summary>
    [JsonIgnore]
    public bool IsNone => Version.Length == 0;

    /// <summary>The measure with that id, or null.</summary>
    public MeasureRule? Measure(string? id) => Measures.FirstOrDefault(measure => measure.Id == id);
}

/// <summary>The terms of a case, in Dutch working days.</summary>
/// <param name="AdmissibilityDays">From its coming in to the secretariaat's word on whether it is admitted.</param>
/// <param name="HearingDays">From the delivery of the request to answer to its last day.</param>
/// <param name="ReplyDays">From the delivery of the answer to the last day to reply.</param>
/// <param name="ConsultationDays">From the end of the hearing until the day by which the Platform has met.</param>
/// <param name="ProposalDays">From the meeting to the proposal.</param>
/// <param name="VoteDays">From the opening of the vote to its last day.</param>
/// <param name="StandstillDays">From the delivery of a measure's notice to the day on which it takes effect.</param>
/// <param name="JudgeDays">From the day of a follow-up to the secretariaat's word on whether the measure was kept.</param>
/// <param name="DeliveryDays">What the date in a letter allows for its delivery.</param>
/// <param name="ReminderDays">How long before a last day the reminder goes out.</param>
public sealed record CaseTerms(
    int AdmissibilityDays = 10, int HearingDays = 20, int ReplyDays = 10, int ConsultationDays = 30, int ProposalDays = 10, int VoteDays = 15, int StandstillDays = 10, int JudgeDays = 10,
    int DeliveryDays = 2, int ReminderDays = 5);

/// <summary>Who may bring a complaint about a party (art. 12.1).</summary>
public enum Standing
{
    /// <summary>Parties only; another's complaint is put before the Platform by the secretariaat.</summary>
    PartiesOnly,

    /// <summary>Everybody.</summary>
    Everybody,
}

/// <summary>By which rule the seats decide.</summary>
public enum VotingRule
{
    /// <summary>Every seat must consent (art. 8.5): abstention, silence or a conflict is no consent.</summary>
    AllConsent,

    /// <summary>More for than against among the seats that take part, when at least half of them voted.</summary>
    Majority,

    /// <summary>At least two thirds of the votes cast are for, when at least half of the seats that take part voted.</summary>
    TwoThirds,
}

/// <summary>A measure that a Reglement gives the power to (art. 9.2).</summary>
/// <param name="Id">Lasting, within its version.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">How it is called.</param>
/// <param name="FollowUpDays">After how many working days in force is looked whether it was kept; null when nothing has to be.</param>
/// <param name="Next">The measure that comes next on the ladder when it was not kept; null when none does.</param>
public sealed record MeasureRule(string Id, MeasureKind Kind, LocalText Name, int? FollowUpDays = null, string? Next = null)
{
    /// <summary>What it means for the party, in a sentence or two.</summary>
    public LocalText Text { get; init; } = new("", "");
}

/// <summary>What a measure is.</summary>
public enum MeasureKind
{
    /// <summary>Waarschuwing.</summary>
    Warning,

    /// <summary>Verbeterplan, with dates and evidence.</summary>
    ImprovementPlan,

    /// <summary>Schorsing van het beeldmerk; for suppliers only (art. 11.4).</summary>
    BeeldmerkSuspension,

    /// <summary>Intrekking van het beeldmerk; for suppliers only (art. 11.4).</summary>
    BeeldmerkWithdrawal,
}
