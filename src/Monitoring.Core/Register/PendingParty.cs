using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>
/// That a party is about to be saved, written before it is, so that the lists which follow are finished by somebody also when the
/// saver is cut off: the next one who saves it, an import, or Housekeeping. Removed when all lists say what the party says.
/// </summary>
[Shape("pending-party")]
public sealed record PendingParty : Row, IRow<PendingParty>
{
    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "party|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The revision that the save makes.</summary>
    public required long Revision { get; init; }

    /// <summary>The partitions and row keys of all entries before and after.</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    /// <summary>When the save began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(PartitionOf(Bucket), Key.Join("party", PartyId, Revision.ToString("d10", CultureInfo.InvariantCulture), Print));

    // Two who make the same revision of different things leave a mark each.
    private string Print => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Entries))))[..8];

    private int Bucket => Buckets.Of(PartyId, Rounds.Round.BucketCount);

    /// <summary>The partition of a bucket.</summary>
    public static string PartitionOf(int bucket) => Key.Join("pending", Buckets.Name(bucket));

    /// <summary>How the row keys of one party begin.</summary>
    public static string PrefixOf(string partyId) => $"party|{partyId}|";

    /// <summary>The mark of a save.</summary>
    /// <param name="before">The party as it was; null when it is new.</param>
    /// <param name="after">As it will be, with its revision.</param>
    /// <param name="now">The domain's time.</param>
    public static PendingParty Of(Party? before, Party after, DateTimeOffset now) => new()
    {
        PartyId = after.Id,
        Revision = after.Revision,
        Entries = [.. new[] { before, after }.OfType<Party>().SelectMany(PartyEntry.Of).Select(NameOf).Distinct()],
        At = now,
    };

    /// <summary>An entry as it is named here.</summary>
    public static string NameOf(PartyEntry entry) => $"{entry.Key.Partition}\n{entry.Key.Row}";

    /// <summary>The key of an entry by its name here.</summary>
    public static Key KeyOf(string name) => name.Split('\n') is [var partition, var row] ? new Key(partition, row) : throw new FormatException($"'{name}' names no entry.");
}
