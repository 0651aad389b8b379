namespace Monitoring.Register.Import;

/// <summary>A line that was not applied, and why.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The line, from 1, the header included; null when the whole file is meant.</param>
/// <param name="Why">What is wrong and what to do about it.</param>
public sealed record WrongLine(string File, long? Line, LocalText Why);
