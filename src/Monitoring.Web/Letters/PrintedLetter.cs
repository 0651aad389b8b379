using System.Net;
using System.Text.RegularExpressions;
using Monitoring.Letters;

namespace Monitoring.Web.Letters;

/// <summary>A letter as it goes into an envelope.</summary>
/// <param name="Dutch">Its paragraphs; the first is its subject.</param>
/// <param name="English">The same in English.</param>
/// <param name="Day">The day on which it was written.</param>
/// <param name="Link">The link to the request, or null when the letter has none.</param>
public sealed partial record PrintedLetter(IReadOnlyList<string> Dutch, IReadOnlyList<string> English, DateOnly Day, string? Link)
{
    private const string Line = "\n----------\n";

    private HashSet<string> Headings { get; init; } = [];

    /// <summary>Whether a paragraph heads those below it.</summary>
    public bool IsHeading(string paragraph) => Headings.Contains(paragraph);

    /// <summary>The link as a QR code.</summary>
    public QrPicture? Code => Link is null ? null : QrPicture.Of(Link);

    /// <summary>The letter, in the words of the mail.</summary>
    /// <param name="mail">The letter as it was rendered.</param>
    /// <param name="writtenAt">When it was decided.</param>
    /// <param name="link">The link in it, or null.</param>
    public static PrintedLetter Of(OutgoingLetter mail, DateTimeOffset writtenAt, string? link)
    {
        var at = mail.Text.IndexOf(Line, StringComparison.Ordinal);
        return new PrintedLetter(
            [mail.Subject, .. Paragraphs(mail.Text[..at]).Skip(1)],
            Paragraphs(mail.Text[(at + Line.Length)..]),
            Calendar.Amsterdam.Day(writtenAt),
            link)
        {
            Headings = Heading().Matches(mail.Html).Select(found => WebUtility.HtmlDecode(found.Groups[1].Value)).ToHashSet(),
        };
    }

    [GeneratedRegex("<h2>([^<]*)</h2>")]
    private static partial Regex Heading();

    private static List<string> Paragraphs(string text) => [.. text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
