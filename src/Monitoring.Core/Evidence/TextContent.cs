using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Monitoring.Evidence;

/// <summary>
/// Plain text: UTF-16 where a byte order mark says so, else UTF-8, else Windows-1252 (what older spreadsheets write), and in
/// none of them a control character but white space. A text that begins as another kind does is refused.
/// </summary>
internal static class TextContent
{
    private static readonly byte[][] OtherKinds =
        [[.. "%PDF-"u8], [.. "PK\u0003\u0004"u8], [.. "{\\rtf"u8], [0xFF, 0xD8, 0xFF], [0x89, .. "PNG"u8], [0xD0, 0xCF, 0x11, 0xE0], [.. "GIF8"u8]];

    // The five bytes that Windows-1252 leaves undefined.
    private static ReadOnlySpan<byte> Undefined => [0x81, 0x8D, 0x8F, 0x90, 0x9D];

    public static async Task<FileRefusal?> Look(Stream stream, CancellationToken cancellationToken)
    {
        var head = await stream.Read(0, 8, cancellationToken);
        return !OtherKinds.Any(kind => head.AsSpan().StartsWith(kind)) && await Charset(stream, cancellationToken) is not null
            ? null
            : FileRefusal.NotWhatItSays;
    }

    /// <summary>The charset in which the whole stream reads as text, or null.</summary>
    public static async Task<string?> Charset(Stream stream, CancellationToken cancellationToken)
    {
        var head = await stream.Read(0, 2, cancellationToken);
        if (head is [0xFF, 0xFE] or [0xFE, 0xFF])
            return await Reads(stream, new UnicodeEncoding(bigEndian: head[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true), cancellationToken) ? "utf-16" : null;
        if (await Reads(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), cancellationToken))
            return "utf-8";
        return await IsWindows1252(stream, cancellationToken) ? "windows-1252" : null;
    }

    private static async Task<bool> Reads(Stream stream, Encoding encoding, CancellationToken cancellationToken)
    {
        var decoder = encoding.GetDecoder();
        var chars = new char[encoding.GetMaxCharCount(81920)];
        try
        {
            await foreach (var bytes in Chunks(stream, cancellationToken))
            {
                var count = decoder.GetChars(bytes.Span, chars, flush: false);
                if (chars.AsSpan(0, count).ContainsAny(Controls))
                    return false;
            }

            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static async Task<bool> IsWindows1252(Stream stream, CancellationToken cancellationToken)
    {
        await foreach (var bytes in Chunks(stream, cancellationToken))
        {
            if (bytes.Span.ContainsAny(Undefined) || bytes.Span.ContainsAny(ControlBytes))
                return false;
        }

        return true;
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Chunks(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        stream.Position = 0;
        var buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            yield return buffer.AsMemory(0, read);
    }

    // Tab, line feed, form feed and carriage return are white space; U+0085 is a line end of IBM's.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\f' or '\r' or '\u0085'))]);

    private static readonly SearchValues<byte> ControlBytes = SearchValues.Create(
        [.. Enumerable.Range(0, 0x80).Select(code => (byte)code).Where(c => char.IsControl((char)c) && c is not (0x09 or 0x0A or 0x0C or 0x0D))]);
}
