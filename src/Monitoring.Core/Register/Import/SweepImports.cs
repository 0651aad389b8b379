using Monitoring.Clock;
using Monitoring.Housekeeping;
using Monitoring.Storage;

namespace Monitoring.Register.Import;

/// <summary>Throws away the lists that no import is at any more: the process was killed between keeping a list and writing down that it came, or before it threw it away.</summary>
public sealed class SweepImports(Blobs blobs, ImportBook imports, SystemClock clock) : IChore
{
    // There are as many as there are imports under way, and what was left.
    private const int Part = 500;

    /// <inheritdoc/>
    public string Name => "imports";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        foreach (var name in await blobs.KeptBefore(ContainerNames.Documents, ImportJob.BlobPrefix, clock.GetUtcNow() - TimeSpan.FromDays(1), Part, cancellation))
        {
            var id = name[ImportJob.BlobPrefix.Length..];
            id = id.EndsWith(ImportBook.RawEnd, StringComparison.Ordinal) ? id[..^ImportBook.RawEnd.Length] : id;
            if (await imports.Find(id, cancellation) is not { Value.IsOver: false })
            {
                await blobs.Delete(ContainerNames.Documents, name, cancellation);
            }
        }

        return null;
    }
}
