namespace Monitoring.Storage;

/// <summary>A file that has come in whole and was not checked yet.</summary>
/// <param name="Id">Its name under <c>incoming/</c>.</param>
/// <param name="Sha256">The SHA-256 of its content, lower-case hexadecimal.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record StagedFile(string Id, string Sha256, long Size);
