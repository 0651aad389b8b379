using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Housekeeping;
using Monitoring.Settings;

namespace Monitoring.Backup;

/// <summary>Registers this capability.</summary>
public static class BackupParts
{
    /// <summary>Adds the nightly backup, the restore, and the gate before the site.</summary>
    public static IServiceCollection AddBackup(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<BackupOptions>(configuration, BackupOptions.Section);
        return services.AddSingleton<BackupAccount>().AddSingleton<BackupOwner>().AddSingleton<TakeBackup>().AddSingleton<RetireBackups>().AddSingleton<CopyErasures>()
            .AddSingleton<KeepBackups>().AddSingleton<IChore>(p => p.GetRequiredService<KeepBackups>())
            .AddSingleton<RestoreBackup>().AddSingleton<RestoreGate>();
    }
}
