using Azure;

namespace Monitoring.Storage;

/// <summary>A row as it was read: its value, and what guards its replacement.</summary>
/// <param name="Value">What the row says.</param>
/// <param name="ETag">The state in which it was read.</param>
/// <param name="IndexKeys">The index rows that were written with it.</param>
public sealed record Stored<T>(T Value, ETag ETag, IReadOnlyList<string> IndexKeys) where T : Row;
