using System.Diagnostics.CodeAnalysis;

namespace Monitoring.Evidence;

/// <summary>What came of checking a file's content: its kind, or why it is refused.</summary>
public sealed record FileVerdict
{
    private FileVerdict(FileKind kind, string? mediaType, FileRefusal? refusal) => (Kind, MediaType, Refusal) = (kind, mediaType, refusal);

    /// <summary>What the content was found to be; means nothing when it was refused.</summary>
    public FileKind Kind { get; }

    /// <summary>The media type to serve it with (RFC 6838), a text's with its charset; null when refused.</summary>
    public string? MediaType { get; }

    /// <summary>Null when the file is accepted.</summary>
    public FileRefusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(MediaType))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Refusal is null;

    internal static FileVerdict Accept(FileKind kind, string mediaType) => new(kind, mediaType, null);

    internal static FileVerdict Refuse(FileRefusal refusal) => new(default, null, refusal);
}
