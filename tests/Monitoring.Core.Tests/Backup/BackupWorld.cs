using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitoring.Local.Runtime;
using Monitoring.Storage;
using Monitoring.TestKit;

namespace Monitoring.Backup;

/// <summary>Core without an engine, over an account.</summary>
internal static class BackupWorld
{
    public static async Task<RestoreProgress> Restore(TestAccount into, TestBackup from, CancellationToken cancellation, StorageAccount? storage = null, DateTimeOffset? at = null)
    {
        await using var services = new ServiceCollection().AddLogging().AddMonitoringCore(new ConfigurationBuilder().Build()).AddEmbeddedRuntime()
            .RemoveAll<StorageAccount>().AddSingleton(storage ?? into.Storage).BuildServiceProvider();
        return await services.GetRequiredService<RestoreBackup>().Go(from.Store, at, cancellation);
    }
}
