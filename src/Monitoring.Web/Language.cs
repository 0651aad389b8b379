using System.Globalization;

namespace Monitoring.Web;

/// <summary>
/// The language of this request, Dutch unless the visitor chose English, with the words, dates and numbers of it. In a
/// page: <c>@inject Language L</c> and <c>@L["Nederlandse zin", "English sentence"]</c>; both stand side by side, so that
/// who changes one sees the other. Scoped: one per request.
/// </summary>
public sealed class Language(bool english)
{
    /// <summary>The cookie that keeps the choice; a preference of the visitor, read nowhere else.</summary>
    public const string Cookie = "taal";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public bool English { get; } = english;

    /// <summary>For the <c>lang</c> attribute: <c>nl</c> or <c>en</c>.</summary>
    public string Tag => English ? "en" : "nl";

    public CultureInfo Culture => English ? British : Dutch;

    /// <summary>The sentence in the language of this request.</summary>
    public string this[string dutch, string english] => English ? english : dutch;

    /// <summary>One or several: <c>L.Count(n, "1 bestand", "{0} bestanden", "1 file", "{0} files")</c>.</summary>
    public string Count(int number, string eenNl, string meerNl, string oneEn, string moreEn) =>
        string.Format(Culture, number == 1 ? this[eenNl, oneEn] : this[meerNl, moreEn], Number(number));

    /// <summary>A date with its weekday, for anything that somebody must do by then: vrijdag 27 november 2026.</summary>
    public string Date(DateOnly date) => date.ToString("dddd d MMMM yyyy", Culture);

    /// <summary>A date in a table: 27 nov 2026.</summary>
    public string ShortDate(DateOnly date) =>
        // The Dutch abbreviations end in a point in some versions of the data and not in others; ours never do.
        date.ToString("d MMM yyyy", Culture).Replace(".", "", StringComparison.Ordinal);

    /// <summary>A moment as people in the Netherlands read it from their clock: 27 november 2026, 16:02.</summary>
    public string DateTime(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Amsterdam).ToString("d MMMM yyyy, HH:mm", Culture);

    /// <summary>A time of the day: 16:02.</summary>
    public string Time(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam).ToString("HH:mm", Culture);

    /// <summary>A number with the thousands apart: 20.000 in Dutch, 20,000 in English.</summary>
    public string Number(long number) => number.ToString("N0", Culture);

    /// <summary>The size of a file as people say it: 412 kB, 1,3 MB. A kB is 1000 bytes.</summary>
    public string Size(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} bytes",
        < 1_000_000 => $"{(bytes / 1000m).ToString("0", Culture)} kB",
        _ => $"{(bytes / 1_000_000m).ToString("0.#", Culture)} MB",
    };
}
