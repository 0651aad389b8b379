namespace Monitoring.Backup;

/// <summary>Where a backup stands: files under names with slashes, written once. A second account, or a folder.</summary>
public interface IBackupStore
{
    /// <summary>Where it is, in a sentence for the operator.</summary>
    string Where { get; }

    /// <summary>Makes it, when it is not there yet.</summary>
    Task Prepare(CancellationToken cancellation);

    /// <summary>Whether there is a file of that name.</summary>
    Task<bool> Has(string name, CancellationToken cancellation);

    /// <summary>Writes a file, whole or not at all; when the name is taken, what stands there stays.</summary>
    /// <param name="name">The name.</param>
    /// <param name="content">Read to its end, in constant memory.</param>
    /// <param name="cancellation">Ends the call; then nothing was written.</param>
    Task Write(string name, Stream content, CancellationToken cancellation);

    /// <summary>Opens a file, or null when there is none of that name.</summary>
    Task<Stream?> Open(string name, CancellationToken cancellation);

    /// <summary>The names that begin so, in the order of their characters. A store that is not there holds none.</summary>
    IAsyncEnumerable<string> List(string prefix, CancellationToken cancellation);

    /// <summary>Deletes a file; harmless when it is gone.</summary>
    Task Delete(string name, CancellationToken cancellation);
}
