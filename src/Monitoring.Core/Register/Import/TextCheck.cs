using System.Text;

namespace Monitoring.Register.Import;

/// <summary>Whether a file is text in UTF-8 to its last byte, before its first line is applied.</summary>
internal static class TextCheck
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Why the file cannot be read, or null. Leaves the stream at its beginning.</summary>
    public static async Task<LocalText?> Refusal(Stream content, CancellationToken cancellation)
    {
        content.Position = 0;
        try
        {
            return await Read(content, cancellation);
        }
        catch (DecoderFallbackException)
        {
            return Sentences.NotUtf8;
        }
        finally
        {
            content.Position = 0;
        }
    }

    private static async Task<LocalText?> Read(Stream content, CancellationToken cancellation)
    {
        var bytes = new byte[64 * 1024];
        var characters = new char[Strict.GetMaxCharCount(bytes.Length)];
        var decoder = Strict.GetDecoder();
        var (isFirst, hasText) = (true, false);
        while (true)
        {
            var read = await content.ReadAtLeastAsync(bytes, 4, throwOnEndOfStream: false, cancellation);
            if (isFirst && bytes.AsSpan(0, read).StartsWith("PK\x03\x04"u8))
                return Sentences.Spreadsheet;

            var text = characters.AsMemory(0, decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read == 0));
            // UTF-16 is valid UTF-8 as long as it holds no accents, but then every second byte is zero.
            if (text.Span.Contains('\0'))
                return Sentences.NotUtf8;

            if (text.Span.Contains('\uFFFD'))
                return Sentences.LostLetters;

            hasText |= text.Span.Trim().Trim('\uFEFF').Length > 0;
            isFirst = false;
            if (read == 0)
                return hasText ? null : Sentences.EmptyFile;
        }
    }
}
