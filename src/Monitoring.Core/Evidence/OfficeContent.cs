using System.IO.Compression;
using System.Xml;

namespace Monitoring.Evidence;

/// <summary>
/// Office Open XML: the list of content types names the main part of the claimed kind, that part is there and begins as it
/// should, and nothing in the archive is a macro.
/// </summary>
internal static class OfficeContent
{
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static async Task<FileRefusal?> Look(ZipArchive archive, FileType type, CancellationToken cancellationToken)
    {
        if (archive.Entries.Any(HoldsMacros))
            return FileRefusal.Macros;
        if (archive.GetEntry("[Content_Types].xml") is not { } list)
            return FileRefusal.NotWhatItSays;
        if (list.IsEncrypted)
            return FileRefusal.Locked;

        string? main = null;
        using (var reader = ZipContent.Xml(await list.Whole(cancellationToken)))
        {
            while (reader.Read())
            {
                var content = reader.NamespaceURI == ContentTypes ? reader.GetAttribute("ContentType") ?? "" : "";
                if (content.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || content.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                    return FileRefusal.Macros;
                if (reader.LocalName == "Override" && content == type.MediaType + ".main+xml")
                    main = reader.GetAttribute("PartName")?.TrimStart('/');
            }
        }

        if (main is null)
            return FileRefusal.NotWhatItSays;
        return archive.GetEntry(main) is { } part && await BeginsAs(part, type.Kind, cancellationToken) ? null : FileRefusal.Damaged;
    }

    // Word, Excel and PowerPoint find a macro by its part, wherever it lies; macro sheets are Excel's from before VBA.
    private static bool HoldsMacros(ZipArchiveEntry entry) =>
        entry.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase);

    private static async Task<bool> BeginsAs(ZipArchiveEntry part, FileKind kind, CancellationToken cancellationToken)
    {
        using var reader = ZipContent.Xml(await part.Begin(64 * 1024, cancellationToken));
        return reader.MoveToContent() == XmlNodeType.Element
            && reader.LocalName == kind switch { FileKind.Word => "document", FileKind.Excel => "workbook", _ => "presentation" };
    }
}
