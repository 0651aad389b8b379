using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Backup;
using Monitoring.Storage;

namespace Monitoring.TestKit;

/// <summary>The second account of a test, for backups; gone when it ends.</summary>
/// <example><code>
/// await using var backup = new TestBackup();
/// await using var world = await World.New(backup.AddTo);
/// </code></example>
public sealed class TestBackup : IAsyncDisposable
{
    private readonly StorageOptions options = new() { Connection = TestStorage.ConnectionString, Prefix = TestStorage.NewPrefix() };

    /// <summary>The store, by a connection of the test's own that never misbehaves.</summary>
    public IBackupStore Store => Connect();

    /// <summary>Another connection to the same store.</summary>
    public IBackupStore Connect(params HttpPipelinePolicy[] policies) => new BackupContainer(new StorageAccount(options, policies));

    /// <summary>Sets it up as the account of backups of a host.</summary>
    public void AddTo(IServiceCollection services) => services.Configure<BackupOptions>(backup => (backup.Storage, backup.Prefix) = (options.Connection, options.Prefix));

    /// <summary>The names of all that stands in it.</summary>
    public async Task<IReadOnlyList<string>> Names(string prefix, CancellationToken cancellation) => await Store.List(prefix, cancellation).ToListAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await new BlobServiceClient(options.Connection).GetBlobContainerClient($"{options.Prefix}-backup").DeleteIfExistsAsync();
}
