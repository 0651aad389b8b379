using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Monitoring.Storage;

/// <summary>The one door to the rows of a shape.</summary>
/// <remarks>404, 409 and 412 become words here and nowhere else; any other failure of storage is an exception.</remarks>
public sealed class Table<T>(StorageAccount account) where T : Row, IRow<T>
{
    private TableClient Client => account.Table(T.Table);

    /// <summary>The row, or null when there is none.</summary>
    public async Task<Stored<T>?> Find(Key key, CancellationToken cancellation)
    {
        var answer = await Client.GetEntityIfExistsAsync<TableEntity>(key.Partition, key.Row, cancellationToken: cancellation);
        return answer.HasValue ? RowFormat.Read<T>(answer.Value!) : null;
    }

    /// <summary>Rows of a partition whose key begins with <paramref name="prefix"/>, in the order of their keys.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="prefix">How the row key begins; never empty, as a partition holds more than one shape.</param>
    /// <param name="after">Only rows after this row key.</param>
    /// <param name="before">Only rows before this row key.</param>
    /// <param name="pageSize">How many rows a call to storage brings, at most 1,000.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<Stored<T>> Query(
        string partition, string prefix, string? after = null, string? before = null, int pageSize = 1000, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var end = prefix[..^1] + (char)(prefix[^1] + 1);
        if (before is not null && string.CompareOrdinal(before, end) < 0)
        {
            end = before;
        }

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {end}");
        if (after is not null)
        {
            filter += " and " + TableClient.CreateQueryFilter($"RowKey gt {after}");
        }

        await using var found = Client.QueryAsync<TableEntity>(filter, Math.Min(pageSize, 1000), cancellationToken: cancellation).GetAsyncEnumerator(cancellation);
        while (await HasMore(found))
        {
            yield return RowFormat.Read<T>(found.Current);
        }
    }

    // A table that is not there yet holds no rows, as in Find: a trial run makes none.
    private static async Task<bool> HasMore(IAsyncEnumerator<TableEntity> found)
    {
        try
        {
            return await found.MoveNextAsync();
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.TableNotFound)
        {
            return false;
        }
    }

    /// <summary>At most <paramref name="count"/> rows of a partition, in one call to storage.</summary>
    public async Task<IReadOnlyList<Stored<T>>> Take(
        int count, string partition, string prefix, string? after = null, string? before = null, CancellationToken cancellation = default)
    {
        var rows = new List<Stored<T>>(Math.Min(count, 1000));
        await foreach (var row in Query(partition, prefix, after, before, count, cancellation))
        {
            rows.Add(row);
            if (rows.Count == count)
            {
                break;
            }
        }

        return rows;
    }

    /// <summary>Adds a row that must not be there yet.</summary>
    public Task<Written> Insert(T row, CancellationToken cancellation) => Commit(new Batch().Insert(row), cancellation);

    /// <summary>Replaces a row that must not have changed since it was read.</summary>
    public Task<Written> Replace(Stored<T> old, T next, CancellationToken cancellation) => Commit(new Batch().Replace(old, next), cancellation);

    /// <summary>Deletes a row that must not have changed since it was read.</summary>
    public Task<Written> Delete(Stored<T> old, CancellationToken cancellation) => Commit(new Batch().Delete(old), cancellation);

    /// <summary>Writes all rows of the batch, or none.</summary>
    /// <exception cref="InvalidOperationException">The batch is empty or larger than Table Storage takes (100 rows, 4 MiB).</exception>
    public async Task<Written> Commit(Batch batch, CancellationToken cancellation)
    {
        if (batch.Count == 0)
        {
            throw new InvalidOperationException("A batch without rows writes nothing.");
        }

        var client = account.Table(batch.Table);
        try
        {
            batch.HasLanded(batch.Count == 1 ? [await Single(client, batch.Actions[0], cancellation)] : (await client.SubmitTransactionAsync(batch.Actions, cancellation)).Value);
            return Written.Done;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            if (await HasLanded(client, batch, cancellation))
            {
                return Written.Done;
            }

            return e.Status switch { 409 => Written.Exists, 412 => Written.Changed, _ => Written.Gone };
        }
        catch (RequestFailedException e) when (e.Status == 413 || e.ErrorCode == "RequestBodyTooLarge")
        {
            throw new InvalidOperationException(
                $"The batch of {batch.Count} rows is larger than the 4 MiB that Table Storage takes; nothing was written. Write it in parts.", e);
        }
    }

    private static Task<Response> Single(TableClient client, TableTransactionAction action, CancellationToken cancellation) => action.ActionType switch
    {
        TableTransactionActionType.Add => client.AddEntityAsync(action.Entity, cancellation),
        TableTransactionActionType.Delete => Deleted(client, action, cancellation),
        _ => client.UpdateEntityAsync(action.Entity, action.ETag, TableUpdateMode.Replace, cancellation),
    };

    private static async Task<Response> Deleted(TableClient client, TableTransactionAction action, CancellationToken cancellation)
    {
        // The client swallows the 404 of a single delete; here it is a word like any other.
        var answer = await client.DeleteEntityAsync(action.Entity.PartitionKey, action.Entity.RowKey, action.ETag, cancellation);
        if (answer.Status == 404)
        {
            throw new RequestFailedException(answer);
        }

        return answer;
    }

    // The answer of a write can be lost after the write landed; the client then repeats it and is refused by its own first
    // try. A row of the batch tells: it carries the id of the write that made it. What only deletes leaves no such row; its
    // second try finds nothing, which is what was wanted.
    private static async Task<bool> HasLanded(TableClient client, Batch batch, CancellationToken cancellation)
    {
        if (batch.Actions.FirstOrDefault(action => action.ActionType != TableTransactionActionType.Delete) is not { } witness)
        {
            return false;
        }

        var answer = await client.GetEntityIfExistsAsync<TableEntity>(witness.Entity.PartitionKey, witness.Entity.RowKey, cancellationToken: cancellation);
        return answer.HasValue && RowFormat.WriteId(answer.Value!) == batch.WriteId;
    }
}
