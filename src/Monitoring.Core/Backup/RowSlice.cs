using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>A stretch of a table in the order of its keys, read by ranges of keys and never by a scan for one.</summary>
/// <param name="Table">The table.</param>
/// <param name="After">Its rows come after this one; null from the beginning.</param>
/// <param name="UpTo">The last one it can hold; null to the end of the table.</param>
internal sealed record RowSlice(string Table, Key? After, Key? UpTo)
{
    // What tells whether a row was written anew: its time by storage, and the id of the write.
    private static readonly string[] Marks = ["PartitionKey", "RowKey", "Timestamp", "WriteId"];

    /// <summary>The rows: whole, or only what tells whether they were written anew.</summary>
    public async IAsyncEnumerable<TableEntity> Read(StorageAccount account, bool whole, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var range in Ranges())
        {
            await using var rows = account.Table(Table).QueryAsync<TableEntity>(range, 1000, whole ? null : Marks, cancellation).GetAsyncEnumerator(cancellation);
            while (await HasMore(rows))
            {
                if (!NotKept.Is(Table, rows.Current))
                {
                    yield return rows.Current;
                }
            }
        }
    }

    private IEnumerable<string?> Ranges()
    {
        if (After is { } one && UpTo is { } other && one.Partition == other.Partition)
        {
            yield return TableClient.CreateQueryFilter($"PartitionKey eq {one.Partition} and RowKey gt {one.Row} and RowKey le {other.Row}");
            yield break;
        }

        if (After is { } after)
        {
            yield return TableClient.CreateQueryFilter($"PartitionKey eq {after.Partition} and RowKey gt {after.Row}");
        }

        yield return (After, UpTo) switch
        {
            ({ } a, { } u) => TableClient.CreateQueryFilter($"PartitionKey gt {a.Partition} and PartitionKey lt {u.Partition}"),
            ({ } a, null) => TableClient.CreateQueryFilter($"PartitionKey gt {a.Partition}"),
            (null, { } u) => TableClient.CreateQueryFilter($"PartitionKey lt {u.Partition}"),
            _ => null,
        };
        if (UpTo is { } upTo)
        {
            yield return TableClient.CreateQueryFilter($"PartitionKey eq {upTo.Partition} and RowKey le {upTo.Row}");
        }
    }

    private static async Task<bool> HasMore(IAsyncEnumerator<TableEntity> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.TableNotFound)
        {
            return false;
        }
    }
}
