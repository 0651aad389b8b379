using System.Text.Json;

namespace Monitoring.Calendar;

/// <summary>
/// The days that royal decrees made equal to the recognised holidays (Algemene termijnenwet, art. 3, third paragraph),
/// from the embedded <c>decreed-days.json</c>, which names each decree. A decree covers about three years and is published
/// in the Staatscourant: a new one is a new entry in that file.
/// </summary>
public static class DecreedDays
{
    private static readonly Lazy<IReadOnlyList<DateOnly>> Read = new(() =>
    {
        using var stream = typeof(DecreedDays).Assembly.GetManifestResourceStream("decreed-days.json")!;
        using var json = JsonDocument.Parse(stream);
        return
        [
            .. json.RootElement.GetProperty("decrees").EnumerateArray()
                .SelectMany(decree => decree.GetProperty("days").EnumerateArray())
                .Select(day => DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd"))
                .Order()
        ];
    });

    /// <summary>All decreed days that this release knows, in order.</summary>
    public static IReadOnlyList<DateOnly> All => Read.Value;
}
