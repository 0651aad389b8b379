using Monitoring.Letters;

namespace Monitoring.Web.Letters;

/// <summary>A letter as it goes into an envelope.</summary>
/// <param name="Dutch">In Dutch, on the first page.</param>
/// <param name="English">In English, on the second.</param>
/// <param name="Day">The day on which it was written.</param>
/// <param name="Link">The link to the request, or null when the letter has none.</param>
public sealed record PrintedLetter(LetterOnPaper Dutch, LetterOnPaper English, DateOnly Day, string? Link)
{
    /// <summary>The link as a QR code.</summary>
    public QrPicture? Code => Link is null ? null : QrPicture.Of(Link);
}
