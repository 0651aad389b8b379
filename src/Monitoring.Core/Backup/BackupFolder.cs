using System.Runtime.CompilerServices;

namespace Monitoring.Backup;

/// <summary>Backups in a folder of one machine, for an operator who takes a copy along.</summary>
public sealed class BackupFolder(string folder) : IBackupStore
{
    private const string Unfinished = ".part";

    private readonly string root = Path.GetFullPath(folder);

    /// <inheritdoc/>
    public string Where => root;

    /// <inheritdoc/>
    public Task Prepare(CancellationToken cancellation)
    {
        Directory.CreateDirectory(root);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> Has(string name, CancellationToken cancellation) => Task.FromResult(File.Exists(PathOf(name)));

    /// <inheritdoc/>
    public async Task Write(string name, Stream content, CancellationToken cancellation)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.NewGuid():n}{Unfinished}";
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                await content.CopyToAsync(file, cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // It stood there before, or another wrote it in between.
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> Open(string name, CancellationToken cancellation) =>
        Task.FromResult<Stream?>(File.Exists(PathOf(name)) ? new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : null);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> List(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var within = Path.Combine(root, prefix[..(prefix.LastIndexOf('/') + 1)]);
        if (!Directory.Exists(within))
        {
            yield break;
        }

        var names = Directory.EnumerateFiles(within, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(Unfinished, StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return name;
        }
    }

    /// <inheritdoc/>
    public Task Delete(string name, CancellationToken cancellation)
    {
        if (File.Exists(PathOf(name)))
        {
            File.Delete(PathOf(name));
        }

        return Task.CompletedTask;
    }

    private string PathOf(string name)
    {
        var path = Path.GetFullPath(Path.Combine(root, name));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException($"'{name}' does not lie in the folder of backups.");
    }
}
