namespace Monitoring.Evidence;

/// <summary>A file that a party gave as evidence.</summary>
/// <param name="Name">Its name as given, made safe; for people only.</param>
/// <param name="Kind">What its content was found to be.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, lower-case hexadecimal: its name in storage.</param>
/// <param name="By">The id of the contact who gave it.</param>
/// <param name="At">When.</param>
public sealed record FileRef(string Name, FileKind Kind, long Size, string Sha256, string By, DateTimeOffset At);
