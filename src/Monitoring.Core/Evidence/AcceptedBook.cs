using Monitoring.Calendar;
using Monitoring.Frameworks;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>What parties had accepted, and what of it can be offered to them again.</summary>
public sealed class AcceptedBook(
    Table<AcceptedAnswer> accepted, Table<DeviationLine> deviations, RequestBook requests, FrameworkLibrary frameworks, FileBook files, TimeProvider clock)
{
    /// <summary>
    /// Keeps what an accepted request declared, in parts; harmless when repeated, also by a turn that comes late: what was
    /// accepted last wins. Its deviations come into the list of the round.
    /// </summary>
    public async Task Keep(EvidenceRequest request, Round round, CancellationToken cancellation)
    {
        if (await requests.FindAccepted(request.Id, request.Attestations, cancellation) is not { } attestation)
        {
            return;
        }

        var document = AttestedDocument.Read(attestation.Document);
        var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
        var at = request.EndedAt ?? clock.GetUtcNow();
        var asked = framework.ItemsFor(request.PartyKind, request.Products ?? []).ToDictionary(item => item.Key);
        var answers = document.Answers.Where(answer => asked.ContainsKey(answer.Item)).ToList();
        foreach (var part in answers.Select(answer => AcceptedAnswer.Of(asked[answer.Item], answer, document, at)).Chunk(Batch.MaxRows))
        {
            // In the first round of a plan nothing was accepted before; what is there all the same refuses the batch.
            var looks = round.PreviousId is not null;
            while (!await Keep(part, looks, cancellation))
            {
                looks = true;
            }
        }

        foreach (var answer in answers.Where(answer => answer.Deviations.Count > 0))
        {
            var batch = new Batch();
            foreach (var line in answer.Deviations.Take(Deviation.Most).Select((deviation, n) => DeviationLine.Of(request, answer.Item, n + 1, deviation)))
            {
                batch.Insert(line);
            }

            await deviations.Commit(batch, cancellation);
        }
    }

    /// <summary>
    /// What can be offered to a party today, by item: what is still valid, and whose files can all still be opened. What was
    /// blocked, refused or destroyed is not offered.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, AcceptedAnswer>> Offers(string partyId, CancellationToken cancellation)
    {
        var today = Amsterdam.Day(clock.GetUtcNow());
        var valid = (await Of(partyId, cancellation)).Values.Select(row => row.Value).Where(row => row.ValidUntil >= today).ToList();
        var known = valid.Any(row => row.Given.Files.Count > 0) ? await files.Of(partyId, cancellation) : new Dictionary<string, EvidenceFile>();
        return valid.Where(row => row.Given.Files.All(file => MayOpen(known.GetValueOrDefault(file.Sha256)))).ToDictionary(row => row.ItemKey);
    }

    private bool MayOpen(EvidenceFile? file) =>
        file is null || files.StandingOf(file) is FileStanding.Clean or FileStanding.NotScanned or FileStanding.Waiting;

    private async Task<Dictionary<string, Stored<AcceptedAnswer>>> Of(string partyId, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Stored<AcceptedAnswer>>();
        await foreach (var row in accepted.Query(partyId, AcceptedAnswer.Prefix, cancellation: cancellation))
        {
            found[row.Value.ItemKey] = row;
        }

        return found;
    }

    private async Task<bool> Keep(AcceptedAnswer[] part, bool looks, CancellationToken cancellation)
    {
        var there = looks ? await Of(part[0].PartyId, cancellation) : [];
        var batch = new Batch();
        foreach (var row in part)
        {
            if (!there.TryGetValue(row.ItemKey, out var old))
            {
                batch.Insert(row);
            }
            else if (old.Value.AcceptedAt < row.AcceptedAt)
            {
                batch.Replace(old, row);
            }
        }

        return batch.Count == 0 || await accepted.Commit(batch, cancellation) == Written.Done;
    }
}
