using System.Text.Json.Serialization;
using Monitoring.Storage;

namespace Monitoring.Letters.Digests;

/// <summary>That something is gathered for a digest: written before it, deleted when the digest is done, so that its process is found again whatever happens in between.</summary>
[Shape("open-digest")]
public sealed record OpenDigest : Row, IRow<OpenDigest>
{
    /// <summary>The partition of all of them, in the order of their days.</summary>
    public const string Partition = "digests";

    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "open|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>Of which working day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The id of the contact.</summary>
    public required string Contact { get; init; }

    /// <summary>Which digest.</summary>
    [JsonIgnore]
    public DigestId Id => new(PartyId, Day, Contact);

    /// <inheritdoc/>
    public override Key Key => KeyOf(Id);

    /// <summary>The key of one.</summary>
    public static Key KeyOf(DigestId id) => new(Partition, $"{Prefix}{id.InKey}|{id.PartyId}");

    /// <summary>The first row key of the days after one.</summary>
    public static string After(DateOnly day) => $"{Prefix}{DigestId.InKeyOf(day.AddDays(1))}";
}
