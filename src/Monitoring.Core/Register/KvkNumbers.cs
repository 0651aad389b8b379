using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>Which supplier has which KvK number. No two have the same: a number is taken before it is given.</summary>
public sealed class KvkNumbers(Table<KvkHolder> holders, PartyRegister register, TimeProvider clock)
{
    // So long a number may be taken whose supplier does not name it yet: somebody is at it.
    private static readonly TimeSpan Underway = TimeSpan.FromMinutes(5);

    /// <summary>The supplier with that number, or null.</summary>
    public async Task<Party?> HolderOf(string kvk, CancellationToken cancellation)
    {
        var row = await holders.Find(KvkHolder.KeyOf(kvk), cancellation);
        foreach (var id in new[] { row?.Value.PartyId, IdOf(kvk) }.OfType<string>())
        {
            if (await register.Find(id, cancellation) is { Value: var party } && party.Kvk == kvk)
            {
                return party;
            }
        }

        return null;
    }

    /// <summary>The ids of the suppliers whose number their id does not tell, by number; also those that have another number by now.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Corrected(CancellationToken cancellation)
    {
        var all = new Dictionary<string, string>();
        await foreach (var row in holders.Query(KvkHolder.Partition, KvkHolder.Prefix, cancellation: cancellation))
        {
            all[row.Value.Kvk] = row.Value.PartyId;
        }

        return all;
    }

    /// <summary>Takes a number for a supplier.</summary>
    /// <returns>False when another has it, or is being given it.</returns>
    internal async Task<bool> Take(string kvk, string partyId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var next = new KvkHolder { Kvk = kvk, PartyId = partyId, At = now };
        var stored = await holders.Find(next.Key, cancellation);
        if (await HolderOf(kvk, cancellation) is { } other && other.Id != partyId)
        {
            return false;
        }

        if (stored is null)
        {
            return await holders.Insert(next, cancellation) == Written.Done || (await holders.Find(next.Key, cancellation))?.Value.PartyId == partyId;
        }

        return stored.Value.PartyId == partyId || (stored.Value.At < now - Underway && await holders.Replace(stored, next, cancellation) == Written.Done);
    }

    /// <summary>Gives a number back that its supplier did not get after all.</summary>
    internal async Task GiveBack(string kvk, string partyId, CancellationToken cancellation)
    {
        if (await holders.Find(KvkHolder.KeyOf(kvk), cancellation) is { } stored && stored.Value.PartyId == partyId
            && (await register.Find(partyId, cancellation))?.Value is var party && party?.Kvk != kvk && party?.FormerKvks.Contains(kvk) != true)
        {
            await holders.Delete(stored, cancellation);
        }
    }

    /// <summary>An id for a new supplier with that number: made of it, unless a supplier has that id whose number was corrected.</summary>
    internal async Task<string> FreeIdOf(string kvk, CancellationToken cancellation)
    {
        for (var n = 1; ; n++)
        {
            var id = n == 1 ? IdOf(kvk) : $"{IdOf(kvk)}-{n}";
            if (await register.Find(id, cancellation) is not { Value: var there } || there.Kvk == kvk)
            {
                return id;
            }
        }
    }

    private static string IdOf(string kvk) => AddOrganisation.IdOf(PartyKind.Supplier, kvk, boardNumber: null);
}
