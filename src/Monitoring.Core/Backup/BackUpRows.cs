using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>The steps of a backup that read rows: first all of them, then whether they are still the same.</summary>
internal sealed class BackUpRows(StorageAccount account, BackupShelf shelf, string id, int mostRows)
{
    // What a step packs stays in memory until it is written.
    private const long MostBytes = 16 * 1024 * 1024;

    /// <summary>Whether the rows are complete with this step, the last before step <paramref name="n"/>: its pass has ended, and all was quiet.</summary>
    public static bool IsSnapshot(BackupStep last, int n) => last.Parts > 0 && n == (last.Pass + 1) * last.Parts && last.Pass > 0 && last.Quiet;

    /// <summary>Takes step <paramref name="n"/>, which follows <paramref name="last"/>.</summary>
    public Task<BackupStep> Next(BackupStep? last, int n, CancellationToken cancellation) => last switch
    {
        null => Read(NotKept.Tables[0], after: null, cancellation),
        { Parts: > 0 } => Look(last, n, cancellation),
        { UpTo: { } end } => Read(last.Of, end, cancellation, n),
        _ => Read(NotKept.Tables[IndexOf(last.Of) + 1], after: null, cancellation, n),
    };

    private static int IndexOf(string table) => NotKept.Tables.Index().First(t => t.Item == table).Index;

    private async Task<BackupStep> Read(string table, string[]? after, CancellationToken cancellation, int n = 0)
    {
        var (seen, last, part) = await Pack(new RowSlice(table, KeyOf(after), UpTo: null), mostRows, MostBytes, cancellation);
        var isLast = last is null && IndexOf(table) == NotKept.Tables.Count - 1;
        return new BackupStep
        {
            Stage = BackupStage.Rows,
            Of = table,
            After = after,
            UpTo = last is { } end ? [end.Partition, end.Row] : null,
            Seen = seen,
            Part = part,
            Parts = isLast ? n + 1 : 0,
        };
    }

    private async Task<BackupStep> Look(BackupStep last, int n, CancellationToken cancellation)
    {
        var before = await shelf.Step(id, n - last.Parts, cancellation);
        var slice = new RowSlice(before.Of, KeyOf(before.After), KeyOf(before.UpTo));
        var quiet = n % last.Parts == 0 || last.Quiet;
        var next = before with { Pass = n / last.Parts, Parts = last.Parts, Quiet = quiet };
        using var mark = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var row in slice.Read(account, whole: false, cancellation))
        {
            Mark(mark, row);
        }

        if (SeenOf(mark) == before.Seen)
        {
            return next;
        }

        var (seen, _, part) = await Pack(slice, int.MaxValue, long.MaxValue, cancellation);
        return next with { Seen = seen, Part = part, Quiet = false };
    }

    // The last key is null when the slice was read to its end.
    private async Task<(string Seen, Key? Last, BackupPart? Part)> Pack(RowSlice slice, int most, long mostBytes, CancellationToken cancellation)
    {
        using var mark = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var packed = new MemoryStream();
        using var line = new MemoryStream();
        var (count, bytes) = (0, 0L);
        Key? last = null;
        await using (var packing = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await foreach (var row in slice.Read(account, whole: true, cancellation))
            {
                Mark(mark, row);
                line.SetLength(0);
                RowLine.Write(row, line);
                packing.Write(line.GetBuffer(), 0, (int)line.Length);
                bytes += line.Length;
                if (++count == most || bytes >= mostBytes)
                {
                    last = new Key(row.PartitionKey, row.RowKey);
                    break;
                }
            }
        }

        return (SeenOf(mark), last, count == 0 ? null : await shelf.WriteLines(id, slice.Table, packed, count, bytes: null, cancellation));
    }

    private static Key? KeyOf(string[]? key) => key is null ? null : new Key(key[0], key[1]);

    private static void Mark(IncrementalHash mark, TableEntity row) => mark.AppendData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{row.PartitionKey}\n{row.RowKey}\n{row.Timestamp?.UtcTicks}\n{(row.TryGetValue("WriteId", out var write) ? write : null)}\n")));

    private static string SeenOf(IncrementalHash mark) => Convert.ToHexStringLower(mark.GetHashAndReset());
}
