using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Monitoring.Backup;

/// <summary>The names of what stands in a store of backups, and the way in and out of its files.</summary>
/// <remarks>
/// <c>begun/{id}.json</c>, then <c>backups/{id}/…</c> with its steps, rows and lists, then <c>manifests/{id}.json</c>. The content that
/// is written once stands beside them, for all backups together: <c>files/{container}/{name}</c>; and since when it is gone
/// where it came from: <c>gone/{container}/{name}</c>.
/// </remarks>
internal sealed class BackupShelf(IBackupStore store)
{
    private const string Format = "yyyyMMdd'T'HHmmss'Z'";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public IBackupStore Store => store;

    public static string IdOf(DateTimeOffset begun) => begun.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset BegunAt(string id) => new(DateTime.ParseExact(id, Format, CultureInfo.InvariantCulture, DateTimeStyles.None), TimeSpan.Zero);

    public static string FileOf(string container, string name) => $"files/{container}/{name}";

    public static string GoneOf(string container, string name) => $"gone/{container}/{name}";

    public static string ManifestOf(string id) => $"manifests/{id}.json";

    public static string BegunOf(string id) => $"begun/{id}.json";

    public static string PrefixOf(string id) => $"backups/{id}/";

    /// <summary>The backups that were begun, oldest first.</summary>
    public Task<List<string>> Begun(CancellationToken cancellation) => Ids("begun/", cancellation);

    /// <summary>The backups that are complete, oldest first.</summary>
    public Task<List<string>> Complete(CancellationToken cancellation) => Ids("manifests/", cancellation);

    public async Task<BackupManifest?> Manifest(string id, CancellationToken cancellation) => await ReadJson<BackupManifest>(ManifestOf(id), cancellation);

    /// <summary>How many steps a backup has.</summary>
    public async Task<int> Steps(string id, CancellationToken cancellation) => await store.List(PrefixOf(id) + "steps/", cancellation).CountAsync(cancellation);

    public async Task<BackupStep> Step(string id, int n, CancellationToken cancellation) =>
        await ReadJson<BackupStep>(StepOf(id, n), cancellation) ?? throw new InvalidDataException($"Step {n} of backup {id} is gone.");

    /// <summary>Writes what a step did, unless another did it first.</summary>
    /// <returns>What stands.</returns>
    public async Task<BackupStep> WriteStep(string id, int n, BackupStep step, CancellationToken cancellation)
    {
        await WriteJson(StepOf(id, n), step, cancellation);
        return await Step(id, n, cancellation);
    }

    public async Task WriteJson<T>(string name, T value, CancellationToken cancellation)
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(value, Json.Options), writable: false);
        await store.Write(name, content, cancellation);
    }

    /// <summary>Writes packed lines under a name that is made of them.</summary>
    public async Task<BackupPart> WriteLines(string id, string of, MemoryStream packed, int count, long? bytes, CancellationToken cancellation)
    {
        packed.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(packed, cancellation));
        packed.Position = 0;
        var part = new BackupPart(of, $"{PrefixOf(id)}{of}/{sha256}.jsonl.gz", count, bytes ?? packed.Length, sha256);
        await store.Write(part.Name, packed, cancellation);
        return part;
    }

    /// <summary>The lines of a part, after its hash was checked.</summary>
    /// <exception cref="InvalidDataException">The part is gone, or is not what was written.</exception>
    public async IAsyncEnumerable<string> ReadLines(BackupPart part, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        await using (var content = await store.Open(part.Name, cancellation) ?? throw new InvalidDataException($"The backup is damaged: {part.Name} is gone."))
        {
            await content.CopyToAsync(packed, cancellation);
        }

        packed.Position = 0;
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(packed, cancellation)) != part.Sha256)
        {
            throw new InvalidDataException($"The backup is damaged: {part.Name} is not what was written.");
        }

        packed.Position = 0;
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var lines = new StreamReader(unpacked, Utf8);
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            yield return line;
        }
    }

    public async Task<T?> ReadJson<T>(string name, CancellationToken cancellation) where T : class
    {
        await using var content = await store.Open(name, cancellation);
        return content is null ? null : await JsonSerializer.DeserializeAsync<T>(content, Json.Options, cancellation);
    }

    private static string StepOf(string id, int n) => string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(id)}steps/{n:d7}.json");

    private async Task<List<string>> Ids(string prefix, CancellationToken cancellation) =>
        await store.List(prefix, cancellation).Select(name => Path.GetFileNameWithoutExtension(name)).ToListAsync(cancellation);
}
