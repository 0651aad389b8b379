using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>A party in the list of its bucket: what a round needs to fix its population.</summary>
/// <remarks>A projection, written after the party's own row; the newer revision wins.</remarks>
[Shape("party-line")]
public sealed record PartyLine : Row, IRow<PartyLine>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party's id.</summary>
    public required string Id { get; init; }

    /// <summary>The party's name.</summary>
    public required string Name { get; init; }

    /// <summary>Supplier or school board.</summary>
    public required PartyKind Kind { get; init; }

    /// <summary>How it became a party.</summary>
    public IReadOnlyList<Joining> Joinings { get; init; } = [];

    /// <summary>The day on which its withdrawal took effect.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Whether there is anybody to write to.</summary>
    public bool HasContact { get; init; }

    /// <summary>The revision of the party that this line tells of.</summary>
    public required long Revision { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(PartitionOf(Buckets.Of(Id, Rounds.Round.BucketCount)), Key.Join(Word(Kind), Id));

    /// <summary>The partition of a bucket's list. Buckets are those of a round, so that one becomes the other without regrouping.</summary>
    public static string PartitionOf(int bucket) => Key.Join("list", Buckets.Name(bucket));

    /// <summary>How the row keys of a kind begin.</summary>
    public static string PrefixOf(PartyKind kind) => Word(kind) + "|";

    /// <summary>The line of a party.</summary>
    public static PartyLine Of(Party party) => new()
    {
        Id = party.Id,
        Name = party.Name,
        Kind = party.Kind,
        Joinings = party.Joinings,
        WithdrawnOn = party.WithdrawnOn,
        HasContact = party.Contacts.Count > 0,
        Revision = party.Revision,
    };

    /// <summary>Whether it is a Convenantpartij on that day (art. 1.3).</summary>
    public bool IsPartyOn(DateOnly day) => Joinings.Any(j => j.Holds(day)) && !(WithdrawnOn <= day);

    private static string Word(PartyKind kind) => kind == PartyKind.Supplier ? "supplier" : "board";
}
