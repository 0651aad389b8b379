using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>Something that happened in a case: a line of its time line, written in the batch of what it tells and never changed.</summary>
[Shape("case-event")]
public sealed record CaseEvent : Row, IRow<CaseEvent>
{
    /// <summary>How the row keys begin.</summary>
    public const string Prefix = "event|";

    /// <inheritdoc/>
    public static string Table => TableNames.Cases;

    /// <summary>The case.</summary>
    public required string ComplaintId { get; init; }

    /// <summary>Counted from 1 within the case (<see cref="Complaint.Events"/>).</summary>
    public required int Number { get; init; }

    /// <summary>What happened.</summary>
    public required CaseEventKind Kind { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Which side did it; the secretariaat also for what the course of the case did by itself.</summary>
    public required CaseSide By { get; init; }

    /// <summary>Who of that side: an address of the secretariaat, a name of a party, the id of a founder. Shown to the secretariaat and to that side only.</summary>
    public string? Person { get; init; }

    /// <summary>Who may read it.</summary>
    public required Audience Audience { get; init; }

    /// <summary>The words that go with it: reasons, what changed. As they were written, in one language.</summary>
    public string? Words { get; init; }

    /// <summary>The day that it names: the end of a term, of a meeting.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The number of the statement, proposal or measure that it is about, or the id of another case.</summary>
    public string? About { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(ComplaintId, Key.Join("event", Number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture)));
}

/// <summary>What can happen in a case. The page has a sentence for each.</summary>
public enum CaseEventKind
{
    /// <summary>It came in, by which road its kind tells.</summary>
    Opened,

    /// <summary>The intention was registered by a person.</summary>
    Registered,

    /// <summary>It was admitted.</summary>
    Admitted,

    /// <summary>It was not admitted, with reasons.</summary>
    NotAdmitted,

    /// <summary>The respondent was asked to answer, until the day.</summary>
    HearingAsked,

    /// <summary>A side said something (<see cref="Statement"/>).</summary>
    StatementMade,

    /// <summary>The hearing ended without an answer.</summary>
    HearingLapsed,

    /// <summary>The complainant may reply, until the day.</summary>
    ReplyAsked,

    /// <summary>The term to reply ended without one.</summary>
    ReplyLapsed,

    /// <summary>The meeting of the Platform was set on the day.</summary>
    ConsultationPlanned,

    /// <summary>The meeting was held; its minutes are kept.</summary>
    ConsultationHeld,

    /// <summary>The seats are asked to vote on a proposal, until the day.</summary>
    VoteOpened,

    /// <summary>The vote closed with a decision.</summary>
    Decided,

    /// <summary>The vote closed without a decision (geen besluit).</summary>
    NotDecided,

    /// <summary>The measure took effect after its notice was delivered and the standstill passed.</summary>
    MeasureInForce,

    /// <summary>Whether the measure was kept is looked at.</summary>
    FollowUpDue,

    /// <summary>The measure was kept.</summary>
    MeasureKept,

    /// <summary>The measure was not kept; the next step is proposed.</summary>
    MeasureNotKept,

    /// <summary>A term was extended to the day, with reasons.</summary>
    TermExtended,

    /// <summary>A side proposed to settle.</summary>
    SettlementProposed,

    /// <summary>A side refused the settlement, or who proposed it took it back.</summary>
    SettlementRefused,

    /// <summary>The sides agreed.</summary>
    Settled,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,

    /// <summary>It was joined to another case.</summary>
    Joined,

    /// <summary>Another case was joined to it.</summary>
    JoinedBy,

    /// <summary>It was opened again on new facts, as another case.</summary>
    Reopened,

    /// <summary>An original was released to the seats, with reasons, of which the party was told.</summary>
    OriginalReleased,

    /// <summary>It ended niet opgelost.</summary>
    Unresolved,

    /// <summary>It ended: nothing more follows.</summary>
    Completed,

    /// <summary>The intention was closed, lapsed, or the evidence came.</summary>
    IntentionEnded,

    /// <summary>A seat voted, or changed its vote: which way stands in its ballot only.</summary>
    VoteCast,

    /// <summary>The measure ended by itself, or never took effect: the party left the Convenant (art. 11.7).</summary>
    MeasureLapsed,

    /// <summary>The respondent is no longer a party (art. 11.7); the case goes on about the time when it was one.</summary>
    RespondentLeft,
}
