using System.Globalization;
using Monitoring.Housekeeping;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Privacy;

/// <summary>Notes the contacts that the index of persons missed: those of an earlier release, and of a save that was cut off.</summary>
public sealed class NotePeople(Table<PartyLine> lines, PartyRegister register, PersonIndex people) : IChore
{
    private const int Part = 200;
    private static readonly string[] Kinds = ["board|", "supplier|"];

    /// <inheritdoc/>
    public string Name => "people";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        // Where the part before ended: the bucket, then the row key of its last line.
        var (bucket, after) = from?.Split('/') is [var number, var row] ? (int.Parse(number, CultureInfo.InvariantCulture), row) : (0, "");
        foreach (var kind in Kinds)
        {
            if (string.CompareOrdinal(kind, after) < 0 && !after.StartsWith(kind, StringComparison.Ordinal))
            {
                continue;
            }

            var part = await lines.Take(Part, PartyLine.PartitionOf(bucket), kind, after.Length > 0 ? after : null, cancellation: cancellation);
            foreach (var line in part.Where(l => l.Value.HasContact))
            {
                if (await register.Find(line.Value.Id, cancellation) is { Value: var party })
                {
                    await people.Follow(before: null, party, cancellation);
                }
            }

            if (part.Count > 0)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{bucket}/{part[^1].Value.Key.Row}");
            }
        }

        return bucket + 1 < Round.BucketCount ? string.Create(CultureInfo.InvariantCulture, $"{bucket + 1}/") : null;
    }
}
