using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Telemetry;
using Monitoring.Workflows;

namespace Monitoring.Evidence.Scanning;

/// <summary>Has one file of evidence looked at by the virus scanner, and takes it out of the answers when something was found.</summary>
public sealed class ScanFile(FileBook files, IFileScanner scanner, TellOfLostFile tell, GiveAnswer give, PartyRegister register, DeskTasks tasks, TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "ScanFile";

    /// <summary>The one task that says that the scanner does not answer, however many files wait.</summary>
    public const string ScannerTask = "scanner";

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <summary>The process of one file of one party.</summary>
    public static ProcessId ProcessOf(string partyId, string sha256) => new(WorkflowName, $"{partyId}~{sha256}");

    /// <summary>Reads the key of a process about a file.</summary>
    public static (string PartyId, string Sha256) Parse(string key) =>
        key.Split('~') is [var party, var sha256] ? (party, sha256) : throw new FormatException($"'{key}' is no party~hash.");

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        var (party, sha256) = Parse(key);
        if (await files.Find(party, sha256, cancellation) is not { } file)
        {
            return Next.Done;
        }

        if (file.ToDestroy)
        {
            await files.FinishDestruction(file, cancellation);
        }

        if (file.Scan == FileScan.Refused)
        {
            await TakeOut(file, cancellation);
            return Next.Done;
        }

        if (files.StandingOf(file) != FileStanding.Waiting)
        {
            return Next.Done;
        }

        var waiting = clock.GetUtcNow() - file.TakenInAt;
        switch (await scanner.Scan(TakeInFile.BlobOf(party, sha256), cancellation))
        {
            case ScanVerdict.Clean:
                await files.Record(party, sha256, FileScan.Clean, null, cancellation);
                await Answers(waiting, cancellation);
                return Next.Done;

            case ScanVerdict.Refused(var finding):
                await files.Record(party, sha256, FileScan.Refused, finding, cancellation);
                Measures.File(nameof(FileScan.Refused));
                await Answers(waiting, cancellation);
                return Next.Again;

            case ScanVerdict.NotYet(var because):
                if (waiting >= ScanPauses.TaskAfter)
                {
                    await tasks.Raise(ScannerTask, DeskTaskKind.ScannerAway, because, page: null, cancellation);
                }

                return Next.Wait(ScanPauses.PauseAfter(waiting));

            default:
                // It was given up before its content was kept; who gives it again starts anew.
                return Next.Done;
        }
    }

    /// <summary>The id of the task that says that a party's file was refused.</summary>
    public static string RefusedTask(string partyId, string sha256) => $"file-refused~{partyId}~{sha256[..16]}";

    // First the party is told, as long as its draft shows what it gave. The draft loses the file, so that the answer is incomplete again and the page says why. A declaration stays what it is: the reviewer sees it there.
    private async Task TakeOut(EvidenceFile file, CancellationToken cancellation)
    {
        await tell.Refused(file, cancellation);
        await give.TakeOut(file, cancellation);
        var name = (await register.Find(file.PartyId, cancellation))?.Value.Name ?? file.PartyId;
        await tasks.Raise(RefusedTask(file.PartyId, file.Sha256), DeskTaskKind.FileRefused, name, Links.File(file.PartyId, file.Sha256), cancellation);
    }

    // Only who waited long enough to have raised the task takes it away: the others need not look.
    private Task Answers(TimeSpan waited, CancellationToken cancellation) =>
        waited >= ScanPauses.TaskAfter ? tasks.Done(ScannerTask, by: null, cancellation) : Task.CompletedTask;
}
