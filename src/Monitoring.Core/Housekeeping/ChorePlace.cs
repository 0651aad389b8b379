using Monitoring.Storage;

namespace Monitoring.Housekeeping;

/// <summary>How far a chore is that takes more than one part. There is none between one time and the next.</summary>
[Shape("chore-place")]
public sealed record ChorePlace : Row, IRow<ChorePlace>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The chore.</summary>
    public required string Chore { get; init; }

    /// <summary>Where its next part begins, in the chore's own words.</summary>
    public required string From { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Chore);

    /// <summary>The key of a chore.</summary>
    public static Key KeyOf(string chore) => new("settings", Key.Join("chore", chore));
}
