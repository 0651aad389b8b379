namespace Monitoring.Evidence.Scanning;

/// <summary>Stands where no scanner was chosen; nothing asks it anything.</summary>
public sealed class NoScanner : IFileScanner
{
    /// <inheritdoc/>
    public Task<ScanVerdict> Scan(string blob, CancellationToken cancellation) => Task.FromResult<ScanVerdict>(new ScanVerdict.NotYet("No scanner was chosen."));
}
