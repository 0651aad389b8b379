using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>What became of joining a case to another.</summary>
public enum JoinOutcome
{
    /// <summary>It is joined, now or by the same form before.</summary>
    Joined,

    /// <summary>There is no such case, or none to join it to.</summary>
    NotFound,

    /// <summary>It cannot be joined (any more): it was decided, it ended, or it is an intention still.</summary>
    NotOpen,

    /// <summary>The other one was decided, has ended, is an intention still, or is being joined itself.</summary>
    OtherNotOpen,

    /// <summary>They are about different parties, or it is one and the same case.</summary>
    OtherRespondent,

    /// <summary>The hearing of the other one is over: on this one its respondent would not be heard any more.</summary>
    HearingOver,

    /// <summary>Reasons are required; the complainant reads them.</summary>
    NoReasons,
}

/// <summary>The secretariaat joins a case to another about the same party, before either was decided. The one ends, and the other lists it.</summary>
/// <remarks>
/// Two partitions, so in steps that can be cut off anywhere: the case says to which it is being joined; then the other lists it; then it ends. Its turns
/// finish what was cut off. Two that are joined into each other at the same time: the one whose id comes first stays, whoever looks.
/// </remarks>
public sealed class JoinCases(ComplaintBook complaints, ChangeCase change)
{
    /// <summary>Joins it.</summary>
    /// <param name="id">The case that ends.</param>
    /// <param name="into">The case that goes on.</param>
    /// <param name="reasons">Why, in words that its complainant reads.</param>
    /// <param name="by">Who of the secretariaat.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<JoinOutcome> Join(string id, string into, string reasons, string by, CancellationToken cancellation)
    {
        if (await complaints.Find(into, cancellation) is not { Value: var other })
        {
            return JoinOutcome.NotFound;
        }

        var outcome = await change.Do(id, JoinOutcome.NotFound, (complaint, now) => Decide(complaint, other, reasons, by, now), cancellation);
        while (outcome == JoinOutcome.Joined && await complaints.Find(id, cancellation) is { } stored)
        {
            if (!stored.Value.IsBeingJoined())
            {
                return stored.Value is { State: ComplaintState.Joined } joined && joined.JoinedTo == into ? JoinOutcome.Joined : JoinOutcome.OtherNotOpen;
            }

            await Finish(stored, cancellation);
        }

        return outcome;
    }

    /// <summary>Takes the next step of a joining that was begun. Called again until <see cref="CaseJoining.IsBeingJoined"/> says that it is over.</summary>
    internal async Task Finish(Stored<Complaint> stored, CancellationToken cancellation)
    {
        var complaint = stored.Value;
        var other = complaint.JoinedTo is { } id ? await complaints.Find(id, cancellation) : null;
        switch (complaint.NextOfJoining(other?.Value))
        {
            case JoiningStep.List:
                await change.Do(other!.Value.Id, JoinOutcome.NotFound, (target, now) => Listed(target, complaint, now), cancellation);
                break;

            case JoiningStep.Unlist:
                await change.Do(other!.Value.Id, JoinOutcome.NotFound, (target, _) => Unlisted(target, complaint), cancellation);
                break;

            case JoiningStep.End:
                await change.Do(complaint.Id, JoinOutcome.NotFound, (source, now) => Ended(source, complaint.JoinedTo!, now), cancellation);
                break;

            default:
                await change.Do(complaint.Id, JoinOutcome.NotFound, (source, _) => Forgotten(source, complaint.JoinedTo!), cancellation);
                break;
        }
    }

    internal static CaseChange<JoinOutcome> Decide(Complaint complaint, Complaint other, string reasons, string by, DateTimeOffset now)
    {
        var words = reasons.Trim();
        return complaint.JoinedTo == other.Id ? new(JoinOutcome.Joined)
            : complaint.Id == other.Id || complaint.RespondentId != other.RespondentId ? new(JoinOutcome.OtherRespondent)
            : !complaint.IsBeforeDecision || complaint.JoinedTo is not null ? new(JoinOutcome.NotOpen)
            : !other.IsBeforeDecision || (other.JoinedTo is { } elsewhere && elsewhere != complaint.Id) ? new(JoinOutcome.OtherNotOpen)
            : other.Heard is not null && complaint.Heard is null ? new(JoinOutcome.HearingOver)
            : words.Length == 0 ? new(JoinOutcome.NoReasons)
            : new(JoinOutcome.Joined, complaint with { JoinedTo = other.Id, JoinedBecause = new DeskDecision(by, now, words) });
    }

    private static CaseChange<JoinOutcome> Listed(Complaint target, Complaint joined, DateTimeOffset now)
    {
        if (joined.NextOfJoining(target) != JoiningStep.List)
        {
            return new(JoinOutcome.OtherNotOpen);
        }

        // Who was being joined to this one stays, as its id comes first.
        var stays = target.JoinedTo == joined.Id ? target with { JoinedTo = null, JoinedBecause = null } : target;
        return CaseChange<JoinOutcome>.Of(
            JoinOutcome.Joined,
            (stays with { JoinedBy = [.. target.JoinedBy, joined.Id] })
                .Tell(CaseEventKind.JoinedBy, CaseSide.Secretariaat, Audience.SecretariaatOnly, now, joined.JoinedBecause?.By, joined.JoinedBecause?.Reasons, about: joined.Id));
    }

    private static CaseChange<JoinOutcome> Unlisted(Complaint target, Complaint joined) =>
        target.JoinedBy.Contains(joined.Id) ? new(JoinOutcome.Joined, target with { JoinedBy = [.. target.JoinedBy.Where(id => id != joined.Id)] }) : new(JoinOutcome.Joined);

    private static CaseChange<JoinOutcome> Forgotten(Complaint source, string other) =>
        source.IsBeingJoined() && source.JoinedTo == other ? new(JoinOutcome.OtherNotOpen, source with { JoinedTo = null, JoinedBecause = null }) : new(JoinOutcome.OtherNotOpen);

    private static CaseChange<JoinOutcome> Ended(Complaint source, string into, DateTimeOffset now) =>
        !source.IsBeforeDecision || source.JoinedTo != into ? new(JoinOutcome.NotOpen)
        : CaseChange<JoinOutcome>.Of(
            JoinOutcome.Joined,
            source.Ended(ComplaintState.Joined, source.JoinedBecause?.Reasons, now)
                .Tell(CaseEventKind.Joined, CaseSide.Secretariaat, Audience.Sides, now, source.JoinedBecause?.By, source.JoinedBecause?.Reasons, about: into));
}
