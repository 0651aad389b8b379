using System.Globalization;
using Monitoring.Calendar;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Letters.Digests;

/// <summary>The digest of one contact of one party on one working day.</summary>
/// <param name="PartyId">The party.</param>
/// <param name="Day">The working day, in Amsterdam.</param>
/// <param name="Contact">The id of the contact.</param>
public readonly record struct DigestId(string PartyId, DateOnly Day, string Contact)
{
    /// <summary>The hour in Amsterdam at which what was gathered leaves; what is gathered later goes on the next working day.</summary>
    public const int Hour = 7;

    /// <summary>How long after that hour those whose letters it has look whether it has left.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    /// <summary>When it leaves.</summary>
    public DateTimeOffset LeavesAt => LeavesOn(Day);

    /// <summary>The process that sends it.</summary>
    public ProcessId Process => new(SendDigest.WorkflowName, ToString());

    /// <summary>When the digests of a day leave.</summary>
    public static DateTimeOffset LeavesOn(DateOnly day) => Amsterdam.At(day, Hour);

    /// <summary>The day of the first digest that has not left at that time.</summary>
    public static DateOnly DayFor(DateTimeOffset now)
    {
        var today = Amsterdam.Day(now);
        return WorkingDays.Dutch.NextWorkingDay(now < LeavesOn(today) ? today : today.AddDays(1));
    }

    /// <summary>Reads what <see cref="ToString"/> made; null when it is none.</summary>
    public static DigestId? Parse(string? text) =>
        text?.Split('~') is [var party, var day, var contact] && Key.IsValidPart(party) && Key.IsValidPart(contact)
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? new DigestId(party, on, contact) : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PartyId}~{Day:yyyy-MM-dd}~{Contact}");

    /// <summary>The day and the contact as they stand in a row key.</summary>
    internal string InKey => Key.Join(InKeyOf(Day), Contact);

    /// <summary>A day as it stands in a row key.</summary>
    internal static string InKeyOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
