using System.Text;
using Monitoring.Evidence;

namespace Monitoring.Web.Evidence;

/// <summary>What a page of review shows of a file: a picture, or text as text. All else is saved and opened elsewhere; docs/decisions/0018 says why.</summary>
/// <param name="File">The file.</param>
/// <param name="Standing">Whether it may be opened.</param>
/// <param name="Text">Its words, when it is text; as words, never as a page.</param>
/// <param name="IsCut">Whether there is more text than is shown.</param>
public sealed record FileView(AttestedFile File, FileStanding Standing, string? Text, bool IsCut)
{
    private const int MostText = 64 * 1024;

    /// <summary>Whether the browser shows it as a picture.</summary>
    public bool IsPicture => Is(File, ".png", ".jpg", ".jpeg");

    /// <summary>Whether it may be opened.</summary>
    public bool IsOpen => Standing is FileStanding.Clean or FileStanding.NotScanned;

    /// <summary>Whether there is anything to show; what the file says it is was checked when it came in.</summary>
    public static bool IsShown(AttestedFile file) => Is(file, ".png", ".jpg", ".jpeg", ".txt", ".csv");

    /// <summary>Looks at a file through the one door.</summary>
    public static async Task<FileView> Of(AttestedFile file, string partyId, FileBook files, CancellationToken cancellation)
    {
        var opening = await files.Open(partyId, file.Sha256, cancellation);
        if (!opening.IsOpen || !Is(file, ".txt", ".csv"))
        {
            if (opening.IsOpen)
            {
                await opening.Content.DisposeAsync();
            }

            return new FileView(file, opening.Standing, Text: null, IsCut: false);
        }

        await using var content = opening.Content;
        var bytes = new byte[MostText];
        var read = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return new FileView(file, opening.Standing, Decode(bytes.AsSpan(0, read)), IsCut: file.Size > read);
    }

    // As the check of what came in reads text: UTF-16 where a mark says so, else UTF-8, else Windows-1252.
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: true).GetString(bytes[2..]);
        }

        // A letter of several bytes may be cut at the end; what is wrong before that is no UTF-8.
        var utf8 = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        return utf8.AsSpan(0, Math.Max(0, utf8.Length - 1)).Contains('\uFFFD') ? CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes) : utf8;
    }

    private static bool Is(AttestedFile file, params ReadOnlySpan<string> extensions)
    {
        foreach (var extension in extensions)
        {
            if (file.Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
