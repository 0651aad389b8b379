using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Web.Evidence;

/// <summary>Reads what a page of review shows: five rows and three short lists, whatever the size of the round.</summary>
public sealed class ReviewReader(RequestBook requests, ReviewBook reviews, PostBook posts, RoundBook rounds, PartyRegister register, FrameworkLibrary frameworks, TimeProvider clock)
{
    /// <summary>The request of a party in a round; null when there is none, or no declaration of that number.</summary>
    public async Task<ReviewView?> Read(string roundId, string partyId, int? declaration, CancellationToken cancellation)
    {
        if (!IsRequest(roundId, partyId)
            || await requests.Find(new RequestKey(roundId, partyId), cancellation) is not { Value: var request }
            || await rounds.Find(roundId, cancellation) is not { Value: var round })
        {
            return null;
        }

        var party = register.Find(partyId, cancellation);
        var attestation = request.Attestations == 0 ? null : await requests.FindAttestation(request.Id, declaration ?? request.Attestations, cancellation);
        if (declaration is not null && attestation is null)
        {
            return null;
        }

        var reworks = request.Asking == 1 ? [] : await reviews.Reworks(request.Id, cancellation);
        var review = attestation is null ? null : await reviews.Review(request.Id, AttestedDocument.Read(attestation.Document), cancellation);
        return new ReviewView(
            request, round, await frameworks.Get(round.FrameworkVersion, cancellation), (await party)?.Value, attestation, review,
            await Before(attestation, reworks, cancellation), reworks, clock.GetUtcNow())
        {
            Posts = await posts.Of(request, cancellation),
        };
    }

    /// <summary>Whether these can be the parts of a request's address.</summary>
    public static bool IsRequest(string roundId, string partyId) => Key.IsValidPart(roundId) && Key.IsValidPart(partyId);

    // What a reviewer saw last is what the answer is compared with: what the party declared in between nobody has read.
    private async Task<AttestedDocument?> Before(Attestation? shown, IReadOnlyList<Rework> reworks, CancellationToken cancellation)
    {
        if (shown is null or { Number: 1 })
        {
            return null;
        }

        var number = reworks.LastOrDefault(rework => rework.Attestation < shown.Number)?.Attestation ?? shown.Number - 1;
        return await requests.FindAttestation(new RequestKey(shown.RoundId, shown.PartyId), number, cancellation) is { } before ? AttestedDocument.Read(before.Document) : null;
    }
}
