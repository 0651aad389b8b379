namespace Monitoring.Housekeeping;

/// <summary>How often the house is kept.</summary>
public sealed class HousekeepingOptions
{
    /// <summary>From one time to the next. An hour; in a demo, whose clock is moved by months, a day.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromHours(1);
}
