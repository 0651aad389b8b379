namespace Monitoring.Storage;

/// <summary>A file that came in and has no lasting name yet.</summary>
/// <param name="Id">Its name among what is staged.</param>
/// <param name="Sha256">The hash of its content, 64 lowercase hexadecimal digits.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record StagedFile(string Id, string Sha256, long Size)
{
    /// <summary>The content of a file so small that it is not written before it is kept.</summary>
    internal byte[]? Held { get; init; }
}
