using Monitoring.Storage;

namespace Monitoring.Desk;

/// <summary>A sign-in link that was used, so that it is not used again.</summary>
[Shape("used-sign-in")]
public sealed record UsedSignIn : Row, IRow<UsedSignIn>
{
    /// <summary>The partition of all of them.</summary>
    public const string Partition = "sign-ins";

    /// <summary>How the row keys begin, in the order in which the links end.</summary>
    public const string Prefix = "used|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The link's random part.</summary>
    public required string Nonce { get; init; }

    /// <summary>When it ends anyway, and this row can go.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(Partition, Key.Join("used", Key.Time(ExpiresAt), Nonce));

    /// <summary>The first row key of a link that has not ended before that time.</summary>
    public static string Before(DateTimeOffset time) => Key.Join("used", Key.Time(time));
}
