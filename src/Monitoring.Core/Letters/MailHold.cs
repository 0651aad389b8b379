using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>Whether all mail is held, since when and by whom: one row, so that one switch works for every instance of every head.</summary>
[Shape("mail-hold")]
public sealed record MailHold : Row, IRow<MailHold>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The key of the one row. Without it mail leaves.</summary>
    public static Key TheKey { get; } = new("settings", "mail-hold");

    /// <summary>Whether the letters of the system wait.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>When it was held, or lifted.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Who did: the address of somebody of the secretariaat, or <see cref="HoldMail.Operator"/>.</summary>
    public required string By { get; init; }

    /// <inheritdoc/>
    public override Key Key => TheKey;
}
