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
    RequestBook requests, ReviewBook reviews, Table<Round> rounds, PartyRegister register, FrameworkLibrary frameworks, RequestLetters letters, IWorkflows workflows, TimeProvider clock)
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

    /// <summary>Accepts the evidence, of which every item was found in order (<see cref="JudgeItem"/>): the request ends, and all contacts are told.</summary>
    public async Task<ReviewOutcome> Accept(RequestKey id, string by, CancellationToken cancellation)
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

            if (await requests.FindAttestation(id, stored.Value.Attestations, cancellation) is not { } declared
                || !(await reviews.Review(id, AttestedDocument.Read(declared.Document), cancellation)).IsInOrder)
            {
                return ReviewOutcome.NotInOrder;
            }

            var now = clock.GetUtcNow();
            var round = (await rounds.Find(Round.KeyOf(id.RoundId), cancellation))!.Value;
            var contacts = (await register.Find(id.PartyId, cancellation))?.Value.Contacts.Select(c => c.Id).ToList() ?? [];
            var accepted = stored.Value with { Status = RequestStatus.Accepted, Reviewer = by, EndedAt = now };
            var (next, rows) = letters.Write(accepted, round, await frameworks.Get(round.FrameworkVersion, cancellation), LetterStep.Accepted, contacts, now);
            var written = await requests.Save(stored, next, cancellation, batch => rows.ToList().ForEach(row => batch.Put(row)));
            if (written == Written.Done)
            {
                await workflows.Nudge(id.Process, cancellation);
                return ReviewOutcome.Done;
            }
        }

        return ReviewOutcome.NotFound;
    }
}
