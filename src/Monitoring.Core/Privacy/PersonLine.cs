using System.Security.Cryptography;
using System.Text;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>That a person stands somewhere at a party: so that a request under the AVG finds all of it, also of who is no contact any more.</summary>
/// <remarks>A projection, written after what it tells of; the chore <c>people</c> finds what was missed.</remarks>
[Shape("person-line")]
public sealed record PersonLine : Row, IRow<PersonLine>
{
    /// <summary>How the row keys begin.</summary>
    public const string Prefix = "person|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>Stands for the person: the id of a contact, or <see cref="IdOfName"/> of who declared under a name only.</summary>
    public required string PersonId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The person's name, as the party gave it.</summary>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(PersonId, PartyId);

    /// <summary>The key of a line.</summary>
    public static Key KeyOf(string personId, string partyId) => new(PartitionOf(Buckets.Of(partyId, Round.BucketCount)), Key.Join("person", personId, partyId));

    /// <summary>The partition of a bucket of parties.</summary>
    public static string PartitionOf(int bucket) => Key.Join("people", Buckets.Name(bucket));

    /// <summary>The id of somebody of whom only the name is known. The same name, however written, is one.</summary>
    public static string IdOfName(string name) =>
        "n" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('-', WordsOf(name)))))[..16];

    /// <summary>The words of a name, folded.</summary>
    public static IReadOnlyList<string> WordsOf(string name) => [.. Key.Name(name).Split('-', StringSplitOptions.RemoveEmptyEntries).Take(8)];

    /// <inheritdoc/>
    public override IEnumerable<Row> Index() => WordsOf(Name).Distinct().Select(word => new PersonName { Word = word, PersonId = PersonId, PartyId = PartyId, Name = Name });
}

/// <summary>A word of a person's name.</summary>
[Shape("person-name")]
public sealed record PersonName : Row, IRow<PersonName>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The word, folded.</summary>
    public required string Word { get; init; }

    /// <summary>The person.</summary>
    public required string PersonId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The whole name.</summary>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(PersonLine.PartitionOf(Buckets.Of(PartyId, Round.BucketCount)), Key.Join("name", Word, PersonId, PartyId));
}
