using System.Text.Json.Serialization;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>One party asked for evidence in one round (art. 9.1).</summary>
[Shape("evidence-request")]
public sealed record EvidenceRequest : Row, IRow<EvidenceRequest>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>Its name when it was asked.</summary>
    public required string PartyName { get; init; }

    /// <summary>What it is.</summary>
    public required PartyKind PartyKind { get; init; }

    /// <summary>When the round opened it.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public RequestStatus Status { get; init; } = RequestStatus.Asked;

    /// <summary>Which time it is asked, counted from 1: a rework is the next one, with letters, terms and, if it comes to that, a case of its own.</summary>
    public int Asking { get; init; } = 1;

    /// <summary>The term of this asking, in working days; null for that of the round.</summary>
    public int? AnswerDays { get; init; }

    /// <summary>The products it is asked about: those it had when the first letter was written. Null before that.</summary>
    public IReadOnlyList<ProductRef>? Products { get; init; }

    /// <summary>How many items are asked.</summary>
    public int ItemCount { get; init; }

    /// <summary>How many of them are answered, draft or declared.</summary>
    public int AnsweredCount { get; init; }

    /// <summary>Its letters and how far they are.</summary>
    public Correspondence Letters { get; init; } = Correspondence.None;

    /// <summary>The day that the first letter names; the real last day is never earlier.</summary>
    public DateOnly? PromisedDay { get; init; }

    /// <summary>The day on which the reminder goes out. Null as long as no letter arrived.</summary>
    public DateOnly? ReminderOn { get; init; }

    /// <summary>The last day to answer. Null as long as no letter arrived: then no term runs.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The latest day that a last call names; the end of its term is never earlier.</summary>
    public DateOnly? PromisedLastCallDay { get; init; }

    /// <summary>The last day of the last call's own term. Null as long as it did not arrive.</summary>
    public DateOnly? LastCallDay { get; init; }

    /// <summary>How many changes of the round's terms (<see cref="Round.Shifts"/>) it has applied.</summary>
    public int Shifts { get; init; }

    /// <summary>Working days that were given to everybody while no term of this request ran: the next that begins is longer by them.</summary>
    public int ExtraDays { get; init; }

    /// <summary>Raised to revoke all links that were given out.</summary>
    public int LinkGeneration { get; init; } = 1;

    /// <summary>Whether a letter on paper was written with a link of its own (<see cref="LetterTrace.ByPost"/>), which works as long as others of its generation do.</summary>
    public bool HasLinkByPost { get; init; }

    /// <summary>To how many colleagues it was passed on, those included from whom it was taken back (<see cref="Pass"/>).</summary>
    public int Passes { get; init; }

    /// <summary>How many times the party asked for more time (<see cref="Deferral"/>).</summary>
    public int DeferralsAsked { get; init; }

    /// <summary>Of how many of them the secretariaat has a task.</summary>
    public int DeferralsTasked { get; init; }

    /// <summary>On how many of them was decided, or lapsed as the evidence came.</summary>
    public int DeferralsDecided { get; init; }

    /// <summary>How many of its answers came by post or mail (<see cref="PostedAnswer"/>).</summary>
    public int Posts { get; init; }

    /// <summary>The day on which the one was received that still has to be entered; null when nothing lies on the desk.</summary>
    public DateOnly? OnDeskSince { get; init; }

    /// <summary>Whether the secretariaat has a task to enter it.</summary>
    public bool OnDeskTasked { get; init; }

    /// <summary>How many times the term was made longer: the reminder and the last call of the new term are letters of their own.</summary>
    public int Extensions { get; init; }

    /// <summary>How many of its terms turned out never to have begun, as their letter came back after all: the next has letters of its own.</summary>
    public int NeverBegan { get; init; }

    /// <summary>How many times the party declared; each declaration is kept.</summary>
    public int Attestations { get; init; }

    /// <summary>Which of its declarations corrected the one before, after the review had begun.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>When it last declared.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The day on which it first declared: when its evidence came in.</summary>
    public DateOnly? DeclaredOn { get; init; }

    /// <summary>The number on its latest receipt.</summary>
    public string? Receipt { get; init; }

    /// <summary>Who reviews.</summary>
    public string? Reviewer { get; init; }

    /// <summary>How many items a reviewer found something of; null when that is not known (a request that an earlier release opened).</summary>
    public int? Judged { get; init; }

    /// <summary>Whether an intention was opened because what was asked at this asking stayed away: <see cref="CaseId"/>.</summary>
    public bool HasCase { get; init; }

    /// <summary>Whether the row of that case is known to stand. Until then opening it is due.</summary>
    public bool CaseOpened { get; init; }

    /// <summary>The ids of the cases of earlier askings, which were settled by the evidence that came.</summary>
    public IReadOnlyList<string> EarlierCases { get; init; } = [];

    /// <summary>Whether what was accepted is known to be kept for the next round. Until then keeping it is due.</summary>
    public bool AcceptedKept { get; init; }

    /// <summary>Whether it was ever given up to reach the party, so that the secretariaat may have a task about it.</summary>
    public bool WasUndeliverable { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => Id.Row;

    /// <summary>The round and the party.</summary>
    [JsonIgnore]
    public RequestKey Id => new(RoundId, PartyId);

    /// <summary>The case about this asking, if one was opened.</summary>
    [JsonIgnore]
    public string CaseId => Id.CaseIdOf(Asking);

    /// <summary>Where it stands as long as the party has to answer this asking.</summary>
    [JsonIgnore]
    public RequestStatus AskedStatus => Asking == 1 ? RequestStatus.Asked : RequestStatus.Rework;

    /// <summary>Whether a first letter is known to have reached the party, at this asking or before.</summary>
    [JsonIgnore]
    public bool HasArrived => LastDay is not null || Asking > 1;

    /// <summary>Whether it has ended: nothing can be changed any more, and its links with it.</summary>
    [JsonIgnore]
    public bool HasEnded => Status >= RequestStatus.Accepted;

    /// <summary>Whether the party may answer, or change its answer: until review starts.</summary>
    [JsonIgnore]
    public bool MayAnswer => Status is RequestStatus.Asked or RequestStatus.Rework or RequestStatus.Undeliverable or RequestStatus.Submitted or RequestStatus.AskedToExplain;

    /// <summary>Whether the party may correct what is being reviewed: once, until that was judged by accepting or by asking anew.</summary>
    [JsonIgnore]
    public bool MayCorrect => Status == RequestStatus.InReview && Corrections.All(correction => correction.Asking != Asking);

    /// <summary>Whether more time was asked and nothing was decided yet. So long no letter leaves that counts on the last day, and no intention opens.</summary>
    [JsonIgnore]
    public bool IsDeferralOpen => DeferralsAsked > DeferralsDecided;

    /// <summary>Whether an answer that came by post lies on the desk. So long no letter leaves that counts on the last day, no intention opens and none is decided.</summary>
    [JsonIgnore]
    public bool IsOnDesk => OnDeskSince is not null && !HasEnded;

    /// <summary>Whether more time can be asked: a term runs, or is promised, and it has not come to an intention.</summary>
    [JsonIgnore]
    public bool MayAskMoreTime => Status is RequestStatus.Asked or RequestStatus.Rework && RunsUntil is not null;

    /// <summary>Which term of the party this is, counted from 1: each asking, each made longer and each after one that never began is a new one, with letters of its own.</summary>
    [JsonIgnore]
    public int Term => Asking + Extensions + NeverBegan;

    /// <summary>The last day that runs now: of the last call, of the term, or as promised. Null before the first letter.</summary>
    [JsonIgnore]
    public DateOnly? RunsUntil => LastCallDay ?? LastDay ?? PromisedDay;

    /// <summary>Whether a declaration of the party that answers this asking lies here, accepted or not.</summary>
    [JsonIgnore]
    public bool HasEvidence => Status is RequestStatus.Submitted or RequestStatus.InReview or RequestStatus.Accepted;

    /// <summary>Whether what was received on that day came in time: no term had ended by then.</summary>
    public bool IsInTime(DateOnly on) => LastDay is null || on <= RunsUntil;

    /// <summary>The request at the beginning of its next asking: with a term of its own, that starts when its own first letter has arrived.</summary>
    public EvidenceRequest AskedAnew(int days) => this with
    {
        Status = RequestStatus.Rework,
        Asking = Asking + 1,
        AnswerDays = days,

        // What was promised before still holds: a rework never makes the party's own term shorter.
        PromisedDay = RunsUntil,
        ReminderOn = null,
        LastDay = null,
        PromisedLastCallDay = null,
        LastCallDay = null,
        EarlierCases = HasCase ? [.. EarlierCases, CaseId] : EarlierCases,
        HasCase = false,
        CaseOpened = false,
    };

    /// <summary>Whether the secretariaat may have a task about its delivery. (Rows of an earlier release do not say whether it was given up.)</summary>
    [JsonIgnore]
    public bool MayHaveDeliveryTask => WasUndeliverable || Status == RequestStatus.Undeliverable || Letters.Letters.Any(letter => letter.State == LetterState.Bounced);

    /// <summary>The ids of the cases about its evidence, one an asking at most.</summary>
    public IEnumerable<string> Cases() => HasCase ? [.. EarlierCases, CaseId] : EarlierCases;

    /// <inheritdoc/>
    public override IEnumerable<Row> Index()
    {
        yield return RequestLine.Of(this);
        if (this.DueAt() is { } due)
        {
            yield return new DueRequest { RoundId = RoundId, PartyId = PartyId, DueAt = due };
        }

        if (Status == RequestStatus.Submitted && SubmittedAt is { } since)
        {
            yield return new WaitingRequest { RoundId = RoundId, PartyId = PartyId, Since = since };
        }
    }
}
