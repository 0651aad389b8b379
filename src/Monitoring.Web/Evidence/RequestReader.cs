using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Web.Evidence;

/// <summary>Reads what a party's page shows: five rows (two of them with the session), a page of answers and, when it was passed on, a page of colleagues; what it had accepted before; whatever the size of the round.</summary>
public sealed class RequestReader(
    PartySession session, RequestBook requests, ReviewBook reviews, Table<Round> rounds, FrameworkLibrary frameworks, ComplaintBook complaints,
    PassBook passes, AcceptedBook accepted, PostBook posts, PartyRegister register, TimeProvider clock)
{
    /// <summary>The request of the session.</summary>
    public Task<RequestView> Read(CancellationToken cancellation) =>
        Read(session.Request, session.Party, session.Party.Contact(session.Contact) ?? session.Colleague?.ToContact(), cancellation);

    /// <summary>The request of a party of which an answer lies on the desk, for who enters it; null when there is no such request, or nothing lies there.</summary>
    public async Task<RequestView?> ReadAtDesk(string roundId, string partyId, CancellationToken cancellation)
    {
        if (!ReviewReader.IsRequest(roundId, partyId)
            || await requests.Find(new RequestKey(roundId, partyId), cancellation) is not { Value: { IsOnDesk: true } request }
            || await posts.OnDesk(request, cancellation) is not { Value: var posted })
        {
            return null;
        }

        return await Read(request, (await register.Find(partyId, cancellation))?.Value, contact: null, cancellation) with
        {
            Places = new AnswerPlaces(request.Id, IsAtDesk: true),
            Posted = posted,
        };
    }

    private async Task<RequestView> Read(EvidenceRequest request, Party? party, Contact? contact, CancellationToken cancellation)
    {
        var id = request.Id;
        var round = rounds.Find(Round.KeyOf(id.RoundId), cancellation);
        var answers = requests.Answers(id, cancellation);
        var complaint = request.HasCase ? complaints.Find(request.CaseId, cancellation) : Task.FromResult<Stored<Complaint>?>(null);
        var declared = request.Attestations > 0 ? requests.FindAttestation(id, request.Attestations, cancellation) : Task.FromResult<Attestation?>(null);
        var offers = request.MayAnswer ? accepted.Offers(id.PartyId, cancellation) : Task.FromResult<IReadOnlyDictionary<string, AcceptedAnswer>>(new Dictionary<string, AcceptedAnswer>());
        var again = reviews.FindRework(id, request.Asking, cancellation);
        var passed = request.Passes > 0 ? passes.Of(id, cancellation) : Task.FromResult<IReadOnlyList<Stored<Pass>>>([]);
        await Task.WhenAll(round, answers, complaint, declared, again, passed, offers);

        var framework = await frameworks.Get((await round)!.Value.FrameworkVersion, cancellation);
        var given = await answers;
        var valid = await offers;
        var items = framework.ItemsFor(request.PartyKind, request.Products ?? [])
            .Select((asked, index) => new ItemView(index + 1, asked, given.GetValueOrDefault(asked.Key)?.Value))
            .Select(item => item.IsBegun ? item : item with { Offer = valid.GetValueOrDefault(item.Asked.Key) });
        return new RequestView(
            request, (await round)!.Value, framework, [.. items], (await complaint)?.Value, contact,
            await declared is { } attestation ? AttestedDocument.Read(attestation.Document) : null, clock.GetUtcNow())
        {
            Rework = await again,
            Party = party,
            Passes = [.. (await passed).Select(p => p.Value)],
        };
    }
}
