namespace Monitoring.Evidence;

/// <summary>
/// Checks a file's content against what its name claims. The name alone is never believed, nor does the content alone
/// decide: a file whose two sides differ is refused, so that what people download opens as what it says.
/// </summary>
/// <remarks>This looks at form, not at intent: it finds no viruses.</remarks>
public static class FileCheck
{
    /// <summary>The largest file that is taken, in bytes: 50 MB.</summary>
    public const long MaxBytes = 50 * 1024 * 1024;

    /// <summary>
    /// Reads what it must of the stream (a text or a photo once through, of other kinds a few parts), in constant memory,
    /// and leaves it at its beginning.
    /// </summary>
    /// <param name="seekable">The content; must be able to seek.</param>
    /// <param name="claimedName">The name as the browser sent it; a file without an extension is refused, as nobody could open it.</param>
    /// <param name="accepted">The kinds that the item accepts.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<FileVerdict> Inspect(
        Stream seekable, string claimedName, IReadOnlyCollection<FileKind> accepted, CancellationToken cancellationToken)
    {
        var extension = Path.GetExtension(SafeName.Of(claimedName)).ToLowerInvariant();
        if (seekable.Length == 0)
            return FileVerdict.Refuse(FileRefusal.Empty);
        if (seekable.Length > MaxBytes)
            return FileVerdict.Refuse(FileRefusal.TooLarge);
        if (FileType.WithMacros.Contains(extension))
            return FileVerdict.Refuse(FileRefusal.Macros);
        if (FileType.Claimed(extension) is not { } type || !accepted.Contains(type.Kind))
            return FileVerdict.Refuse(FileRefusal.WrongKind);

        var refusal = await Look(seekable, type, cancellationToken);
        var mediaType = refusal is null && type.Kind == FileKind.Text
            ? $"{type.MediaType}; charset={await TextContent.Charset(seekable, cancellationToken)}"
            : type.MediaType;
        seekable.Position = 0;
        return refusal is { } reason ? FileVerdict.Refuse(reason) : FileVerdict.Accept(type.Kind, mediaType);
    }

    private static Task<FileRefusal?> Look(Stream stream, FileType type, CancellationToken cancellationToken) => type.Kind switch
    {
        FileKind.Pdf => PdfContent.Look(stream, cancellationToken),
        FileKind.Png => PngContent.Look(stream, cancellationToken),
        FileKind.Jpeg => JpegContent.Look(stream, cancellationToken),
        FileKind.Text => TextContent.Look(stream, cancellationToken),
        _ => ZipContent.Look(stream, type, cancellationToken),
    };
}
