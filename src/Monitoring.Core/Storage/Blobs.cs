using System.Buffers;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Monitoring.Storage;

/// <summary>Files, streamed in constant memory: staged first, then kept under a name that is never written twice.</summary>
public sealed class Blobs(StorageAccount account)
{
    internal const int BlockSize = 4 * 1024 * 1024;

    /// <summary>Takes in a file of unknown size and content. A small one is held in memory until it is kept, a larger one in storage.</summary>
    /// <param name="content">Read to its end.</param>
    /// <param name="maxSize">The most bytes that are taken.</param>
    /// <param name="cancellation">A broken upload: nothing is left.</param>
    /// <returns>The file, or null when it is larger than <paramref name="maxSize"/>; then nothing is left.</returns>
    public async Task<StagedFile?> Stage(Stream content, long maxSize, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("n");
        var blob = account.Container(ContainerNames.Incoming).GetBlockBlobClient(id);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, sending) = (ArrayPool<byte>.Shared.Rent(BlockSize), ArrayPool<byte>.Shared.Rent(BlockSize));
        var sent = Task.CompletedTask;
        var blocks = new List<string>();
        long size = 0;
        try
        {
            // Blocks become a blob only when the list is committed: a broken upload leaves none. One is read while another is sent.
            int read;
            while ((read = await content.ReadAtLeastAsync(buffer.AsMemory(0, BlockSize), BlockSize, throwOnEndOfStream: false, cancellation)) > 0 || size == 0)
            {
                size += read;
                if (size > maxSize)
                {
                    return null;
                }

                hash.AppendData(buffer, 0, read);
                if (size < BlockSize)
                {
                    return new StagedFile(id, Convert.ToHexStringLower(hash.GetHashAndReset()), size) { Held = buffer.AsSpan(0, read).ToArray() };
                }

                await sent;
                (buffer, sending) = (sending, buffer);
                blocks.Add(Convert.ToBase64String(BitConverter.GetBytes(blocks.Count)));
                sent = blob.StageBlockAsync(blocks[^1], new MemoryStream(sending, 0, read, writable: false), cancellationToken: cancellation);
            }

            await sent;
            await blob.CommitBlockListAsync(blocks, cancellationToken: cancellation);
        }
        finally
        {
            await sent.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ArrayPool<byte>.Shared.Return(buffer);
            ArrayPool<byte>.Shared.Return(sending);
        }

        return new StagedFile(id, Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    /// <summary>Opens a staged file for reading; it can be read anywhere, in pieces.</summary>
    public Task<Stream> OpenStaged(StagedFile file, CancellationToken cancellation) => file.Held is { } held
        ? Task.FromResult<Stream>(new MemoryStream(held, writable: false))
        : account.Container(ContainerNames.Incoming).GetBlobClient(file.Id).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellation);

    /// <summary>Gives a staged file its lasting name; harmless when repeated. When that name is taken, its content is the same, and stays.</summary>
    public async Task Keep(StagedFile file, string container, string name, CancellationToken cancellation)
    {
        var target = account.Container(container).GetBlobClient(name);
        if (file.Held is { } held)
        {
            await OnceOnly.Write(target, new MemoryStream(held, writable: false), cancellation);
            return;
        }

        var source = account.Container(ContainerNames.Incoming).GetBlobClient(file.Id);
        try
        {
            await OnceOnly.Copy(source, target, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Cut off before the answer, and called again: the file has its name already.
            if (!await target.ExistsAsync(cancellation))
            {
                throw;
            }
        }

        await source.DeleteIfExistsAsync(cancellationToken: cancellation);
    }

    /// <summary>Throws a staged file away.</summary>
    public Task Discard(StagedFile file, CancellationToken cancellation) => file.Held is not null
        ? Task.CompletedTask
        : account.Container(ContainerNames.Incoming).GetBlobClient(file.Id).DeleteIfExistsAsync(cancellationToken: cancellation);

    /// <summary>Throws away staged files that came in before that time: whoever staged them is gone.</summary>
    /// <param name="before">By the clock of storage, which is the system's.</param>
    /// <param name="atMost">How many at most.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>How many were thrown away.</returns>
    public async Task<int> DiscardStaged(DateTimeOffset before, int atMost, CancellationToken cancellation)
    {
        var container = account.Container(ContainerNames.Incoming);
        var thrown = 0;
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellation))
        {
            if (blob.Properties.LastModified < before)
            {
                await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation);
                if (++thrown == atMost)
                {
                    break;
                }
            }
        }

        return thrown;
    }

    /// <summary>The names that begin so of files that were kept before that time.</summary>
    /// <param name="container">Where.</param>
    /// <param name="prefix">How the names begin.</param>
    /// <param name="before">By the clock of storage, which is the system's.</param>
    /// <param name="atMost">How many at most.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<IReadOnlyList<string>> KeptBefore(string container, string prefix, DateTimeOffset before, int atMost, CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (var blob in account.Container(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation))
        {
            if (blob.Properties.LastModified < before)
            {
                names.Add(blob.Name);
                if (names.Count == atMost)
                {
                    break;
                }
            }
        }

        return names;
    }

    /// <summary>Opens a kept file, or null when there is none of that name.</summary>
    public async Task<Stream?> Open(string container, string name, CancellationToken cancellation)
    {
        try
        {
            return await account.Container(container).GetBlobClient(name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The tags that storage or others put on a kept file, or null when there is no file of that name.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> Tags(string container, string name, CancellationToken cancellation)
    {
        try
        {
            return (await account.Container(container).GetBlobClient(name).GetTagsAsync(cancellationToken: cancellation)).Value.Tags.AsReadOnly();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Deletes a kept file; harmless when it is gone. What soft delete and backup still hold goes when their windows have passed.</summary>
    public Task Delete(string container, string name, CancellationToken cancellation) =>
        account.Container(container).GetBlobClient(name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);

    /// <summary>Which writing of a kept file it is: the same name kept anew is another. Null when there is no file of that name.</summary>
    public async Task<ETag?> Version(string container, string name, CancellationToken cancellation)
    {
        try
        {
            return (await account.Container(container).GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellation)).Value.ETag;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Deletes one writing of a kept file; what was kept under its name since then stays.</summary>
    public async Task Delete(string container, string name, ETag version, CancellationToken cancellation)
    {
        try
        {
            await account.Container(container).GetBlobClient(name)
                .DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, new BlobRequestConditions { IfMatch = version }, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
        }
    }

    /// <summary>Writes a small document once; when the name is taken, what stands there stays.</summary>
    public Task Write(string container, string name, BinaryData content, CancellationToken cancellation) =>
        OnceOnly.Write(account.Container(container).GetBlobClient(name), content.ToStream(), cancellation);

    /// <summary>The documents of a container, each whole: for containers that hold few and small ones.</summary>
    public async Task<IReadOnlyList<BinaryData>> ReadAll(string container, CancellationToken cancellation)
    {
        var all = new List<BinaryData>();
        await foreach (var item in account.Container(container).GetBlobsAsync(cancellationToken: cancellation))
        {
            all.Add((await account.Container(container).GetBlobClient(item.Name).DownloadContentAsync(cancellation)).Value.Content);
        }

        return all;
    }
}
