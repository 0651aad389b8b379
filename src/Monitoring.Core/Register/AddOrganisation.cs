using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>A person of the secretariaat puts an organisation in the register. It is known then, not a party.</summary>
public sealed class AddOrganisation(PartyRegister register, KvkNumbers numbers)
{
    /// <summary>The id that an organisation gets: a school board by its number, a supplier by its KvK number. It stays when the number is corrected.</summary>
    public static string IdOf(PartyKind kind, string? kvk, string? boardNumber) => kind == PartyKind.Supplier ? "kvk" + kvk : "bg" + boardNumber;

    /// <summary>Adds an organisation; the same one twice is one.</summary>
    /// <returns>Its id, and whether it is new: null says that another organisation has that number.</returns>
    public async Task<(string Id, bool? Added)> Add(PartyKind kind, string name, string? kvk, string? boardNumber, string by, CancellationToken cancellation)
    {
        var id = IdOf(kind, kvk, boardNumber);
        if (kind == PartyKind.Supplier && await numbers.HolderOf(kvk!, cancellation) is { } holder)
        {
            return (holder.Id, Key.Name(holder.Name) == Key.Name(name) ? false : null);
        }

        if (kind == PartyKind.Supplier && await numbers.FreeIdOf(kvk!, cancellation) is var free && (free != id || (await numbers.Corrected(cancellation)).ContainsKey(kvk!)))
        {
            // Another had this number by mistake: from now on it leads here.
            id = free;
            if (!await numbers.Take(kvk!, id, cancellation))
            {
                return (id, null);
            }
        }

        var added = await register.Save(id, party => party ?? new Party { Id = id, Name = name, Kind = kind, Kvk = kvk, BoardNumber = boardNumber }, cancellation, by);
        var stands = (await register.Find(id, cancellation))!.Value;
        return (id, added ? true : Key.Name(stands.Name) == Key.Name(name) ? false : null);
    }
}
