using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Housekeeping;
using Monitoring.Letters;
using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>
/// The nightly backup, as a chore: it looks every hour whether there is one of the last night, so that a night on which the system or
/// the second account was away is made good. After a day without one the secretariaat has a task.
/// </summary>
public sealed class KeepBackups(
    BackupAccount backup, BackupOwner owner, TakeBackup take, RetireBackups retire, CopyErasures erasures, Table<BackupStanding> standings, DeskTasks desk, IOptions<BackupOptions> options,
    TimeProvider clock, ILogger<KeepBackups> logger) : IChore
{
    /// <summary>The id of the task that says that there is no backup.</summary>
    public const string TaskId = "backup-missing";

    // A turn ends well within a minute, whatever there is to copy.
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(20);

    /// <summary>How old the last backup may be: a day, and the hours in which the next one may be made.</summary>
    public static readonly TimeSpan TooLong = TimeSpan.FromHours(30);

    /// <inheritdoc/>
    public string Name => "backup";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        if (backup.Store is not { } store)
        {
            return null;
        }

        var standing = await Standing(cancellation);
        try
        {
            return await Part(store, from, standing, cancellation);
        }
        finally
        {
            // Also when the second account does not answer: that is when it has to be said.
            await Tell(cancellation);
        }
    }

    /// <summary>Notes a backup that was made, by this chore or by the command.</summary>
    public async Task Note(BackupManifest manifest, CancellationToken cancellation)
    {
        Written written;
        do
        {
            var old = await Standing(cancellation);
            if (old.Value.LastBegunAt >= manifest.BegunAt)
            {
                return;
            }

            written = await standings.Replace(
                old,
                old.Value with { LastBegunAt = manifest.BegunAt, LastEndedAt = manifest.EndedAt, Rows = manifest.Rows.Sum(p => (long)p.Count), Files = manifest.Files.Sum(p => (long)p.Count) },
                cancellation);
        }
        while (written != Written.Done);
    }

    /// <summary>The last moment at which a backup was to be begun: that hour in Amsterdam, today or yesterday.</summary>
    public static DateTimeOffset LastDue(DateTimeOffset now, int hour)
    {
        var today = Amsterdam.At(Amsterdam.Day(now), hour);
        return today <= now ? today : Amsterdam.At(Amsterdam.Day(now).AddDays(-1), hour);
    }

    private async Task<string?> Part(IBackupStore store, string? from, Stored<BackupStanding> standing, CancellationToken cancellation)
    {
        if (!await owner.Owns(store, cancellation))
        {
            logger.LogWarning("No backup is made: those in {Where} are of another Platform. Set Monitoring:Backup:Storage or Monitoring:Backup:Prefix to a place of its own, or restore that Platform here.", store.Where);
            return null;
        }

        if (from == "retire")
        {
            return await retire.Part(store, cancellation) ? from : null;
        }

        if (from is null)
        {
            await erasures.KeepAll(cancellation);
            if (standing.Value.LastBegunAt >= LastDue(clock.GetUtcNow(), options.Value.Hour))
            {
                return null;
            }
        }

        var progress = await take.Go(store, Turn, cancellation);
        if (progress.Manifest is { } manifest)
        {
            await Note(manifest, cancellation);
        }

        return progress.Outcome switch
        {
            BackupOutcome.More => "more",
            BackupOutcome.Complete => "retire",
            _ => null,
        };
    }

    private async Task Tell(CancellationToken cancellation)
    {
        var standing = (await Standing(cancellation)).Value;
        if ((standing.LastBegunAt ?? standing.Since) < clock.GetUtcNow() - TooLong)
        {
            await desk.Raise(TaskId, DeskTaskKind.BackupMissing, "", Links.Operation, cancellation);
        }
        else
        {
            await desk.Done(TaskId, by: null, cancellation);
        }
    }

    private async Task<Stored<BackupStanding>> Standing(CancellationToken cancellation)
    {
        while (true)
        {
            if (await standings.Find(BackupStanding.TheKey, cancellation) is { } standing)
            {
                return standing;
            }

            await standings.Insert(new BackupStanding { Since = clock.GetUtcNow() }, cancellation);
        }
    }
}
