using Monitoring.Frameworks;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>An organisation in the register (art. 11.5): a Convenantpartij when a joining holds, else merely known.</summary>
[Shape("party")]
public sealed record Party : Row, IRow<Party>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>An id of the domain: <c>kvk12345678</c> or <c>bg12345</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name under which it takes part.</summary>
    public required string Name { get; init; }

    /// <summary>Supplier (art. 1.7) or school board (art. 1.9).</summary>
    public required PartyKind Kind { get; init; }

    /// <summary>Number at the Chamber of Commerce, eight digits.</summary>
    public string? Kvk { get; init; }

    /// <summary>The KvK numbers that it stood under by mistake, by which it is still found.</summary>
    public IReadOnlyList<string> FormerKvks { get; init; } = [];

    /// <summary>DUO's number of a school board (bevoegd gezag).</summary>
    public string? BoardNumber { get; init; }

    /// <summary>Whom we write to, the first one first.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>A supplier's products (art. 1.4).</summary>
    public IReadOnlyList<ProductRef> Products { get; init; } = [];

    /// <summary>How it became a party; empty for an organisation that is merely known.</summary>
    public IReadOnlyList<Joining> Joinings { get; init; } = [];

    /// <summary>The day on which its withdrawal in writing took effect (art. 11.7).</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Counts the changes, so that the lists know which state is newer.</summary>
    public long Revision { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Id);

    /// <summary>The key of a party.</summary>
    public static Key KeyOf(string id) => new(id, "party");

    /// <summary>Whether it is a Convenantpartij on that day (art. 1.3). Who is none is never asked and never accused.</summary>
    public bool IsPartyOn(DateOnly day) => Joinings.Any(j => j.Holds(day)) && !(WithdrawnOn <= day);

    /// <summary>The organisation with this joining, in the place of the same one of before. Who had withdrawn on its day or earlier is a party again from it.</summary>
    public Party Joined(Joining joining)
    {
        bool IsSame(Joining j) => j.How == joining.How && j.From == joining.From && j.Via == joining.Via;
        var joinings = Joinings.Any(IsSame) ? [.. Joinings.Select(j => IsSame(j) ? joining : j)] : Joinings.Append(joining).ToList();
        if (WithdrawnOn is not { } left || joining.From < left)
        {
            return this with { Joinings = joinings };
        }

        // What held before the withdrawal ended with it; the new road counts from its own day.
        return this with
        {
            WithdrawnOn = null,
            Joinings = [.. joinings.Select(j => !IsSame(j) && j.From < left && !(j.Until < left) ? j with { Until = left.AddDays(-1) } : j)],
        };
    }

    /// <summary>The contact with that id, or null.</summary>
    public Contact? Contact(string id) => Contacts.FirstOrDefault(c => c.Id == id);
}
