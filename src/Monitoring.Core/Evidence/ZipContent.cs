using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace Monitoring.Evidence;

/// <summary>
/// The kinds that are ZIP archives. A small archive can unfold into anything, so this opens no archive whose list of entries
/// is over 1 MB, opens a few entries by name, and inflates at most 1 MB of each.
/// </summary>
internal static class ZipContent
{
    private const int MaxDirectory = 1024 * 1024;
    private const int MaxInflated = 1024 * 1024;
    private const int EndRecord = 22;
    private const int MaxComment = 65535;

    private static ReadOnlySpan<byte> FirstEntry => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> End => "PK\u0005\u0006"u8;

    // Compound File Binary: Office before 2007, and every newer Office document with a password.
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static async Task<FileRefusal?> Look(Stream stream, FileType type, CancellationToken cancellationToken)
    {
        var head = await stream.Read(0, 8, cancellationToken);
        if (head.AsSpan().StartsWith(CompoundFile) && type.Kind != FileKind.OpenDocument)
            return FileRefusal.Locked;
        if (!head.AsSpan().StartsWith(FirstEntry))
            return FileRefusal.NotWhatItSays;
        var tail = await stream.ReadTail(EndRecord + MaxComment, cancellationToken);
        if (!HasShortDirectory(tail, stream.Length))
            return FileRefusal.Damaged;

        try
        {
            stream.Position = 0;
            await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            if (archive.Entries.DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Count() < archive.Entries.Count)
                return FileRefusal.Damaged; // two readers could each see another document
            return type.Kind == FileKind.OpenDocument
                ? await OpenDocumentContent.Look(archive, type, cancellationToken)
                : await OfficeContent.Look(archive, type, cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or XmlException or EndOfStreamException)
        {
            return FileRefusal.Damaged;
        }
    }

    /// <summary>The first bytes of an entry, at most <paramref name="max"/>; the rest is never inflated.</summary>
    public static async Task<byte[]> Begin(this ZipArchiveEntry entry, int max, CancellationToken cancellationToken)
    {
        await using var content = await entry.OpenAsync(cancellationToken);
        var buffer = new byte[max];
        var read = await content.ReadAtLeastAsync(buffer, max, throwOnEndOfStream: false, cancellationToken);
        return buffer[..read];
    }

    /// <summary>All of an entry.</summary>
    /// <exception cref="InvalidDataException">It inflates to more than 1 MB.</exception>
    public static async Task<byte[]> Whole(this ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        var bytes = await entry.Begin(MaxInflated + 1, cancellationToken);
        return bytes.Length <= MaxInflated ? bytes : throw new InvalidDataException("An entry that is small in every real document is large.");
    }

    /// <summary>A reader that follows no document type and fetches nothing.</summary>
    public static XmlReader Xml(byte[] bytes) =>
        XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    // ZipArchive reads the whole directory at once, and believes it more than its stated length: what lies between the stated
    // beginning and the end record bounds it. Archives of over 4 GB (0xFFFFFFFF here) are over our limit anyway.
    private static bool HasShortDirectory(byte[] tail, long length)
    {
        var end = tail.AsSpan().LastIndexOf(End);
        if (end < 0 || end + EndRecord > tail.Length)
            return false;
        var directory = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        var size = length - tail.Length + end - directory;
        return entries != ushort.MaxValue && size is > 0 and <= MaxDirectory;
    }
}
