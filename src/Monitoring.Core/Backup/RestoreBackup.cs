using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Data.Tables;
using Monitoring.Privacy;
using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>
/// Brings a backup back into an empty storage: rows, files, the whole register of erasures, and then erases again what was erased
/// since. Until that is done a mark keeps the site shut. Cut off anywhere, it is done again from the beginning, and ends the same.
/// </summary>
public sealed class RestoreBackup(StorageAccount account, Table<RestoreMark> marks, ErasePerson erase, TimeProvider clock)
{
    private const int AtOnce = 8;

    // A batch holds 4 MiB; a row at most 1.
    private const int MostBatchLength = 3_000_000;

    /// <summary>Restores the newest complete backup that was begun by then.</summary>
    /// <param name="store">Where from.</param>
    /// <param name="at">Not a later one; null takes the last.</param>
    /// <param name="cancellation">Ends the call; the mark stays.</param>
    /// <exception cref="InvalidDataException">Rows of the backup are damaged. A damaged file is left out and told; all else comes back.</exception>
    public async Task<RestoreProgress> Go(IBackupStore store, DateTimeOffset? at, CancellationToken cancellation)
    {
        var shelf = new BackupShelf(store);
        await account.EnsureCreated(cancellation);
        var mark = await marks.Find(RestoreMark.TheKey, cancellation);
        var id = mark?.Value.Backup ?? (await shelf.Complete(cancellation)).LastOrDefault(i => at is null || BackupShelf.BegunAt(i) <= at);
        if (id is null || await shelf.Manifest(id, cancellation) is not { } manifest)
        {
            return new RestoreProgress(RestoreOutcome.NoBackup, null, mark?.Value);
        }

        if (manifest.Format > BackupManifest.PresentFormat)
        {
            return new RestoreProgress(RestoreOutcome.LaterFormat, manifest, null);
        }

        if (mark is null)
        {
            if (!await IsEmpty(cancellation))
            {
                return new RestoreProgress(RestoreOutcome.NotEmpty, manifest, null);
            }

            await marks.Insert(new RestoreMark { Backup = id, At = clock.GetUtcNow() }, cancellation);
        }

        foreach (var part in manifest.Rows)
        {
            await Rows(shelf, part, cancellation);
        }

        // All erasures there are, not only those of that night: they say which content does not come back at all.
        await foreach (var name in store.List(BackupShelf.FileOf(ContainerNames.Erasures, ""), cancellation))
        {
            var erasure = name[BackupShelf.FileOf(ContainerNames.Erasures, "").Length..];
            if (!await Copy(shelf, ContainerNames.Erasures, erasure, size: null, cancellation))
            {
                throw new InvalidDataException($"The backup is damaged: {name} is gone.");
            }
        }

        var damaged = new ConcurrentBag<string>();
        var destroyed = await erase.Destroyed(since: manifest.BegunAt, cancellation);
        foreach (var part in manifest.Files.Where(p => p.Of != ContainerNames.Erasures))
        {
            await Parallel.ForEachAsync(shelf.ReadLines(part, cancellation), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (line, token) =>
            {
                var file = JsonSerializer.Deserialize<BackedUpFile>(line, Json.Options)!;
                if ((part.Of != ContainerNames.Evidence || !destroyed.Contains(file.Name)) && !await Copy(shelf, part.Of, file.Name, file.Size, token))
                {
                    damaged.Add($"{part.Of}/{file.Name}");
                }
            });
        }

        var erasures = await erase.Replay(cancellation);
        return new RestoreProgress(RestoreOutcome.Restored, manifest, null) { Erasures = erasures, Damaged = [.. damaged.Order(StringComparer.Ordinal)] };
    }

    /// <summary>Takes the mark away: the site may open. After everything else.</summary>
    public async Task Open(CancellationToken cancellation)
    {
        if (await marks.Find(RestoreMark.TheKey, cancellation) is { } mark)
        {
            await marks.Delete(mark, cancellation);
        }
    }

    // What a start writes by itself into a new storage (frameworks, chores) is no Platform, and is written over.
    private async Task<bool> IsEmpty(CancellationToken cancellation)
    {
        foreach (var table in NotKept.Tables.Where(t => t != TableNames.Platform))
        {
            if (await account.Table(table).QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellation).AnyAsync(cancellation))
            {
                return false;
            }
        }

        foreach (var container in NotKept.Containers)
        {
            if (await account.Container(container).GetBlobsAsync(cancellationToken: cancellation).AnyAsync(cancellation))
            {
                return false;
            }
        }

        return true;
    }

    private async Task Rows(BackupShelf shelf, BackupPart part, CancellationToken cancellation)
    {
        var table = account.Table(part.Of);
        var batch = new List<TableTransactionAction>();
        var length = 0;
        await foreach (var line in shelf.ReadLines(part, cancellation))
        {
            var row = RowLine.Read(line);
            if (batch.Count == Batch.MaxRows || (batch.Count > 0 && (batch[0].Entity.PartitionKey != row.PartitionKey || length + line.Length > MostBatchLength)))
            {
                await table.SubmitTransactionAsync(batch, cancellation);
                batch.Clear();
                length = 0;
            }

            batch.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            length += line.Length;
        }

        if (batch.Count > 0)
        {
            await table.SubmitTransactionAsync(batch, cancellation);
        }
    }

    // Whether it is there now. What is not what was kept never is: it would pass for evidence.
    private async Task<bool> Copy(BackupShelf shelf, string container, string name, long? size, CancellationToken cancellation)
    {
        var target = account.Container(container).GetBlobClient(name);
        if (await target.ExistsAsync(cancellation))
        {
            return true;
        }

        await using var content = await shelf.Store.Open(BackupShelf.FileOf(container, name), cancellation);
        if (content is null || (size is { } bytes && content.Length != bytes) || !await IsWhatItIsNamed(name, content, cancellation))
        {
            return false;
        }

        await OnceOnly.Write(target, content, cancellation);
        return true;
    }

    // Evidence and most documents are named by the SHA-256 of their content. It is read once before it is written.
    private static async Task<bool> IsWhatItIsNamed(string name, Stream content, CancellationToken cancellation)
    {
        var sha256 = name[(name.LastIndexOf('/') + 1)..];
        if (sha256.Length != 2 * SHA256.HashSizeInBytes || !sha256.All(char.IsAsciiHexDigitLower))
        {
            return true;
        }

        var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        content.Position = 0;
        return found == sha256;
    }
}
