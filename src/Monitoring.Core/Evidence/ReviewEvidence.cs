using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>What became of an act of review.</summary>
public enum ReviewOutcome
{
    /// <summary>It stands, now or since the same act before.</summary>
    Done,

    /// <summary>There is no such request.</summary>
    NotFound,

    /// <summary>The request is not in the state for it: somebody else was first, or the party changed its answer.</summary>
    NotNow,

    /// <summary>The party declared anew since the page was opened: look again.</summary>
    NewerAttestation,

    /// <summary>An answer that came by post lies on the desk: it is entered first.</summary>
    OnDesk,

    /// <summary>Not every item was found in order.</summary>
    NotInOrder,
}

/// <summary>The secretariaat reviews what a party declared.</summary>
public sealed class ReviewEvidence(
    RequestBook requests, ReviewBook reviews, StartedRounds rounds, PartyRegister register, FrameworkLibrary frameworks, RequestLetters letters, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>Starts the review: from now on the party can no longer change its answer.</summary>
    /// <param name="id">The request.</param>
    /// <param name="attestation">The number of the attestation that the reviewer saw.</param>
    /// <param name="by">Who reviews.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<ReviewOutcome> Start(RequestKey id, int attestation, string by, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { } stored)
        {
            var request = stored.Value;
            if (request.Status != RequestStatus.Submitted)
            {
                return request.Status == RequestStatus.InReview && request.Reviewer == by ? ReviewOutcome.Done : ReviewOutcome.NotNow;
            }

            if (request.IsOnDesk)
            {
                return ReviewOutcome.OnDesk;
            }

            if (request.Attestations != attestation)
            {
                return ReviewOutcome.NewerAttestation;
            }

            if (await requests.Save(stored, request with { Status = RequestStatus.InReview, Reviewer = by }, cancellation) == Written.Done)
            {
                return ReviewOutcome.Done;
            }
        }

        return ReviewOutcome.NotFound;
    }

    // With the request, its index rows, its letters and the figures below the hundred of a batch.
    private const int FindingsPerBatch = 40;

    /// <summary>Accepts the evidence, of which every item was found in order (<see cref="JudgeItem"/>): the request ends, and all contacts are told.</summary>
    public Task<ReviewOutcome> Accept(RequestKey id, string by, CancellationToken cancellation) => Accept(id, restOf: null, by, cancellation);

    /// <summary>Finds everything in order that nobody has found anything of yet, and accepts: for who read it all at once.</summary>
    /// <param name="id">The request.</param>
    /// <param name="attestation">The number of the declaration that the page showed.</param>
    /// <param name="by">Who accepts.</param>
    /// <param name="cancellation">Ends the call; what was found before that stays.</param>
    public Task<ReviewOutcome> AcceptRest(RequestKey id, int attestation, string by, CancellationToken cancellation) => Accept(id, attestation, by, cancellation);

    private async Task<ReviewOutcome> Accept(RequestKey id, int? restOf, string by, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { } stored)
        {
            if (stored.Value.Status != RequestStatus.InReview)
            {
                if (stored.Value.Status != RequestStatus.Accepted)
                {
                    return ReviewOutcome.NotNow;
                }

                // The first time may have been cut off before its nudge.
                await workflows.Nudge(id.Process, cancellation);
                return ReviewOutcome.Done;
            }

            if (restOf is { } seen && seen != stored.Value.Attestations)
            {
                return ReviewOutcome.NewerAttestation;
            }

            if (await requests.FindAttestation(id, stored.Value.Attestations, cancellation) is not { } declared)
            {
                return ReviewOutcome.NotInOrder;
            }

            var now = clock.GetUtcNow();
            var findings = stored.Value.Judged == 0 ? new Dictionary<string, Stored<Finding>>() : await reviews.Findings(id, cancellation);
            var review = Review.Of(AttestedDocument.Read(declared.Document), findings.ToDictionary(f => f.Key, f => f.Value.Value));
            var rest = restOf is null ? [] : review.NotLookedAt.Take(FindingsPerBatch).ToList();
            var judged = stored.Value with { Judged = stored.Value.Judged + rest.Count(item => item.Finding is null) };
            void FindRest(Batch batch) => rest.ForEach(item => Finding.Of(stored.Value, item.Answer, Verdict.InOrder, by, now, item.Finding).Put(batch, findings.GetValueOrDefault(item.Answer.Item)));
            if (rest.Count < review.Items.Count(item => item.Verdict != Verdict.InOrder))
            {
                if (rest.Count == 0)
                {
                    return ReviewOutcome.NotInOrder;
                }

                // More than go in one batch, or something needs rework: the rest is found in order all the same.
                await requests.Save(stored, judged, cancellation, FindRest);
                continue;
            }

            var round = await rounds.Get(id.RoundId, cancellation);
            var contacts = (await register.Find(id.PartyId, cancellation))?.Value.Contacts.Select(c => c.Id).ToList() ?? [];
            var accepted = judged with { Status = RequestStatus.Accepted, Reviewer = by, EndedAt = now };
            var (next, rows) = await letters.Write(accepted, round, await frameworks.Get(round.FrameworkVersion, cancellation), LetterStep.Accepted, contacts, now, cancellation);
            var written = await requests.Save(stored, next, rows, cancellation, FindRest, declared);
            if (written == Written.Done)
            {
                await workflows.Nudge(id.Process, cancellation);
                return ReviewOutcome.Done;
            }
        }

        return ReviewOutcome.NotFound;
    }
}
