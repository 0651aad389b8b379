namespace Monitoring.Backup;

/// <summary>What a backup holds. It is written last: without it there is no backup.</summary>
public sealed record BackupManifest
{
    /// <summary>The present format.</summary>
    public const int PresentFormat = 1;

    /// <summary>The format. A release refuses a later one.</summary>
    public required int Format { get; init; }

    /// <summary>The id: when it was begun.</summary>
    public required string Id { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When it was complete.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>How often the tables were looked at until nothing had been written in between.</summary>
    public required int Passes { get; init; }

    /// <summary>The rows, a line of JSON each, packed with gzip.</summary>
    public required IReadOnlyList<BackupPart> Rows { get; init; }

    /// <summary>The lists of files, a line of JSON each, packed with gzip.</summary>
    public required IReadOnlyList<BackupPart> Files { get; init; }
}

/// <summary>A file of a backup.</summary>
/// <param name="Of">The table or the container.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Count">How many rows, or names of files, it holds.</param>
/// <param name="Bytes">Of rows, its own size; of files, how large they are together.</param>
/// <param name="Sha256">Of its bytes.</param>
public sealed record BackupPart(string Of, string Name, int Count, long Bytes, string Sha256);

/// <summary>A line of a list of files.</summary>
/// <param name="Name">The name in its container.</param>
/// <param name="Size">In bytes.</param>
public sealed record BackedUpFile(string Name, long Size);
