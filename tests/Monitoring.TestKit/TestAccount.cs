using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Monitoring.Backup;
using Monitoring.Storage;

namespace Monitoring.TestKit;

/// <summary>The tables and containers of one test, gone when it ends.</summary>
public sealed class TestAccount : IAsyncDisposable
{
    private readonly StorageOptions options = new() { Connection = TestStorage.ConnectionString, Prefix = TestStorage.NewPrefix() };

    private TestAccount() => Storage = Connect();

    /// <summary>The connection of the test itself, which never misbehaves.</summary>
    public StorageAccount Storage { get; }

    /// <summary>Where it is, for a process that is started with settings.</summary>
    public StorageOptions Options => options;

    /// <summary>Makes an account with all its tables and containers, empty.</summary>
    public static async Task<TestAccount> Create(CancellationToken cancellation)
    {
        var account = new TestAccount();
        await account.Storage.EnsureCreated(cancellation);
        return account;
    }

    /// <summary>Another connection to the same tables, as another process would have.</summary>
    public StorageAccount Connect(Faults? faults = null) => new(options, faults is null ? [] : [faults]);

    /// <summary>Rows of a shape, by the connection of the test.</summary>
    public Table<T> Table<T>() where T : Row, IRow<T> => new(Storage);

    /// <summary>The names of the blobs in a container.</summary>
    public async Task<IReadOnlyList<string>> BlobNames(string container, CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (var blob in new BlobServiceClient(options.Connection).GetBlobContainerClient($"{options.Prefix}-{container}").GetBlobsAsync(cancellationToken: cancellation))
        {
            names.Add(blob.Name);
        }

        return names;
    }

    /// <summary>The keys of all rows of a shape in a table: partition and row, a space between.</summary>
    public async Task<IReadOnlyList<string>> Rows(string table, string shape, CancellationToken cancellation)
    {
        var keys = new List<string>();
        await foreach (var row in new TableClient(options.Connection, options.Prefix + table).QueryAsync<TableEntity>(cancellationToken: cancellation))
        {
            if (row.GetString("Shape").Split('/')[0] == shape)
            {
                keys.Add($"{row.PartitionKey} {row.RowKey}");
            }
        }

        return keys;
    }

    /// <summary>Deletes all tables but one and all containers, and makes them again, empty.</summary>
    public async Task Empty(string? but, CancellationToken cancellation)
    {
        var tables = new TableServiceClient(options.Connection);
        var blobs = new BlobServiceClient(options.Connection);
        await Task.WhenAll(
            [.. TableNames.All.Where(name => name != but).Select(name => tables.DeleteTableAsync(options.Prefix + name, cancellation)),
            .. ContainerNames.All.Select(name => blobs.GetBlobContainerClient($"{options.Prefix}-{name}").DeleteIfExistsAsync(cancellationToken: cancellation))]);
        await Connect().EnsureCreated(cancellation);
    }

    /// <summary>Every row of every table but the engine's, as lines in which nothing that was written is left out.</summary>
    public async Task<IReadOnlyList<string>> AllRows(CancellationToken cancellation)
    {
        var lines = new List<string>();
        foreach (var table in TableNames.All.Where(name => name is not (TableNames.Runtime or TableNames.Mailbox)))
        {
            await foreach (var row in new TableClient(options.Connection, options.Prefix + table).QueryAsync<TableEntity>(cancellationToken: cancellation))
            {
                using var line = new MemoryStream();
                RowLine.Write(row, line);
                lines.Add($"{table} {System.Text.Encoding.UTF8.GetString(line.ToArray())}");
            }
        }

        return lines;
    }

    /// <summary>Puts a tag on a blob, as the storage account's own scanner does.</summary>
    public Task Tag(string container, string blob, (string Name, string Value) tag, CancellationToken cancellation) =>
        new BlobServiceClient(options.Connection).GetBlobContainerClient($"{options.Prefix}-{container}").GetBlobClient(blob)
            .SetTagsAsync(new Dictionary<string, string> { [tag.Name] = tag.Value }, cancellationToken: cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var tables = new TableServiceClient(options.Connection);
        var blobs = new BlobServiceClient(options.Connection);
        await Task.WhenAll(
            [.. TableNames.All.Select(name => tables.DeleteTableAsync(options.Prefix + name)),
            .. ContainerNames.All.Select(name => blobs.GetBlobContainerClient($"{options.Prefix}-{name}").DeleteIfExistsAsync())]);
    }
}
