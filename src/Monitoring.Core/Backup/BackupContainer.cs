using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>Backups in the one container of an account of their own.</summary>
public sealed class BackupContainer(StorageAccount account) : IBackupStore
{
    private const string Name = "backup";

    private BlobContainerClient Container => account.Container(Name);

    /// <inheritdoc/>
    public string Where => $"{Container.AccountName}/{Container.Name}";

    /// <inheritdoc/>
    public async Task Prepare(CancellationToken cancellation)
    {
        if (!await Container.ExistsAsync(cancellation))
        {
            await Container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> Has(string name, CancellationToken cancellation) => await Container.GetBlobClient(name).ExistsAsync(cancellation);

    /// <inheritdoc/>
    public Task Write(string name, Stream content, CancellationToken cancellation) => OnceOnly.Write(Container.GetBlobClient(name), content, cancellation);

    /// <inheritdoc/>
    public async Task<Stream?> Open(string name, CancellationToken cancellation)
    {
        try
        {
            return await Container.GetBlobClient(name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> List(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var found = Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation).GetAsyncEnumerator(cancellation);
        while (await HasMore(found))
        {
            yield return found.Current.Name;
        }
    }

    /// <inheritdoc/>
    public Task Delete(string name, CancellationToken cancellation) => Container.GetBlobClient(name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);

    private static async Task<bool> HasMore(IAsyncEnumerator<BlobItem> found)
    {
        try
        {
            return await found.MoveNextAsync();
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return false;
        }
    }
}
