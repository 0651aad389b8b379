using Monitoring.Settings;

namespace Monitoring.Housekeeping;

/// <summary>How often the house is kept; the section <c>Monitoring:Housekeeping</c>.</summary>
public sealed class HousekeepingOptions : ISettings
{
    /// <summary>From one time to the next. An hour; in a demo, whose clock is moved by months, a day.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public IEnumerable<string> Mistakes()
    {
        // A wait of a workflow is 5 days at most.
        if (Every < TimeSpan.FromMinutes(10) || Every > TimeSpan.FromDays(5))
        {
            yield return "Set Monitoring:Housekeeping:Every to a time from 00:10:00 (ten minutes) to 5.00:00:00 (five days), or leave it out for an hour.";
        }
    }
}
