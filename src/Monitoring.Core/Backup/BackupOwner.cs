using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>
/// Sees to it that a store of backups is of one Platform: another, which lacks its files, would count them as deleted and after a
/// month take them away.
/// </summary>
public sealed class BackupOwner(Table<PlatformId> platforms, TimeProvider clock)
{
    /// <summary>Whether this Platform's backups may go there: the store is its own, or nobody's yet, and then it becomes its own.</summary>
    public async Task<bool> Owns(IBackupStore store, CancellationToken cancellation)
    {
        var own = new StoreOwner(await Id(cancellation));
        var shelf = new BackupShelf(store);
        await store.Prepare(cancellation);
        if (await shelf.ReadJson<StoreOwner>(StoreOwner.Name, cancellation) is { } owner)
        {
            return owner == own;
        }

        // Of two that come at once one is written, and both read that one.
        await shelf.WriteJson(StoreOwner.Name, own, cancellation);
        return await shelf.ReadJson<StoreOwner>(StoreOwner.Name, cancellation) == own;
    }

    private async Task<string> Id(CancellationToken cancellation)
    {
        while (true)
        {
            if (await platforms.Find(PlatformId.TheKey, cancellation) is { } platform)
            {
                return platform.Value.Id;
            }

            await platforms.Insert(new PlatformId { Id = Guid.NewGuid().ToString("n"), At = clock.GetUtcNow() }, cancellation);
        }
    }

    private sealed record StoreOwner(string Platform)
    {
        public const string Name = "owner.json";
    }
}
