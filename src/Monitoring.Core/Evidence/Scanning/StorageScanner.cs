using Monitoring.Storage;

namespace Monitoring.Evidence.Scanning;

/// <summary>Reads the verdict that the storage account itself wrote with the blob: Microsoft Defender for Storage, malware scanning on upload.</summary>
/// <remarks>The identity of this program needs the right to read a blob's tags (<c>Storage Blob Data Owner</c>, or a role with <c>tags/read</c>).</remarks>
public sealed class StorageScanner(Blobs blobs) : IFileScanner
{
    private const string Tag = "Malware Scanning scan result";

    /// <inheritdoc/>
    public async Task<ScanVerdict> Scan(string blob, CancellationToken cancellation) =>
        await blobs.Tags(ContainerNames.Evidence, blob, cancellation) is { } tags ? Verdict(tags.GetValueOrDefault(Tag)) : new ScanVerdict.NotFound();

    /// <summary>What the tag means. Only its own word for clean is clean: a file that could not be scanned stays closed.</summary>
    public static ScanVerdict Verdict(string? tag) => tag switch
    {
        "No threats found" => new ScanVerdict.Clean(),
        "Malicious" => new ScanVerdict.Refused("Microsoft Defender for Storage"),
        null => new ScanVerdict.NotYet("The storage account has not scanned this file yet."),
        _ => new ScanVerdict.NotYet($"The storage account says: {tag}"),
    };
}
