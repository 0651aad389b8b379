using System.Globalization;
using Microsoft.Extensions.Options;
using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>Deletes backups that had their time, and files that none of those left names; harmless when repeated or cut off.</summary>
/// <remarks>
/// A file that is gone where it came from is noted as gone, and deleted when the note is as old as a backup can be: those that
/// name it are gone by then. The register of erasures is never deleted here: it is what a restore needs.
/// </remarks>
public sealed class RetireBackups(StorageAccount account, IOptions<BackupOptions> options, TimeProvider clock)
{
    private const int Most = 500;

    // One that was begun so long ago and is not complete will not be any more.
    private static readonly TimeSpan LongGone = TimeSpan.FromDays(2);

    /// <summary>Does one part of it. To be called after a backup was completed.</summary>
    /// <returns>Whether there is more to do.</returns>
    public async Task<bool> Part(IBackupStore store, CancellationToken cancellation)
    {
        var shelf = new BackupShelf(store);
        var ended = clock.GetUtcNow() - TimeSpan.FromDays(options.Value.Days);
        var complete = await shelf.Complete(cancellation);
        if (complete.Count == 0)
        {
            return false;
        }

        foreach (var id in await shelf.Begun(cancellation))
        {
            var begun = BackupShelf.BegunAt(id);
            if (id != complete[^1] && begun < (complete.Contains(id) ? ended : clock.GetUtcNow() - LongGone))
            {
                // First what makes it a backup, last what makes it found again.
                await store.Delete(BackupShelf.ManifestOf(id), cancellation);
                await foreach (var name in store.List(BackupShelf.PrefixOf(id), cancellation))
                {
                    await store.Delete(name, cancellation);
                }

                await store.Delete(BackupShelf.BegunOf(id), cancellation);
            }
        }

        var done = 0;
        foreach (var container in NotKept.Containers.Where(c => c != ContainerNames.Erasures))
        {
            done += await RetireFiles(shelf, container, ended, Most - done, cancellation);
            if (done >= Most)
            {
                return true;
            }
        }

        return false;
    }

    // Three lists in the same order, walked side by side.
    private async Task<int> RetireFiles(BackupShelf shelf, string container, DateTimeOffset ended, int most, CancellationToken cancellation)
    {
        var (files, notes) = (BackupShelf.FileOf(container, ""), BackupShelf.GoneOf(container, ""));
        await using var sources = account.Container(container).GetBlobsAsync(cancellationToken: cancellation).Select(blob => blob.Name).GetAsyncEnumerator(cancellation);
        await using var gone = shelf.Store.List(notes, cancellation).Select(name => name[notes.Length..]).GetAsyncEnumerator(cancellation);
        var done = 0;
        await foreach (var name in shelf.Store.List(files, cancellation).Select(name => name[files.Length..]))
        {
            var isThere = await Reaches(sources, name);
            var isNoted = await Reaches(gone, name);
            if (isThere != isNoted)
            {
                continue;
            }

            if (isThere)
            {
                // It was written anew.
                await shelf.Store.Delete(BackupShelf.GoneOf(container, name), cancellation);
            }
            else if (isNoted is false && isThere is false)
            {
                using var now = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)), writable: false);
                await shelf.Store.Write(BackupShelf.GoneOf(container, name), now, cancellation);
            }

            if (++done >= most)
            {
                break;
            }
        }

        return done + await DeleteGone(shelf, container, ended, most - done, cancellation);
    }

    private async Task<int> DeleteGone(BackupShelf shelf, string container, DateTimeOffset ended, int most, CancellationToken cancellation)
    {
        var notes = BackupShelf.GoneOf(container, "");
        var done = 0;
        await foreach (var note in shelf.Store.List(notes, cancellation))
        {
            if (done >= most)
            {
                break;
            }

            var name = note[notes.Length..];
            if (await NotedAt(shelf, note, cancellation) is { } since && since < ended)
            {
                if (!await account.Container(container).GetBlobClient(name).ExistsAsync(cancellation))
                {
                    await shelf.Store.Delete(BackupShelf.FileOf(container, name), cancellation);
                }

                await shelf.Store.Delete(note, cancellation);
                done++;
            }
        }

        return done;
    }

    private static async Task<DateTimeOffset?> NotedAt(BackupShelf shelf, string note, CancellationToken cancellation)
    {
        await using var content = await shelf.Store.Open(note, cancellation);
        if (content is null)
        {
            return null;
        }

        using var text = new StreamReader(content);
        return DateTimeOffset.Parse(await text.ReadToEndAsync(cancellation), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
    }

    // Whether a list in the order of its names holds this one; it is left there.
    private static async Task<bool> Reaches(IAsyncEnumerator<string> names, string name)
    {
        while (names.Current is not { } current || string.CompareOrdinal(current, name) < 0)
        {
            if (!await names.MoveNextAsync())
            {
                return false;
            }
        }

        return names.Current == name;
    }
}
