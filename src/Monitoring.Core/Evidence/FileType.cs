namespace Monitoring.Evidence;

/// <summary>A type of file that can be accepted: the extension that claims it and what its content must then be.</summary>
/// <param name="Extension">Lower case, with its dot.</param>
/// <param name="Kind">The kind to which it belongs.</param>
/// <param name="MediaType">As registered.</param>
internal sealed record FileType(string Extension, FileKind Kind, string MediaType)
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Oasis = "application/vnd.oasis.opendocument.";

    public static readonly IReadOnlyList<FileType> All =
    [
        new(".pdf", FileKind.Pdf, "application/pdf"),
        new(".docx", FileKind.Word, Office + "wordprocessingml.document"),
        new(".xlsx", FileKind.Excel, Office + "spreadsheetml.sheet"),
        new(".pptx", FileKind.PowerPoint, Office + "presentationml.presentation"),
        new(".odt", FileKind.OpenDocument, Oasis + "text"),
        new(".ods", FileKind.OpenDocument, Oasis + "spreadsheet"),
        new(".odp", FileKind.OpenDocument, Oasis + "presentation"),
        new(".png", FileKind.Png, "image/png"),
        new(".jpg", FileKind.Jpeg, "image/jpeg"),
        new(".jpeg", FileKind.Jpeg, "image/jpeg"),
        new(".txt", FileKind.Text, "text/plain"),
        new(".csv", FileKind.Text, "text/csv"),
    ];

    /// <summary>Extensions that say of themselves that macros may be inside.</summary>
    public static readonly IReadOnlySet<string> WithMacros =
        new HashSet<string>(StringComparer.Ordinal) { ".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".xlsb", ".pptm", ".potm", ".ppsm", ".ppam" };

    public static FileType? Claimed(string extension) => All.FirstOrDefault(type => type.Extension == extension);
}
