using Azure;
using Azure.Data.Tables;

namespace Monitoring.Storage;

/// <summary>Writes of one partition that happen all or not at all. The first one is the head: it is guarded.</summary>
public sealed class Batch
{
    /// <summary>The most rows that one batch can hold (Table Storage).</summary>
    public const int MaxRows = 100;

    private readonly Guid writeId = Guid.NewGuid();
    private readonly List<TableTransactionAction> actions = [];
    private readonly Dictionary<Row, int> guarded = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<ETag?> landed = [];

    internal string Table { get; private set; } = "";

    internal Guid WriteId => writeId;

    internal IReadOnlyList<TableTransactionAction> Actions => actions;

    /// <summary>How many rows are written.</summary>
    public int Count => actions.Count;

    /// <summary>A row that was inserted or replaced, as this batch left it, so that it need not be read to be replaced again.</summary>
    /// <returns>Null when the batch was not written, or its answer was lost: then the row has to be read.</returns>
    public Stored<T>? Landed<T>(T row) where T : Row, IRow<T> =>
        guarded.TryGetValue(row, out var action) && action < landed.Count && landed[action] is { } etag
            ? new Stored<T>(row, etag, [.. row.Index().Select(index => index.Key.Row)])
            : null;

    /// <summary>Adds a row that must not be there yet, with its index rows.</summary>
    public Batch Insert<T>(T row) where T : Row, IRow<T>
    {
        guarded[row] = actions.Count;
        Add(T.Table, TableTransactionActionType.Add, RowFormat.Write(row, writeId), ETag.All);
        PutIndex(T.Table, row);
        return this;
    }

    /// <summary>Replaces a row that must not have changed since it was read, with its index rows.</summary>
    public Batch Replace<T>(Stored<T> old, T next) where T : Row, IRow<T>
    {
        if (old.Value.Key != next.Key)
        {
            throw new InvalidOperationException($"A replacement keeps its key: {old.Value.Key} is not {next.Key}.");
        }

        guarded[next] = actions.Count;
        Add(T.Table, TableTransactionActionType.UpdateReplace, RowFormat.Write(next, writeId), old.ETag);
        RemoveIndex(T.Table, next.Key.Partition, old.IndexKeys, next.Index().Select(r => r.Key.Row).ToHashSet());
        PutIndex(T.Table, next);
        return this;
    }

    /// <summary>Deletes a row that must not have changed since it was read, with its index rows.</summary>
    public Batch Delete<T>(Stored<T> old) where T : Row, IRow<T>
    {
        var key = old.Value.Key;
        Add(T.Table, TableTransactionActionType.Delete, new TableEntity(key.Partition, key.Row), old.ETag);
        RemoveIndex(T.Table, key.Partition, old.IndexKeys, []);
        return this;
    }

    /// <summary>Writes a row whatever is there: only beside a guarded head whose decision it tells.</summary>
    public Batch Put<T>(T row) where T : Row, IRow<T>
    {
        if (actions.Count == 0)
        {
            throw new InvalidOperationException("A row is put without a guard only in a batch whose head row is guarded.");
        }

        Add(T.Table, TableTransactionActionType.UpsertReplace, RowFormat.Write(row, writeId), ETag.All);
        return this;
    }

    internal void HasLanded(IReadOnlyList<Response> answers) => landed = [.. answers.Select(answer => answer.Headers.ETag)];

    private void PutIndex(string table, Row row)
    {
        foreach (var index in row.Index())
        {
            Add(table, TableTransactionActionType.UpsertReplace, RowFormat.Write(index, writeId), ETag.All);
        }
    }

    private void RemoveIndex(string table, string partition, IReadOnlyList<string> old, HashSet<string> kept)
    {
        foreach (var row in old.Where(row => !kept.Contains(row)))
        {
            Add(table, TableTransactionActionType.Delete, new TableEntity(partition, row), ETag.All);
        }
    }

    private void Add(string table, TableTransactionActionType type, TableEntity entity, ETag etag)
    {
        if (actions.Count > 0 && (table != Table || entity.PartitionKey != actions[0].Entity.PartitionKey))
        {
            throw new InvalidOperationException($"A batch is of one partition: {table} {entity.PartitionKey} does not belong to {Table} {actions[0].Entity.PartitionKey}.");
        }

        if (actions.Count == MaxRows)
        {
            throw new InvalidOperationException($"A batch holds at most {MaxRows} rows.");
        }

        Table = table;
        actions.Add(new TableTransactionAction(type, entity, etag));
    }
}
