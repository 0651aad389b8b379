using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Letters.Digests;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Xunit;

namespace Monitoring.TestKit;

public sealed partial class World
{
    /// <summary>
    /// Asserts what must be true after every story: the figures are a recount of the requests, the lists and the rows of what is due
    /// say what the rows say, what is in the mailbox is what was written, each letter once, and every open task has its reason.
    /// </summary>
    public async Task HoldsTogether()
    {
        var reasons = new HashSet<string>();
        var written = new Dictionary<string, LetterState>();
        foreach (var round in (await All(Table<RoundLine>(), RoundLine.Partition, RoundLine.Prefix)).Select(line => line.Id))
        {
            for (var bucket = 0; bucket < Rounds.Round.BucketCount; bucket++)
            {
                var requests = await BucketHoldsTogether(round, bucket);
                foreach (var request in requests.Where(r => r.Status == RequestStatus.Undeliverable))
                {
                    // Who has no address at all is one of the parties of one task.
                    if ((await Get<PartyRegister>().Find(request.PartyId, Patience))?.Value.Contacts.Count > 0)
                    {
                        reasons.Add(RequestTasks.OfDelivery(request.Id));
                    }
                }

                Note(written, requests.Select(r => (r.Id.ToString(), r.Letters)));
            }
        }

        var cases = await CasesHoldTogether(reasons);
        Note(written, cases.Select(c => ($"case~{c.Id}", c.Letters)));

        var sent = (await Letters()).Select(letter => letter.Letter.Id).Where(id => !id.StartsWith("sign-in~", StringComparison.Ordinal)).ToList();
        sent = [.. (await Task.WhenAll(sent.Select(LettersIn))).SelectMany(ids => ids)];
        foreach (var told in sent.Where(id => id.StartsWith("party~", StringComparison.Ordinal)).Select(id => id.Split('~')[1]).Distinct())
        {
            Note(written, (await Get<PartyNotices>().Of(told, Patience)).Select(n => ($"party~{n.PartyId}~{n.Id}", n.Letters)));
        }

        Assert.Equal(sent.Distinct().Order(), sent.Order());
        Assert.All(sent, id => Assert.True(written.ContainsKey(id), $"{id} is in the mailbox, but nobody decided it."));
        Assert.All(written.Where(w => w.Value == LetterState.Delivered && !w.Key.EndsWith($"~{LetterTrace.ByPost}", StringComparison.Ordinal)), w => Assert.Contains(w.Key, sent));
        if (WorkingDays.Dutch.IsWorkingDay(Today))
        {
            Assert.DoesNotContain(written.Values, state => state == LetterState.Written);
        }

        var tasks = (await Tasks()).Where(task => task.Kind is DeskTaskKind.Undeliverable or DeskTaskKind.FindOutWhetherReached or DeskTaskKind.DecideIntention).Select(task => task.Id)
            .Where(id => !id.StartsWith("unreachable~", StringComparison.Ordinal));
        Assert.Equal(reasons.Order(), tasks.Order());
        Assert.DoesNotContain(await Tasks(), task => task.Kind == DeskTaskKind.StuckProcess);
    }

    /// <summary>Asserts that every list of the register says what the parties say, and nothing else.</summary>
    public async Task TheRegisterHoldsTogether()
    {
        var parties = new List<Party>();
        for (var bucket = 0; bucket < Rounds.Round.BucketCount; bucket++)
        {
            foreach (var line in await All(Table<PartyLine>(), PartyLine.PartitionOf(bucket), "supplier|"))
            {
                parties.Add((await Table<Party>().Find(Party.KeyOf(line.Id), Patience))!.Value);
                Assert.Equal(parties[^1].Revision, line.Revision);
            }

            foreach (var line in await All(Table<PartyLine>(), PartyLine.PartitionOf(bucket), "board|"))
            {
                parties.Add((await Table<Party>().Find(Party.KeyOf(line.Id), Patience))!.Value);
                Assert.Equal(parties[^1].Revision, line.Revision);
            }

            Assert.Empty(await All(Table<PendingParty>(), PendingParty.PartitionOf(bucket), PendingParty.Prefix));
        }

        var groups = await Get<PartyLines>().Groups(Patience);
        Assert.Equal(parties.Count, groups.Sum(group => group.Count));
        Assert.All(parties.Select(PartyLine.Of).GroupBy(line => groups.First(group => group.IsLike(PartyGroup.Of(line)))), alike =>
            Assert.Equal(alike.Count(), groups.Where(group => group.IsLike(alike.Key)).Sum(group => group.Count)));

        var entries = await Account.Rows(TableNames.Register, "party-entry", Patience);
        Assert.Equal(parties.SelectMany(PartyEntry.Of).Select(e => $"{e.Key.Partition} {e.Key.Row}").Order(StringComparer.Ordinal), entries.Order(StringComparer.Ordinal));
    }

