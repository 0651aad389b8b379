using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>
/// Keeps the register of erasures in the second account too, from the moment of each erasure: when all else is lost, a restore
/// brings back who was erased since the backup, and erases them again only if it still knows of it.
/// </summary>
public sealed class CopyErasures(Blobs blobs, BackupAccount backup, BackupOwner owner)
{
    /// <summary>Keeps one, as it is written here.</summary>
    public async Task Keep(string id, CancellationToken cancellation)
    {
        if (backup.Store is { } store && await owner.Owns(store, cancellation) && await blobs.Open(ContainerNames.Erasures, id, cancellation) is { } content)
        {
            await using (content)
            {
                await store.Write(BackupShelf.FileOf(ContainerNames.Erasures, id), content, cancellation);
            }
        }
    }

    /// <summary>Keeps all that are not there yet, such as those that were made while the second account did not answer.</summary>
    public async Task KeepAll(CancellationToken cancellation)
    {
        if (backup.Store is not { } store || !await owner.Owns(store, cancellation))
        {
            return;
        }

        var prefix = BackupShelf.FileOf(ContainerNames.Erasures, "");
        var there = await store.List(prefix, cancellation).Select(name => name[prefix.Length..]).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        foreach (var id in await blobs.KeptBefore(ContainerNames.Erasures, "", DateTimeOffset.MaxValue, int.MaxValue, cancellation))
        {
            if (!there.Contains(id))
            {
                await Keep(id, cancellation);
            }
        }
    }
}
