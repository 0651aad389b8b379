using System.Globalization;

namespace Monitoring.Web.Parts;

/// <summary>A date as people type it, or as a browser's picker of dates sends it.</summary>
public static class TypedDay
{
    /// <summary>The day, or null for what is no date.</summary>
    public static DateOnly? Read(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
