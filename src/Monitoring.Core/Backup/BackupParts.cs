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
        services.AddOptions<BackupOptions>().Bind(configuration.GetSection(BackupOptions.Section))
            .Validate(o => !o.IsOn || BackupAccount.CouldBe(o.Storage), "Set Monitoring:Backup:Storage to the URL of the account of backups (https://ACCOUNT.blob.core.windows.net) or, on a developer's machine, to a connection string; or leave it out, and no backup is made.")
            .Validate(o => o.Hour is >= 0 and <= 23, "Set Monitoring:Backup:Hour to an hour of the night in Amsterdam, 0 to 23.")
            .Validate(o => o.Days >= 1, "Set Monitoring:Backup:Days to the number of days that a backup is kept, 1 or more.")
            .ValidateOnStart();
        services.AddSingleton(new KnownSettings("Backup", typeof(BackupOptions)));
        return services.AddSingleton<BackupAccount>().AddSingleton<TakeBackup>().AddSingleton<RetireBackups>().AddSingleton<CopyErasures>()
            .AddSingleton<KeepBackups>().AddSingleton<IChore>(p => p.GetRequiredService<KeepBackups>())
            .AddSingleton<RestoreBackup>().AddSingleton<RestoreGate>();
    }
}
