using System.Text.Json.Serialization;
using Monitoring.Calendar;
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

    /// <summary>Raised to revoke all links that were given out.</summary>
    public int LinkGeneration { get; init; } = 1;

    /// <summary>How many times the party declared; each declaration is kept.</summary>
    public int Attestations { get; init; }

    /// <summary>When it last declared.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The number on its latest receipt.</summary>
    public string? Receipt { get; init; }

    /// <summary>Who reviews.</summary>
    public string? Reviewer { get; init; }

    /// <summary>Whether an intention was opened because its evidence stayed away: <see cref="RequestKey.CaseId"/>.</summary>
    public bool HasCase { get; init; }

    /// <summary>Whether the row of that case is known to stand. Until then opening it is due.</summary>
    public bool CaseOpened { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => Id.Row;

    /// <summary>The round and the party.</summary>
    [JsonIgnore]
    public RequestKey Id => new(RoundId, PartyId);

    /// <summary>Whether it has ended: nothing can be changed any more, and its links with it.</summary>
    [JsonIgnore]
    public bool HasEnded => Status >= RequestStatus.Accepted;

    /// <summary>Whether the party may answer, or change its answer: until review starts.</summary>
    [JsonIgnore]
    public bool MayAnswer => Status is RequestStatus.Asked or RequestStatus.Undeliverable or RequestStatus.Submitted or RequestStatus.AskedToExplain;

    /// <summary>Whether a declaration of the party lies here, accepted or not.</summary>
    [JsonIgnore]
    public bool HasEvidence => Status is RequestStatus.Submitted or RequestStatus.InReview or RequestStatus.Accepted;

    /// <summary>Records what became of a letter. A term starts on the day its letter is known to have arrived, and never ends before the day that was promised.</summary>
    public EvidenceRequest Record(DeliveryEvent e, RoundTerms terms, WorkingDays days)
    {
        var next = this with { Letters = Letters.Record(e) };
        if (LastDay is null && next.Letters.DeliveredAt(LetterStep.Ask) is { } arrived)
        {
            var counted = days.Add(Amsterdam.Day(arrived), terms.AnswerDays);
            var last = PromisedDay > counted ? PromisedDay.Value : counted;
            next = next with { LastDay = last, ReminderOn = days.Subtract(last, terms.ReminderDays) };
        }

        if (LastCallDay is null && next.Letters.DeliveredAt(LetterStep.LastCall) is { } called)
        {
            var counted = days.Add(Amsterdam.Day(called), terms.GraceDays);
            next = next with { LastCallDay = PromisedLastCallDay > counted ? PromisedLastCallDay : counted };
        }

        return next;
    }

    /// <inheritdoc/>
    public override IEnumerable<Row> Index()
    {
        yield return RequestLine.Of(this);
        if (this.DueAt() is { } due)
        {
            yield return new DueRequest { RoundId = RoundId, PartyId = PartyId, DueAt = due };
        }
    }
}
