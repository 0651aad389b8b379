using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs.Models;
using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>The steps of a backup that copy files: after the rows, so that what a row names is there, unless it was destroyed since.</summary>
internal sealed class BackUpFiles(StorageAccount account, BackupShelf shelf, string id)
{
    private const int Page = 500;
    private const int AtOnce = 8;

    // A page whose new files are larger together is taken in more than one step.
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>The page that follows a step, or null when all files are there.</summary>
    public static (string Container, string? Marker)? Follows(BackupStep last)
    {
        if (last.Stage != BackupStage.Files)
        {
            return (NotKept.Containers[0], null);
        }

        if (last.Marker is not null)
        {
            return (last.Of, last.Marker);
        }

        var next = NotKept.Containers.Index().First(c => c.Item == last.Of).Index + 1;
        return next < NotKept.Containers.Count ? (NotKept.Containers[next], null) : null;
    }

    /// <summary>Copies what is not there yet of a page, and lists all of it.</summary>
    /// <returns>The step, or null when some of the page is left for another.</returns>
    public async Task<BackupStep?> Next((string Container, string? Marker) page, CancellationToken cancellation)
    {
        var container = account.Container(page.Container);
        var items = await container.GetBlobsAsync(cancellationToken: cancellation).AsPages(page.Marker, Page).FirstOrDefaultAsync(cancellation);
        var found = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        var (copied, isWhole) = (0L, true);
        await Parallel.ForEachAsync(items?.Values ?? [], new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (item, token) =>
        {
            if (Interlocked.Read(ref copied) > MostBytes)
            {
                isWhole = false;
            }
            else if (await Copy(page.Container, item.Name, token) is { } bytes)
            {
                Interlocked.Add(ref copied, bytes);
                found[item.Name] = item.Properties.ContentLength ?? 0;
            }
        });
        if (!isWhole)
        {
            return null;
        }

        return new BackupStep
        {
            Stage = BackupStage.Files,
            Of = page.Container,
            Marker = items?.ContinuationToken is { Length: > 0 } more ? more : null,
            Part = found.IsEmpty ? null : await List(page.Container, found, cancellation),
        };
    }

    // How many bytes were copied; null when the file was deleted in between.
    private async Task<long?> Copy(string container, string name, CancellationToken cancellation)
    {
        if (await shelf.Store.Has(BackupShelf.FileOf(container, name), cancellation))
        {
            return 0;
        }

        try
        {
            await using var content = await account.Container(container).GetBlobClient(name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = Blobs.BlockSize }, cancellation);
            await shelf.Store.Write(BackupShelf.FileOf(container, name), content, cancellation);
            return content.Length;
        }
        catch (RequestFailedException e) when (e.Status == 404 && e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private async Task<BackupPart> List(string container, ConcurrentDictionary<string, long> found, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        await using (var packing = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var (name, size) in found.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                packing.Write(JsonSerializer.SerializeToUtf8Bytes(new BackedUpFile(name, size), Json.Options));
                packing.WriteByte((byte)'\n');
            }
        }

        return await shelf.WriteLines(id, container, packed, found.Count, found.Values.Sum(), cancellation);
    }
}
