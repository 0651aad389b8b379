using Monitoring.Storage;

namespace Monitoring.Backup;

/// <summary>
/// Makes a backup, a step at a time: the rows, looked at again until a whole pass finds nothing written in between, so that together
/// they are what stood there at one moment; then the files that are written once; last the manifest, without which there is no backup.
/// </summary>
/// <remarks>
/// Every step is written once and says where the next begins. Cut off anywhere, or done by two at once, it goes on from the steps that stand.
/// Why looking again makes a snapshot: all of a pass is read before any of the next one. What is the same in both stood there in between.
/// </remarks>
/// <param name="account">What is backed up.</param>
/// <param name="clock">The domain's time.</param>
/// <param name="rowsInStep">How many rows one step reads at most: a handful of calls to storage.</param>
public sealed class TakeBackup(StorageAccount account, TimeProvider clock, int rowsInStep = 5_000)
{
    /// <summary>After so many looks the backup is given up: another is begun at a quieter hour.</summary>
    public const int MostPasses = 12;

    // Whoever began one and is not done by then is gone; another begins anew.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(6);

    /// <summary>Goes on with the backup that is under way, or begins one.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="atMost">Ends in between after so long; null goes on to the end.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<BackupProgress> Go(IBackupStore store, TimeSpan? atMost, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        var shelf = new BackupShelf(store);
        await store.Prepare(cancellation);
        var (id, steps) = await Current(shelf, cancellation);
        var rows = new BackUpRows(account, shelf, id, rowsInStep);
        var files = new BackUpFiles(account, shelf, id);
        var last = steps == 0 ? null : await shelf.Step(id, steps - 1, cancellation);
        for (var n = steps; ; n++)
        {
            if (last is { Stage: BackupStage.Restless })
            {
                return new BackupProgress(BackupOutcome.Restless, null);
            }

            if (atMost is { } most && n > steps && TimeProvider.System.GetElapsedTime(began) > most)
            {
                return new BackupProgress(BackupOutcome.More, null);
            }

            BackupStep? next;
            if (last is null || last is { Stage: BackupStage.Rows } && !BackUpRows.IsSnapshot(last, n))
            {
                next = last is { Pass: MostPasses } && n == (last.Pass + 1) * last.Parts ? new BackupStep { Stage = BackupStage.Restless } : await rows.Next(last, n, cancellation);
            }
            else if (BackUpFiles.Follows(last) is { } page)
            {
                next = await files.Next(page, cancellation);
            }
            else
            {
                return new BackupProgress(BackupOutcome.Complete, await Finish(shelf, id, steps: n, cancellation));
            }

            // Null: a page of files that was too much for one step. What was copied is there, and the page is taken again.
            last = next is null ? last : await shelf.WriteStep(id, n, next, cancellation);
            n -= next is null ? 1 : 0;
        }
    }

    private async Task<(string Id, int Steps)> Current(BackupShelf shelf, CancellationToken cancellation)
    {
        var begun = await shelf.Begun(cancellation);
        if (begun.Count > 0 && BackupShelf.BegunAt(begun[^1]) > clock.GetUtcNow() - Abandoned && !await shelf.Store.Has(BackupShelf.ManifestOf(begun[^1]), cancellation))
        {
            var steps = await shelf.Steps(begun[^1], cancellation);
            if (steps == 0 || await shelf.Step(begun[^1], steps - 1, cancellation) is not { Stage: BackupStage.Restless })
            {
                return (begun[^1], steps);
            }
        }

        var id = BackupShelf.IdOf(clock.GetUtcNow());
        if (begun.Contains(id))
        {
            // A second one within the second, as when the clock stands still.
            id = BackupShelf.IdOf(BackupShelf.BegunAt(begun[^1]) + TimeSpan.FromSeconds(1));
        }

        await shelf.WriteJson(BackupShelf.BegunOf(id), new { at = clock.GetUtcNow() }, cancellation);
        return (id, 0);
    }

    private async Task<BackupManifest> Finish(BackupShelf shelf, string id, int steps, CancellationToken cancellation)
    {
        var rows = new List<BackupPart>();
        var files = new List<BackupPart>();
        var passes = 0;
        for (var n = steps - 1; n >= 0; n--)
        {
            var step = await shelf.Step(id, n, cancellation);
            if (step.Stage == BackupStage.Rows && passes == 0)
            {
                passes = step.Pass + 1;
            }
            else if (step.Stage == BackupStage.Rows && step.Pass < passes - 1)
            {
                break;
            }

            if (step.Part is { } part)
            {
                (step.Stage == BackupStage.Rows ? rows : files).Add(part);
            }
        }

        rows.Reverse();
        files.Reverse();
        await shelf.WriteJson(
            BackupShelf.ManifestOf(id),
            new BackupManifest { Format = BackupManifest.PresentFormat, Id = id, BegunAt = BackupShelf.BegunAt(id), EndedAt = clock.GetUtcNow(), Passes = passes, Rows = rows, Files = files },
            cancellation);
        return (await shelf.Manifest(id, cancellation))!;
    }
}
