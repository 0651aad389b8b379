using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using FsCheck.Xunit;
using Xunit;

namespace Monitoring.Evidence;

public class FileCheckTests
{
    private static readonly FileKind[] All = Enum.GetValues<FileKind>();

    public static TheoryData<string, byte[], FileKind, string> Good => new()
    {
        { "a.pdf", ExampleFiles.Pdf(), FileKind.Pdf, "application/pdf" },
        { "A.PDF", ExampleFiles.Pdf(), FileKind.Pdf, "application/pdf" },
        { "a.docx", ExampleFiles.Word(), FileKind.Word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.xlsx", ExampleFiles.Excel(), FileKind.Excel, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "a.pptx", ExampleFiles.PowerPoint(), FileKind.PowerPoint, "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "a.odt", ExampleFiles.OpenDocument("text"), FileKind.OpenDocument, "application/vnd.oasis.opendocument.text" },
        { "a.ods", ExampleFiles.OpenDocument("spreadsheet"), FileKind.OpenDocument, "application/vnd.oasis.opendocument.spreadsheet" },
        { "a.odp", ExampleFiles.OpenDocument("presentation"), FileKind.OpenDocument, "application/vnd.oasis.opendocument.presentation" },
        { "a.png", ExampleFiles.Png(), FileKind.Png, "image/png" },
        { "a.jpg", ExampleFiles.Jpeg(), FileKind.Jpeg, "image/jpeg" },
        { "a.jpeg", ExampleFiles.Jpeg(after: [0, 0, 1, 2]), FileKind.Jpeg, "image/jpeg" },
        { "a.txt", ExampleFiles.Utf8("Beste ouders, privacy is van óns.\r\n"), FileKind.Text, "text/plain; charset=utf-8" },
        { "a.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Eén")], FileKind.Text, "text/plain; charset=utf-16" },
        { "a.csv", [.. "naam;prijs\nCaf"u8, 0xE9, (byte)';', 0x80, .. "5\n"u8], FileKind.Text, "text/csv; charset=windows-1252" },
    };

    public static TheoryData<string, byte[], FileRefusal> Bad => new()
    {
        { "a.pdf", [], FileRefusal.Empty },
        { "a.exe", ExampleFiles.Pdf(), FileRefusal.WrongKind },
        { "a.pdf.exe", ExampleFiles.Pdf(), FileRefusal.WrongKind },
        { "a.html", ExampleFiles.Utf8("<p>"), FileRefusal.WrongKind },
        { "a.svg", ExampleFiles.Utf8("<svg/>"), FileRefusal.WrongKind },
        { "pdf", ExampleFiles.Pdf(), FileRefusal.WrongKind },
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileRefusal.WrongKind },
        { "a.pdf", ExampleFiles.Word(), FileRefusal.NotWhatItSays },
        { "a.pdf", [(byte)'\n', .. ExampleFiles.Pdf()], FileRefusal.NotWhatItSays },
        { "a.pdf", [.. ExampleFiles.Jpeg(), .. ExampleFiles.Pdf()], FileRefusal.NotWhatItSays },
        { "a.pdf", ExampleFiles.Pdf()[..^8], FileRefusal.Damaged },
        { "a.pdf", ExampleFiles.Utf8("%PDF-x.y %%EOF"), FileRefusal.Damaged },
        { "a.pdf", [.. ExampleFiles.Pdf(), .. new byte[2000]], FileRefusal.Damaged },
        { "a.docx", ExampleFiles.Excel(), FileRefusal.NotWhatItSays },
        { "a.docx", ExampleFiles.OpenDocument("text"), FileRefusal.NotWhatItSays },
        { "a.docx", ExampleFiles.Zip(("a.txt", [1])), FileRefusal.NotWhatItSays },
        { "a.docx", [.. "MZ"u8, .. ExampleFiles.Word()], FileRefusal.NotWhatItSays },
        { "a.docx", ExampleFiles.Word()[..^40], FileRefusal.Damaged },
        { "a.docx", ExampleFiles.Word(("word/document.xml", [])), FileRefusal.Damaged },
        { "a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileRefusal.Locked },
        { "a.odt", ExampleFiles.OpenDocument("spreadsheet"), FileRefusal.NotWhatItSays },
        { "a.odt", ExampleFiles.OpenDocument("text-template"), FileRefusal.NotWhatItSays },
        { "a.odt", ExampleFiles.OpenDocument("text", "<m:encryption-data/>"), FileRefusal.Locked },
        { "a.odt", ExampleFiles.OpenDocument("text", "", ("Basic/Standard/Module1.xml", [1])), FileRefusal.Macros },
        { "a.docm", ExampleFiles.Word(), FileRefusal.Macros },
        { "a.docx", ExampleFiles.Word(("word/vbaProject.bin", [1])), FileRefusal.Macros },
        { "a.docx", ExampleFiles.Word(("elsewhere/VBAPROJECT.BIN", [1])), FileRefusal.Macros },
        { "a.xlsx", ExampleFiles.OfficeFile("/xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "<workbook/>"), FileRefusal.Macros },
        { "a.docx", ExampleFiles.OfficeFile("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "<html/>"), FileRefusal.Damaged },
        { "a.png", ExampleFiles.Jpeg(), FileRefusal.NotWhatItSays },
        { "a.png", ExampleFiles.Png()[..^1], FileRefusal.Damaged },
        { "a.png", [.. ExampleFiles.Png(), .. ExampleFiles.Zip(("a", []))], FileRefusal.Damaged },
        { "a.jpg", ExampleFiles.Png(), FileRefusal.NotWhatItSays },
        { "a.jpg", ExampleFiles.Jpeg()[..^1], FileRefusal.Damaged },
        { "a.jpg", [0xFF, 0xD8, 0xFF, 0xD9], FileRefusal.Damaged },
        { "a.txt", ExampleFiles.Pdf(), FileRefusal.NotWhatItSays },
        { "a.csv", ExampleFiles.Excel(), FileRefusal.NotWhatItSays },
        { "a.txt", [.. "MZ"u8, 0, 1, 2, 3], FileRefusal.NotWhatItSays },
        { "a.txt", ExampleFiles.Utf8("red\u001b[31m"), FileRefusal.NotWhatItSays },
        { "a.txt", [(byte)'a', 0x81], FileRefusal.NotWhatItSays },
    };

    [Theory]
    [MemberData(nameof(Good), DisableDiscoveryEnumeration = true)]
    public async Task A_good_file_is_taken_as_what_it_is(string name, byte[] content, FileKind kind, string mediaType)
    {
        using var stream = new MemoryStream(content);
        var verdict = await Inspect(stream, name);
        Assert.Null(verdict.Refusal);
        Assert.Equal((kind, mediaType, 0L), (verdict.Kind, verdict.MediaType, stream.Position));
    }

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public async Task A_bad_file_is_refused_for_its_own_reason(string name, byte[] content, FileRefusal refusal)
    {
        using var stream = new MemoryStream(content);
        Assert.Equal(refusal, (await Inspect(stream, name)).Refusal);
    }

    [Fact]
    public async Task A_kind_that_the_item_does_not_accept_is_refused()
    {
        using var stream = new MemoryStream(ExampleFiles.Png());
        var verdict = await FileCheck.Inspect(stream, "a.png", [FileKind.Pdf], TestContext.Current.CancellationToken);
        Assert.Equal(FileRefusal.WrongKind, verdict.Refusal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_unread()
    {
        using var stream = new MemoryStream(ExampleFiles.Pdf());
        using var large = new Claims(stream, FileCheck.MaxBytes + 1);
        Assert.Equal(FileRefusal.TooLarge, (await Inspect(large, "a.pdf")).Refusal);
    }

    [Fact]
    public async Task A_small_archive_that_unfolds_into_much_is_refused()
    {
        var bomb = new byte[64 * 1024 * 1024];
        bomb.AsSpan().Fill((byte)' ');
        using var stream = new MemoryStream(ExampleFiles.Zip(("[Content_Types].xml", bomb)));
        Assert.Equal(FileRefusal.Damaged, (await Inspect(stream, "a.docx")).Refusal);
    }

    [Fact]
    public async Task Of_a_large_entry_only_the_beginning_is_read()
    {
        using var file = new MemoryStream();
        await using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = archive.CreateEntry("[Content_Types].xml", CompressionLevel.NoCompression).Open();
            entry.Write(new byte[8 * 1024 * 1024]);
        }

        using var counted = new Claims(file, file.Length) { MayRead = 2 * 1024 * 1024 };
        Assert.Equal(FileRefusal.Damaged, (await Inspect(counted, "a.docx")).Refusal);
    }

    [Fact]
    public async Task A_large_entry_that_nobody_looks_at_does_no_harm()
    {
        using var stream = new MemoryStream(ExampleFiles.Word(("word/media/photo.bmp", new byte[64 * 1024 * 1024])));
        Assert.True((await Inspect(stream, "a.docx")).IsAccepted);
    }

    [Fact]
    public async Task An_archive_with_an_endless_list_of_entries_is_refused()
    {
        using var file = new MemoryStream();
        await using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var number = 0; number < 20_000; number++)
                archive.CreateEntry($"word/{number}");
        }

        // Also when its end record belittles the list.
        var bytes = file.ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(bytes.Length - 12), 3);
        using var stream = new MemoryStream(bytes);
        Assert.Equal(FileRefusal.Damaged, (await Inspect(stream, "a.docx")).Refusal);
    }

    [Fact]
    public async Task A_letter_of_several_bytes_may_lie_across_two_reads()
    {
        using var stream = new MemoryStream(ExampleFiles.Utf8("a" + new string('€', 200_000)));
        Assert.Equal("text/plain; charset=utf-8", (await Inspect(stream, "a.txt")).MediaType);
    }

    [Property(MaxTest = 300)]
    public bool Damage_anywhere_gives_a_verdict_and_never_an_exception(byte which, ushort at, byte with, byte cut)
    {
        (string Name, byte[] Content)[] files =
            [("a.pdf", ExampleFiles.Pdf()), ("a.docx", ExampleFiles.Word()), ("a.odt", ExampleFiles.OpenDocument("text")), ("a.png", ExampleFiles.Png()), ("a.jpg", ExampleFiles.Jpeg())];
        var (name, content) = files[which % files.Length];
        content[at % content.Length] = with;
        using var stream = new MemoryStream(content[..^(cut % 2 * cut % content.Length)]);
        var verdict = Inspect(stream, name).GetAwaiter().GetResult();
        return verdict.IsAccepted == verdict.MediaType is not null;
    }

    [Fact]
    public void Every_refusal_says_what_to_do_and_names_the_file() => Assert.All(Enum.GetValues<FileRefusal>(), refusal =>
    {
        var sentence = refusal.Sentence("jaarplan.pages", [FileKind.Jpeg, FileKind.Pdf]);
        Assert.Contains("‘jaarplan.pages’", sentence.Nl, StringComparison.Ordinal);
        Assert.Contains("‘jaarplan.pages’", sentence.En, StringComparison.Ordinal);
        Assert.NotEqual(sentence.Nl, sentence.En);
    });

    [Fact]
    public void A_file_of_the_wrong_kind_is_told_which_kinds_are_right() => Assert.Equal(
        "Het bestand ‘jaarplan.pages’ kunnen we hier niet aannemen. Bewaar het als PDF (.pdf), Word (.docx) of JPEG-foto (.jpg), en stuur het dan.",
        FileRefusal.WrongKind.Sentence("jaarplan.pages", [FileKind.Jpeg, FileKind.Pdf, FileKind.Word]).Nl);

    private static Task<FileVerdict> Inspect(Stream stream, string name) =>
        FileCheck.Inspect(stream, name, All, TestContext.Current.CancellationToken);

    /// <summary>Says how long it is, and refuses to be read further than it may.</summary>
    private sealed class Claims(Stream inner, long length) : Stream
    {
        public long MayRead { get; set; }

        public override long Length => length;
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            MayRead -= read;
            return MayRead >= 0 ? read : throw new InvalidOperationException("Read further than it may.");
        }

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);
        public override void Flush() { }
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
