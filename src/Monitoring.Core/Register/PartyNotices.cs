using Monitoring.Letters.Digests;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Register;

/// <summary>The notices to parties, and which of them have not arrived.</summary>
public sealed class PartyNotices(Table<PartyNotice> notices, Table<PartyLetter> letters, Table<OpenNotice> open, IWorkflows workflows, TimeProvider clock, UnderWay? underWay = null)
{
    // A notice whose decision has not landed after this will not land any more.
    private static readonly TimeSpan LongGone = TimeSpan.FromDays(1);

    /// <summary>The notice, or null.</summary>
    public Task<Stored<PartyNotice>?> Find(string partyId, string id, CancellationToken cancellation) => notices.Find(PartyNotice.KeyOf(partyId, id), cancellation);

    /// <summary>The letter to a contact, or null.</summary>
    public Task<Stored<PartyLetter>?> FindLetter(PartyNotice notice, string contact, CancellationToken cancellation) =>
        letters.Find(PartyLetter.KeyOf(notice.PartyId, notice.Id, contact), cancellation);

    /// <summary>All notices to a party: one page of storage.</summary>
    public async Task<IReadOnlyList<PartyNotice>> Of(string partyId, CancellationToken cancellation) =>
        [.. (await notices.Take(1000, partyId, PartyNotice.Prefix, cancellation: cancellation)).Select(n => n.Value)];

    /// <summary>Says that a notice is about to be written.</summary>
    public async Task Announce(PartyNotice notice, CancellationToken cancellation)
    {
        await open.Insert(new OpenNotice { PartyId = notice.PartyId, Notice = notice.Id, At = clock.GetUtcNow() }, cancellation);
        underWay?.Changed();
    }

    /// <summary>Writes a notice that was announced, unless it stands already, and brings it.</summary>
    public async Task Put(PartyNotice notice, CancellationToken cancellation)
    {
        await notices.Insert(notice, cancellation);
        await workflows.Nudge(notice.Process, cancellation);
    }

    /// <summary>Writes a notice that tells of no change in the party's row; the same one twice is one.</summary>
    public async Task Tell(PartyNotice notice, CancellationToken cancellation)
    {
        if (await Find(notice.PartyId, notice.Id, cancellation) is null)
        {
            await Announce(notice, cancellation);
        }

        await Put(notice, cancellation);
    }

    /// <summary>Puts right what a notice tells that has not arrived; what waits is written anew. What has arrived stays as it was told.</summary>
    public async Task Correct(PartyNotice told, CancellationToken cancellation)
    {
        while (await Find(told.PartyId, told.Id, cancellation) is { Value: var known } stored && !known.Letters.IsDelivered(known.Step) && !known.TellsAs(told))
        {
            await Announce(known, cancellation);
            if (await Save(stored, known with { Fields = told.Fields, Letters = known.Letters.WithoutUnsent() }, letter: null, cancellation) == Written.Done)
            {
                await workflows.Nudge(known.Process, cancellation);
            }
        }
    }

    /// <summary>Replaces a notice, with a letter in the same batch.</summary>
    public Task<Written> Save(Stored<PartyNotice> old, PartyNotice next, PartyLetter? letter, CancellationToken cancellation)
    {
        var batch = new Batch().Replace(old, next);
        if (letter is not null)
        {
            batch.Put(letter);
        }

        return notices.Commit(batch, cancellation);
    }

    /// <summary>Takes a notice off the list of those that have not arrived.</summary>
    public async Task Close(string partyId, string notice, CancellationToken cancellation)
    {
        if (await open.Find(OpenNotice.KeyOf(partyId, notice), cancellation) is { } row)
        {
            await open.Delete(row, cancellation);
            underWay?.Changed();
        }
    }

    /// <summary>Starts the process of every notice that has not arrived: for Housekeeping and after the engine was lost.</summary>
    public async Task StartAll(CancellationToken cancellation)
    {
        await foreach (var row in open.Query(OpenNotice.Partition, OpenNotice.Prefix, cancellation: cancellation))
        {
            var (party, notice) = (row.Value.PartyId, row.Value.Notice);
            if (await Find(party, notice, cancellation) is not null)
            {
                await workflows.Nudge(PartyNotice.ProcessOf(party, notice), cancellation);
            }
            else if (row.Value.At < clock.GetUtcNow() - LongGone)
            {
                await open.Delete(row, cancellation);
            }
        }
    }
}
