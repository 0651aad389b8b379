using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.TestKit;

public sealed partial class World
{
    /// <summary>A party's request as it stands now.</summary>
    public async Task<EvidenceRequest> Request(Party party, Round? round = null) =>
        (await Table<EvidenceRequest>().Find(new RequestKey(The(round).Id, party.Id).Row, Patience))?.Value
        ?? throw new InvalidOperationException($"{party.Name} has no request in {The(round).Name}.");

    /// <summary>All requests of a round.</summary>
    public async Task<IReadOnlyList<EvidenceRequest>> Requests(Round? round = null)
    {
        var buckets = Enumerable.Range(0, Rounds.Round.BucketCount);
        var found = await Task.WhenAll(buckets.Select(b => All(Table<EvidenceRequest>(), Rounds.Round.PartitionOf(The(round).Id, b), "request|")));
        return [.. found.SelectMany(request => request)];
    }

    /// <summary>The case about a party's evidence, or null.</summary>
    public async Task<Complaint?> Case(Party party, Round? round = null) =>
        (await Table<Complaint>().Find(Complaint.KeyOf((await Request(party, round)).CaseId), Patience))?.Value;

    /// <summary>The letters in the mailbox, oldest first; of one address, or of all.</summary>
    public async Task<IReadOnlyList<MailboxLetter>> Letters(string? to = null) =>
        [.. (await All(Table<MailboxLetter>(), MailboxLetter.Partition, "letter|")).Where(letter => to is null || letter.Letter.To == to).OrderBy(letter => letter.At)];

    /// <summary>The letters to all contacts of a party, oldest first.</summary>
    public async Task<IReadOnlyList<MailboxLetter>> Letters(Party party) =>
        [.. (await Letters()).Where(letter => party.Contacts.Any(contact => contact.Email == letter.Letter.To))];

    /// <summary>Which letters came to an address, in order: <c>ask</c>, <c>reminder</c>, …</summary>
    public async Task<IReadOnlyList<string>> Steps(string to) => [.. (await Letters(to)).Select(letter => letter.Letter.Step)];

    /// <summary>Which letters came to a party, in order.</summary>
    public async Task<IReadOnlyList<string>> Steps(Party party) => [.. (await Letters(party)).Select(letter => letter.Letter.Step)];

    /// <summary>The address of the page that the latest letter to an address links to.</summary>
    public async Task<string> Link(string to) =>
        (await Letters(to)).Select(letter => letter.Letter.Text).SelectMany(text => text.Split('\n')).Last(line => line.StartsWith("http://monitoring.test/", StringComparison.Ordinal));

    /// <summary>The open tasks of the secretariaat.</summary>
    public Task<IReadOnlyList<DeskTask>> Tasks() => new DeskTasks(Table<DeskTask>(), Table<OpenTask>(), Clock).Open(1000, Patience);

    /// <summary>The figures of a round, as a page shows them.</summary>
    public Task<RoundFigures> Figures(Round? round = null) => Get<RequestBook>().Figures(The(round).Id, Patience);

    private async Task<List<T>> All<T>(Table<T> table, string partition, string prefix) where T : Row, IRow<T>
    {
        var all = new List<T>();
        await foreach (var row in table.Query(partition, prefix, cancellation: Patience))
        {
            all.Add(row.Value);
        }

        return all;
    }
}
