namespace Monitoring.Evidence;

/// <summary>The kinds of file, as people call them.</summary>
public static class FileKindText
{
    /// <summary>One kind with its extensions: <c>Word (.docx)</c>.</summary>
    public static LocalText InWords(this FileKind kind) => kind switch
    {
        FileKind.Pdf => new("PDF (.pdf)", "PDF (.pdf)"),
        FileKind.Word => new("Word (.docx)", "Word (.docx)"),
        FileKind.Excel => new("Excel (.xlsx)", "Excel (.xlsx)"),
        FileKind.PowerPoint => new("PowerPoint (.pptx)", "PowerPoint (.pptx)"),
        FileKind.OpenDocument => new("OpenDocument (.odt, .ods, .odp)", "OpenDocument (.odt, .ods, .odp)"),
        FileKind.Png => new("PNG-afbeelding (.png)", "PNG picture (.png)"),
        FileKind.Jpeg => new("JPEG-foto (.jpg)", "JPEG photo (.jpg)"),
        FileKind.Text => new("gewone tekst (.txt, .csv)", "plain text (.txt, .csv)"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Several as a choice: <c>PDF (.pdf), Word (.docx) of JPEG-foto (.jpg)</c>.</summary>
    public static LocalText InWords(this IReadOnlyCollection<FileKind> kinds)
    {
        var words = kinds.Distinct().Order().Select(InWords).ToList();
        return new LocalText(Join(words.Select(word => word.Nl).ToList(), " of "), Join(words.Select(word => word.En).ToList(), " or "));
    }

    /// <summary>Their extensions, as a file field of a form takes them: <c>.pdf,.docx</c>.</summary>
    public static string Extensions(this IReadOnlyCollection<FileKind> kinds) =>
        string.Join(',', FileType.All.Where(type => kinds.Contains(type.Kind)).Select(type => type.Extension));

    private static string Join(List<string> words, string last) =>
        words.Count <= 1 ? string.Concat(words) : string.Join(", ", words.SkipLast(1)) + last + words[^1];
}