    // Of a mail with several letters, each of them.
    private async Task<IReadOnlyList<string>> LettersIn(string mail) => LetterId.Parse(mail)?.Owner is LetterOwner.Together(var id)
        ? (await Table<Digest>().Find(Digest.KeyOf(id), Patience))!.Value.Letters : [mail];

    // One that waits for a digest that has not left yet is where it should be.
    private void Note(Dictionary<string, LetterState> written, IEnumerable<(string Owner, Correspondence Letters)> owners)
    {
        foreach (var (owner, letters) in owners)
        {
            letters.Letters.Where(letter => !letter.IsGathered || DigestId.LeavesOn(letter.GatheredFor!.Value) <= Now).ToList().ForEach(letter => written.Add($"{owner}~{letter.Step}~{letter.Contact}", letter.State));
        }
    }

    private async Task<List<EvidenceRequest>> BucketHoldsTogether(string round, int bucket)
    {
        var partition = Rounds.Round.PartitionOf(round, bucket);
        var requests = await All(Table<EvidenceRequest>(), partition, "request|");
        var figures = (await Table<RoundFigures>().Find(RoundFigures.KeyOf(round, bucket), Patience))?.Value;
        var recount = requests.Aggregate(new RoundFigures { RoundId = round, Bucket = bucket }, (counted, request) => counted.Move(before: null, request));
        Assert.Equal(recount.ByStatus.OrderBy(s => s.Key), (figures?.ByStatus ?? recount.ByStatus).OrderBy(s => s.Key));
        Assert.Equal(recount.Arrived, figures?.Arrived ?? 0);
        Assert.Equal(recount.DeclaredOn.OrderBy(d => d.Key), (figures?.DeclaredOn ?? recount.DeclaredOn).OrderBy(d => d.Key));

        var lines = await All(Table<RequestLine>(), partition, RequestLine.Prefix);
        Assert.Equal(requests.Select(RequestLine.Of).OrderBy(line => line.Key.Row, StringComparer.Ordinal), lines);
        var due = await All(Table<DueRequest>(), partition, DueRequest.Prefix);
        Assert.Equal(requests.SelectMany(r => r.Index().OfType<DueRequest>()).OrderBy(row => row.Key.Row, StringComparer.Ordinal), due);
        var waiting = await All(Table<WaitingRequest>(), partition, WaitingRequest.Prefix);
        Assert.Equal(requests.SelectMany(r => r.Index().OfType<WaitingRequest>()).OrderBy(row => row.Key.Row, StringComparer.Ordinal), waiting);

        foreach (var request in requests)
        {
            var known = await Get<PartyRequests>().Of(request.PartyId, cancellation: Patience);
            // It is noted before the first letter, and before an address is asked for: who adds one finds the request by it.
            var noted = request.Products is not null || request.Status == RequestStatus.Undeliverable;
            Assert.InRange(known.Count(r => r.RoundId == request.RoundId && r.OpenedAt == request.OpenedAt), noted ? 1 : 0, 1);
            Assert.Equal(request.Attestations, (await All(Table<Attestation>(), partition, Attestation.PrefixOf(request.PartyId))).Count);
        }

        return requests;
    }

    private async Task<List<Complaint>> CasesHoldTogether(HashSet<string> reasons)
    {
        var cases = new List<Complaint>();
        foreach (var line in await All(Table<ComplaintLine>(), ComplaintLine.Partition, ComplaintLine.Prefix))
        {
            var found = (await Table<Complaint>().Find(Complaint.KeyOf(line.Id), Patience))!.Value;
            Assert.Equal(ComplaintLine.Of(found) with { Revision = 0 }, line with { Revision = 0 });
            cases.Add(found);
            if (found is { State: ComplaintState.Intention, DecisionAsked: true })
            {
                reasons.Add(found.DecisionTaskId);
            }

            if (found.Awaited(Now) is { Step: var awaited } && !found.DecisionAsked && !found.Letters.IsDelivered(awaited) && (!found.Letters.Has(awaited) || found.Letters.CameBack(awaited, Now)))
            {
                reasons.Add(found.UndeliverableTaskId);
            }
        }

        return cases;
    }
}
