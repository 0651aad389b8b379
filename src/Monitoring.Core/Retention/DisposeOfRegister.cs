using System.Globalization;
using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Letters.Digests;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Retention;

/// <summary>Deletes what is old in the register: what changed and what was written in a year, the papers of who left, the imports of a month.</summary>
public sealed class DisposeOfRegister(
    Table<PartyLine> lines, Table<PartyHistory> history, Table<PartyLetter> letters, Table<Digest> digests, Table<PartyDocument> documents, FileBook files, PartyRegister register,
    Table<ImportJobLine> imports, Table<ImportJob> jobs, Table<WrongLineRow> wrong, TimeProvider clock)
{
    private const int Part = 100;
    private static readonly string[] Kinds = ["board|", "supplier|"];

    /// <summary>Does one part of a disposal.</summary>
    /// <returns>Where the next part begins, or null when it is done; how many things were deleted; how many were left.</returns>
    internal async Task<(string? Place, int Count, int Left)> Of(Disposal disposal, CancellationToken cancellation) => disposal.Kind switch
    {
        RetentionKind.RegisterHistory => await OfYear(disposal, ChangesBefore, cancellation),
        RetentionKind.RegisterLetters => await OfYear(disposal, LettersBefore, cancellation),
        RetentionKind.Papers => (null, await PapersOf(disposal.Subject, cancellation), 0),
        RetentionKind.Imports => await ImportsOf(disposal, cancellation),
        _ => (null, 0, 0),
    };

    // A bucket of parties after the other, some parties at a time.
    private async Task<(string?, int, int)> OfYear(Disposal disposal, Func<string, DateTimeOffset, CancellationToken, Task<int>> ofParty, CancellationToken cancellation)
    {
        var end = Amsterdam.StartOf(new DateOnly(int.Parse(disposal.Subject, CultureInfo.InvariantCulture) + 1, 1, 1));
        var (bucket, after) = disposal.Place?.Split('/') is [var number, var row] ? (int.Parse(number, CultureInfo.InvariantCulture), row) : (0, "");
        foreach (var kind in Kinds.Where(kind => after.Length == 0 || after.StartsWith(kind, StringComparison.Ordinal) || string.CompareOrdinal(kind, after) > 0))
        {
            var part = await lines.Take(Part, PartyLine.PartitionOf(bucket), kind, after.Length > 0 ? after : null, cancellation: cancellation);
            if (part.Count > 0)
            {
                var counts = await Task.WhenAll(part.Select(line => ofParty(line.Value.Id, end, cancellation)));
                return (string.Create(CultureInfo.InvariantCulture, $"{bucket}/{part[^1].Value.Key.Row}"), counts.Sum(), 0);
            }
        }

        return (bucket + 1 < Round.BucketCount ? string.Create(CultureInfo.InvariantCulture, $"{bucket + 1}/") : null, 0, 0);
    }

    private async Task<int> ChangesBefore(string partyId, DateTimeOffset end, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var change in history.Query(partyId, PartyHistory.Prefix, after: Key.Join("history", Key.NewestFirst(end)), cancellation: cancellation))
        {
            count += await history.Delete(change, cancellation) == Written.Done ? 1 : 0;
        }

        return count;
    }

    private async Task<int> LettersBefore(string partyId, DateTimeOffset end, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var letter in letters.Query(partyId, "letter|", cancellation: cancellation))
        {
            count += letter.Value.WrittenAt < end && await letters.Delete(letter, cancellation) == Written.Done ? 1 : 0;
        }

        await foreach (var digest in digests.Query(partyId, Digest.Prefix, cancellation: cancellation))
        {
            count += digest.Value.WrittenAt < end && await digests.Delete(digest, cancellation) == Written.Done ? 1 : 0;
        }

        return count;
    }

    private async Task<int> PapersOf(string partyId, CancellationToken cancellation)
    {
        // It may have come back meanwhile: then its papers say so.
        if (await register.Find(partyId, cancellation) is not { Value: var party } || AnnounceDisposals.LeftOn(PartyLine.Of(party), Amsterdam.Day(clock.GetUtcNow())) is null)
        {
            return 0;
        }

        // First the files, then the rows that name them. Papers that gave way to others go too.
        foreach (var file in (await files.Of(partyId, cancellation)).Values.Where(file => file.LetGoAt is not null || file.Uses.Any(use => use.IsPaper)))
        {
            await files.Release(partyId, file.Sha256, use => use.IsPaper, cancellation);
        }

        return await DisposeOfData.DeleteAll(documents, partyId, PartyDocument.Prefix, cancellation);
    }

    private async Task<(string?, int, int)> ImportsOf(Disposal disposal, CancellationToken cancellation)
    {
        var end = Amsterdam.StartOf(DateOnly.ParseExact(disposal.Subject + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1));
        var part = await imports.Take(Part, ImportJobLine.Partition, ImportJobLine.Prefix, disposal.Place ?? ImportJobLine.PlaceOf(end), cancellation: cancellation);
        var count = 0;
        foreach (var line in part)
        {
            var job = await jobs.Find(ImportJob.KeyOf(line.Value.Id), cancellation);
            if (job is { Value.IsOver: false })
            {
                continue;
            }

            // The line last: it is what the rest is found by.
            count += await DisposeOfData.DeleteAll(wrong, ImportJob.PartitionOf(line.Value.Id), WrongLineRow.Prefix, cancellation);
            count += job is not null && await jobs.Delete(job, cancellation) == Written.Done ? 1 : 0;
            await imports.Delete(line, cancellation);
        }

        return (part.Count < Part ? null : part[^1].Value.Key.Row, count, 0);
    }
}
