using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Web.Evidence;

/// <summary>Reads what a party's page shows: at most five rows (two of them read with the session) and one page of answers, whatever the size of the round.</summary>
public sealed class RequestReader(
    PartySession session, RequestBook requests, Table<Round> rounds, FrameworkLibrary frameworks, ComplaintBook complaints, TimeProvider clock)
{
    /// <summary>The request of the session.</summary>
    public async Task<RequestView> Read(CancellationToken cancellation)
    {
        var request = session.Request;
        var id = request.Id;
        var round = rounds.Find(Round.KeyOf(id.RoundId), cancellation);
        var answers = requests.Answers(id, cancellation);
        var complaint = request.HasCase ? complaints.Find(request.CaseId, cancellation) : Task.FromResult<Stored<Complaint>?>(null);
        var declared = request.Attestations > 0 ? requests.FindAttestation(id, request.Attestations, cancellation) : Task.FromResult<Attestation?>(null);
        await Task.WhenAll(round, answers, complaint, declared);

        var framework = await frameworks.Get((await round)!.Value.FrameworkVersion, cancellation);
        var given = await answers;
        var items = framework.ItemsFor(request.PartyKind, request.Products ?? [])
            .Select((asked, index) => new ItemView(index + 1, asked, given.GetValueOrDefault(asked.Key)?.Value));
        return new RequestView(
            request, (await round)!.Value, framework, [.. items], (await complaint)?.Value, session.Party.Contact(session.Contact),
            await declared is { } attestation ? AttestedDocument.Read(attestation.Document) : null, clock.GetUtcNow());
    }
}
