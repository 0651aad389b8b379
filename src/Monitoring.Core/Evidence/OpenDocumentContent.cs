using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Monitoring.Evidence;

/// <summary>
/// OpenDocument (part 2, packages): the entry <c>mimetype</c> says the claimed kind, the content is there, nothing in it is
/// encrypted, and it holds no scripts.
/// </summary>
internal static class OpenDocumentContent
{
    public static async Task<FileRefusal?> Look(ZipArchive archive, FileType type, CancellationToken cancellationToken)
    {
        if (archive.GetEntry("mimetype") is not { } mimetype)
            return FileRefusal.NotWhatItSays;
        var said = Encoding.ASCII.GetString(await mimetype.Begin(200, cancellationToken)).Trim();
        if (said != type.MediaType)
            return FileRefusal.NotWhatItSays;
        if (archive.Entries.Any(HoldsMacros))
            return FileRefusal.Macros;
        if (archive.GetEntry("META-INF/manifest.xml") is not { } manifest || archive.GetEntry("content.xml") is not { } content)
            return FileRefusal.Damaged;

        using var listed = ZipContent.Xml(await manifest.Whole(cancellationToken));
        while (listed.Read())
        {
            if (listed.LocalName == "encryption-data")
                return FileRefusal.Locked;
        }

        using var reader = ZipContent.Xml(await content.Begin(64 * 1024, cancellationToken));
        return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "document-content" ? null : FileRefusal.Damaged;
    }

    private static bool HoldsMacros(ZipArchiveEntry entry) =>
        entry.Name.Length > 0
        && (entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase));
}
