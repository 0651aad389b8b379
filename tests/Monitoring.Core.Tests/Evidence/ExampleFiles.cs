using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Monitoring.Evidence;

/// <summary>Small files of each kind, built as their formats ask; viewers open them.</summary>
internal static class ExampleFiles
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Pdf()
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var number = 1; number <= objects.Length; number++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{objects[number - 1]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    public static byte[] Png()
    {
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write([0, 0x80]); // no filter, one grey pixel
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
            .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
            .. Chunk("IDAT", pixels.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    /// <summary>A frame of 8 by 8 grey pixels; <paramref name="after"/> follows its end mark, as telephones do.</summary>
    public static byte[] Jpeg(byte[]? after = null) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
        .. Segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        .. Segment(0xC4, [0x00, 1, .. new byte[15], 0]),
        .. Segment(0xC4, [0x10, 1, .. new byte[15], 0]),
        .. Segment(0xDA, [1, 1, 0x00, 0, 63, 0]),
        0x3F, 0xFF, 0xD9,
        .. after ?? [],
    ];

    public static byte[] Word(params (string Name, byte[] Content)[] more) => OfficeFile(
        "/word/document.xml", Office + "wordprocessingml.document.main+xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Hallo</w:t></w:r></w:p></w:body></w:document>", more);

    public static byte[] Excel() => OfficeFile(
        "/xl/workbook.xml", Office + "spreadsheetml.sheet.main+xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets/></workbook>");

    public static byte[] PowerPoint() => OfficeFile(
        "/ppt/presentation.xml", Office + "presentationml.presentation.main+xml",
        "<p:presentation xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"/>");

    public static byte[] OfficeFile(string part, string contentType, string main, params (string Name, byte[] Content)[] more) => Zip(
    [
        ("[Content_Types].xml", Utf8($"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"{part}\" ContentType=\"{contentType}\"/></Types>")),
        ("_rels/.rels", Utf8($"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"{Relationships}/officeDocument\" Target=\"{part}\"/></Relationships>")),
        (part.TrimStart('/'), Utf8("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + main)),
        .. more,
    ]);

    public static byte[] OpenDocument(string what, string inManifest = "", params (string Name, byte[] Content)[] more) => Zip(
    [
        ("mimetype", Utf8("application/vnd.oasis.opendocument." + what)),
        ("content.xml", Utf8("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>")),
        ("META-INF/manifest.xml", Utf8($"<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry m:full-path=\"content.xml\" m:media-type=\"text/xml\">{inManifest}</m:file-entry></m:manifest>")),
        .. more,
    ]);

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(named));
        return [.. length, .. named, .. check];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
