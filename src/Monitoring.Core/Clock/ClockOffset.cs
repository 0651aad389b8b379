using Monitoring.Storage;

namespace Monitoring.Clock;

/// <summary>How far the domain's clock was moved, so that a restart finds it there.</summary>
[Shape("clock-offset")]
public sealed record ClockOffset : Row, IRow<ClockOffset>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>How far the domain is ahead of the system.</summary>
    public required TimeSpan Offset { get; init; }

    /// <inheritdoc/>
    public override Key Key => TheKey;

    /// <summary>The key of the one row.</summary>
    public static Key TheKey { get; } = new("settings", "clock");
}
