using System.Collections.Concurrent;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace Monitoring.Storage;

/// <summary>The tables and containers of one Platform in one storage account.</summary>
public sealed class StorageAccount
{
    private readonly TableServiceClient tables;
    private readonly BlobServiceClient blobs;
    private readonly StorageOptions options;
    private readonly ConcurrentDictionary<string, TableClient> clients = new();

    /// <summary>Connects; nothing is asked of the account yet.</summary>
    /// <param name="options">Where.</param>
    /// <param name="policies">Added to the pipeline of every request to storage, a retry included: tests inject faults by them.</param>
    /// <exception cref="InvalidOperationException">The connection is neither a connection string nor an account URL.</exception>
    public StorageAccount(StorageOptions options, params IEnumerable<HttpPipelinePolicy> policies)
    {
        this.options = options;
        var tableOptions = With(new TableClientOptions(), [Calls, .. policies]);
        var blobOptions = With(new BlobClientOptions(), [Calls, .. policies]);
        if (options.HoldsKey)
        {
            tables = new TableServiceClient(options.Connection, tableOptions);
            blobs = new BlobServiceClient(options.Connection, blobOptions);
        }
        else if (Uri.TryCreate(options.Connection, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps)
        {
            // The identity of the process; AZURE_CLIENT_ID says which, where it has more than one.
            var credential = new DefaultAzureCredential();
            tables = new TableServiceClient(Endpoint(url, "table"), credential, tableOptions);
            blobs = new BlobServiceClient(Endpoint(url, "blob"), credential, blobOptions);
        }
        else
        {
            throw new InvalidOperationException(StorageOptions.SetConnection);
        }
    }

    /// <summary>Counts the requests made to this account, by kind.</summary>
    public StorageCalls Calls { get; } = new();

    /// <summary>Whether the account is Azurite, which loses what it acknowledged in its last seconds when it is killed.</summary>
    public bool IsAzurite => tables.Uri.Host is "127.0.0.1" or "localhost";

    /// <summary>Makes the tables and containers that are not there yet.</summary>
    public Task EnsureCreated(CancellationToken cancellation) => Task.WhenAll(
        [.. TableNames.All.Select(name => Table(name).CreateIfNotExistsAsync(cancellation)),
        .. ContainerNames.All.Select(name => Container(name).CreateIfNotExistsAsync(cancellationToken: cancellation))]);

    /// <summary>Asks tables and blobs one small thing each.</summary>
    /// <exception cref="RequestFailedException">The account does not answer, does not let us in, or holds nothing of ours.</exception>
    public async Task Reach(CancellationToken cancellation)
    {
        var blobs = Container(ContainerNames.Protection).GetPropertiesAsync(cancellationToken: cancellation);
        try
        {
            await Table(TableNames.Platform).GetEntityAsync<TableEntity>("health", "none", select: [], cancellationToken: cancellation);
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            // The table answered that it holds no such row, which is so.
        }

        await blobs;
    }

    internal TableClient Table(string name) => clients.GetOrAdd(name, n => tables.GetTableClient(options.Prefix + n));

    internal BlobContainerClient Container(string name) =>
        blobs.GetBlobContainerClient(options.Prefix.Length == 0 ? name : $"{options.Prefix}-{name}");

    private static T With<T>(T options, HttpPipelinePolicy[] policies) where T : ClientOptions
    {
        // A batch of 100 rows takes Azurite well under a second; a Platform's operator may wait, a page may not.
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        foreach (var policy in policies)
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }

        return options;
    }

    private static Uri Endpoint(Uri url, string service) =>
        new UriBuilder(url) { Host = url.Host.Replace(".blob.", $".{service}.", StringComparison.Ordinal).Replace(".table.", $".{service}.", StringComparison.Ordinal), Path = "" }.Uri;
}
