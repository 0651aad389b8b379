using Monitoring.Complaints;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>What became of asking a party anew.</summary>
public enum ReworkOutcome
{
    /// <summary>It is asked, now or by the same form before.</summary>
    Asked,

    /// <summary>There is no such request.</summary>
    NotFound,

    /// <summary>The request is not in review.</summary>
    NotNow,

    /// <summary>No item was found to need rework.</summary>
    NothingToRework,

    /// <summary>What is asked changed since it was shown: the party declared anew, or a colleague found something else.</summary>
    Changed,

    /// <summary>The intention that its silence had opened has not been settled yet; that takes a moment.</summary>
    CaseOpen,

    /// <summary>A reason is required, of at most <see cref="Rework.LongestReason"/> characters.</summary>
    NoReason,

    /// <summary>The term is shorter or longer than terms may be (<see cref="PlanDraft.ShortestTerm"/>, <see cref="PlanDraft.LongestTerm"/>).</summary>
    NoTerm,
}

/// <summary>The secretariaat asks a party anew, after a review (art. 9.1): what needs rework, why, and within a term of its own.</summary>
public sealed class AskForRework(
    RequestBook requests,
    ReviewBook reviews,
    Table<Round> rounds,
    PartyRegister register,
    FrameworkLibrary frameworks,
    ComplaintBook complaints,
    RequestLetters letters,
    LetterOffice office,
    GiveAnswer give,
    IWorkflows workflows,
    TimeProvider clock)
{
    /// <summary>The term that is proposed, in working days: half of that of the round.</summary>
    public static int DaysProposed(RoundTerms terms) => Math.Max(PlanDraft.ShortestTerm, terms.AnswerDays / 2);

    /// <summary>What would leave if it were asked now, rendered as its first contact would get it; null when nothing needs rework or no review runs.</summary>
    public async Task<OutgoingLetter?> Preview(RequestKey id, string reason, int days, string by, CancellationToken cancellation)
    {
        if (await requests.Find(id, cancellation) is not { Value: { Status: RequestStatus.InReview } request }
            || await ReviewOf(request, cancellation) is not { } review || !review.ToRework.Any())
        {
            return null;
        }

        var party = (await register.Find(id.PartyId, cancellation))?.Value;
        var contact = party is { Contacts.Count: > 0 } ? party.Contacts[0] : null;
        var (_, rows) = await Write(request, Of(request, review, reason, days, by), [contact?.Id ?? "none"], cancellation);
        return await office.Render(rows[0], "preview", contact?.Email ?? "", link: null, cancellation);
    }

    /// <summary>Asks the party anew; the same form twice does so once.</summary>
    /// <param name="id">The request.</param>
    /// <param name="asking">The asking that the form was about: the one that was answered and reviewed.</param>
    /// <param name="seen">What the form showed: <see cref="Review.Seen"/>.</param>
    /// <param name="reason">Why, in words for the party.</param>
    /// <param name="days">The term, in working days.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<ReworkOutcome> Ask(RequestKey id, int asking, string seen, string reason, int days, string by, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Rework.LongestReason)
        {
            return ReworkOutcome.NoReason;
        }

        if (days is < PlanDraft.ShortestTerm or > PlanDraft.LongestTerm)
        {
            return ReworkOutcome.NoTerm;
        }

        while (await requests.Find(id, cancellation) is { } stored)
        {
            var request = stored.Value;
            if (request.Asking > asking)
            {
                // The first time may have been cut off before its nudge.
                await give.TakeOut(id, cancellation);
                await workflows.Nudge(id.Process, cancellation);
                return ReworkOutcome.Asked;
            }

            if (request.Status != RequestStatus.InReview || await ReviewOf(request, cancellation) is not { } review)
            {
                return ReworkOutcome.NotNow;
            }

            if (!review.ToRework.Any())
            {
                return ReworkOutcome.NothingToRework;
            }

            if (review.Seen() != seen)
            {
                return ReworkOutcome.Changed;
            }

            // The next asking has a case of its own, if it comes to that; first the one about this asking has to be over.
            if (request.HasCase && (await complaints.Find(request.CaseId, cancellation))?.Value.State is not (ComplaintState.Settled or ComplaintState.Withdrawn))
            {
                await workflows.Nudge(Complaint.ProcessOf(request.CaseId), cancellation);
                return ReworkOutcome.CaseOpen;
            }

            var contacts = (await register.Find(id.PartyId, cancellation))?.Value.Contacts.Select(c => c.Id).ToList() ?? [];
            var rework = Of(request, review, reason, days, by);
            var (next, rows) = await Write(request, rework, contacts, cancellation);
            var written = await requests.Save(stored, next, rows, cancellation, batch => batch.Insert(rework));
            if (written == Written.Done)
            {
                await give.TakeOut(id, cancellation);
                await workflows.Nudge(id.Process, cancellation);
                return ReworkOutcome.Asked;
            }
        }

        return ReworkOutcome.NotFound;
    }

    private async Task<Review?> ReviewOf(EvidenceRequest request, CancellationToken cancellation) =>
        await requests.FindAttestation(request.Id, request.Attestations, cancellation) is { } declared
            ? await reviews.Review(request.Id, AttestedDocument.Read(declared.Document), cancellation)
            : null;

    private Rework Of(EvidenceRequest request, Review review, string reason, int days, string by) => new()
    {
        RoundId = request.RoundId,
        PartyId = request.PartyId,
        Asking = request.Asking + 1,
        Attestation = request.Attestations,
        Reason = reason.Trim().ReplaceLineEndings("\n"),
        Days = days,
        Items = [.. review.ToRework.Select(item => new ReworkItem(
            item.Answer.Item, item.Answer.TitleWithProduct(), item.Answer.Articles, item.Finding!.Remark ?? "", item.Finding.Judged))],
        By = by,
        At = clock.GetUtcNow(),
    };

    private async Task<(EvidenceRequest Next, IReadOnlyList<RequestLetter> Rows)> Write(
        EvidenceRequest request, Rework rework, IReadOnlyList<string> contacts, CancellationToken cancellation)
    {
        var round = (await rounds.Find(Round.KeyOf(request.RoundId), cancellation))!.Value;
        var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
        return await letters.Write(request.AskedAnew(rework.Days), round, framework, LetterStep.FirstOf(rework.Asking), contacts, rework.At, cancellation, rework: rework);
    }
}
