using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>A person of the secretariaat puts an organisation in the register. It is known then, not a party.</summary>
public sealed class AddOrganisation(PartyRegister register)
{
    /// <summary>The id of an organisation: a school board by its number, a supplier by its KvK number.</summary>
    public static string IdOf(PartyKind kind, string? kvk, string? boardNumber) => kind == PartyKind.Supplier ? "kvk" + kvk : "bg" + boardNumber;

    /// <summary>Adds an organisation; the same one twice is one.</summary>
    /// <returns>Its id, and whether it is new: null says that another organisation has that number.</returns>
    public async Task<(string Id, bool? Added)> Add(PartyKind kind, string name, string? kvk, string? boardNumber, string by, CancellationToken cancellation)
    {
        var id = IdOf(kind, kvk, boardNumber);
        var added = await register.Save(id, party => party ?? new Party { Id = id, Name = name, Kind = kind, Kvk = kvk, BoardNumber = boardNumber }, cancellation, by);
        var stands = (await register.Find(id, cancellation))!.Value;
        return (id, added ? true : Key.Name(stands.Name) == Key.Name(name) ? false : null);
    }
}
