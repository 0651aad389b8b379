using System.Globalization;
using Monitoring.TestKit;

namespace Monitoring.Story.Letters;

/// <summary>The term of a request, as its page at the desk shows it.</summary>
/// <param name="LastDay">The last day; null when no term runs.</param>
public sealed record Term(DateOnly? LastDay)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Whether a term runs.</summary>
    public bool Runs => LastDay is not null;

    /// <summary>Reads it.</summary>
    public static Term On(SeenPage page)
    {
        var words = page.Document.QuerySelectorAll("dt").FirstOrDefault(dt => SeenPage.Words(dt) == "Laatste dag")?.NextElementSibling;
        return new Term(DateOnly.TryParseExact(SeenPage.Words(words), "dddd d MMMM yyyy", Dutch, DateTimeStyles.None, out var day) ? day : null);
    }
}
