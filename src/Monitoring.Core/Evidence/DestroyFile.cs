using Monitoring.Evidence.Scanning;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>Sees to it that the content of a file that has to be destroyed is destroyed and no draft names it, whatever breaks on the way.</summary>
public sealed class DestroyFile(FileBook files, GiveAnswer give) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "DestroyFile";

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <summary>The process of one file of one party.</summary>
    public static ProcessId ProcessOf(string partyId, string sha256) => new(WorkflowName, $"{partyId}~{sha256}");

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        var (party, sha256) = ScanFile.Parse(key);
        if (await files.Find(party, sha256, cancellation) is { ToDestroy: true } file)
        {
            await files.FinishDestruction(file, cancellation);
            await give.TakeOut(file, cancellation);
        }

        return Next.Done;
    }
}
