using System.Text;

namespace Monitoring.Register.Import;

/// <summary>In which letters a file is written, or why it cannot be read.</summary>
/// <param name="Encoding">How its bytes are read.</param>
/// <param name="Refusal">Why it cannot be read; null when it can.</param>
/// <param name="Note">What was assumed, for who knows better; null when nothing was.</param>
internal sealed record TextForm(Encoding Encoding, LocalText? Refusal = null, LocalText? Note = null)
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Looks at the whole of a file, in constant memory.</summary>
    /// <param name="content">Seekable.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<TextForm> Of(Stream content, CancellationToken cancellation)
    {
        content.Position = 0;
        var head = new byte[4096];
        var start = head.AsMemory(0, await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation));
        if (start.Span.StartsWith("PK\x03\x04"u8) || start.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return new TextForm(Utf8, Sentences.Spreadsheet);
        }

        if (Utf16(start.Span) is { } utf16)
        {
            return await Check(content, utf16, cancellation) switch
            {
                null => new TextForm(utf16, Note: Sentences.ReadAsUtf16),
                var why => new TextForm(utf16, why),
            };
        }

        try
        {
            return new TextForm(Utf8, await Check(content, Utf8, cancellation));
        }
        catch (DecoderFallbackException)
        {
            return await Check(content, Windows1252, cancellation) switch
            {
                null => new TextForm(Windows1252, Note: Sentences.ReadAsWindows1252),
                var why => new TextForm(Windows1252, why),
            };
        }
    }

    /// <summary>The file from its beginning as UTF-8; the content stays open.</summary>
    public Stream Open(Stream content)
    {
        content.Position = 0;
        return Encoding is UTF8Encoding ? content : Encoding.CreateTranscodingStream(content, Encoding, Utf8, leaveOpen: true);
    }

    // By its mark; or, without one, by every second byte being zero, as it is in text of our part of the world.
    private static UnicodeEncoding? Utf16(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new UnicodeEncoding(bigEndian: start[0] == 0xFE, byteOrderMark: true);
        }

        int[] zeros = [0, 0];
        for (var i = 0; i < start.Length; i++)
        {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }

        return start.Length < 8 || Math.Max(zeros[0], zeros[1]) < start.Length / 4 ? null : new UnicodeEncoding(bigEndian: zeros[0] > zeros[1], byteOrderMark: false);
    }

    private static async Task<LocalText?> Check(Stream content, Encoding encoding, CancellationToken cancellation)
    {
        content.Position = 0;
        var bytes = new byte[64 * 1024];
        var characters = new char[encoding.GetMaxCharCount(bytes.Length)];
        var decoder = encoding.GetDecoder();
        var hasText = false;
        while (true)
        {
            var read = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
            int count;
            try
            {
                count = decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read == 0);
            }
            catch (DecoderFallbackException) when (read == 0 && hasText)
            {
                return Sentences.CutOff;
            }

            var text = characters.AsMemory(0, count);
            if (text.Span.Contains('\0'))
            {
                return Sentences.NoText;
            }

            if (text.Span.Contains('\uFFFD'))
            {
                return encoding is UnicodeEncoding ? Sentences.CutOff : Sentences.LostLetters;
            }

            hasText |= text.Span.Trim().Trim('\uFEFF').Length > 0;
            if (read == 0)
            {
                return hasText ? null : Sentences.EmptyFile;
            }
        }
    }
}
