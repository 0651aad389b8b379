using System.Text.Json.Serialization;
using Monitoring.Storage;

namespace Monitoring.Letters.Digests;

/// <summary>One mail with several letters to one contact: which, fixed before it leaves for the first time, and how it left.</summary>
/// <remarks>What becomes of it stands with each letter, in the row of its owner. It is kept so that word of the one mail finds its letters.</remarks>
[Shape("digest")]
public sealed record Digest : Letter, IRow<Digest>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "digest|";

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>Of which working day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The ids of the letters in it (<see cref="LetterId"/>).</summary>
    public required IReadOnlyList<string> Letters { get; init; }

    /// <summary>What was known when it was handed over; null as long as it was not. From then on it is only recorded with its letters, and does not leave again.</summary>
    public LetterTrace? Left { get; init; }

    /// <summary>Which digest.</summary>
    [JsonIgnore]
    public DigestId Id => new(PartyId, Day, Contact);

    /// <inheritdoc/>
    public override Key Key => KeyOf(Id);

    /// <summary>The key of a digest.</summary>
    public static Key KeyOf(DigestId id) => new(id.PartyId, $"{Prefix}{id.InKey}");
}
