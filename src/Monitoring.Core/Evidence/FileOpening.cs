using System.Diagnostics.CodeAnalysis;

namespace Monitoring.Evidence;

/// <summary>What came of opening a file of evidence.</summary>
/// <param name="Standing">Where the file stands.</param>
/// <param name="Content">Its content, only when it may be opened; the caller closes it.</param>
/// <param name="File">What is known of it; null when there is no such file.</param>
public sealed record FileOpening(FileStanding Standing, Stream? Content = null, EvidenceFile? File = null)
{
    /// <summary>Whether it was opened.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    public bool IsOpen => Content is not null;
}
