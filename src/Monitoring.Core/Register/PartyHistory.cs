using System.Globalization;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>What changed in a party's row, when, and by whom: written in the batch of the change, and never changed.</summary>
[Shape("party-history")]
public sealed record PartyHistory : Row, IRow<PartyHistory>
{
    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "history|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>The revision that the change made.</summary>
    public required long Revision { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who of the secretariaat, or by which road: an import. Null for the system itself.</summary>
    public string? By { get; init; }

    /// <summary>What.</summary>
    public IReadOnlyList<PartyChange> Changes { get; init; } = [];

    /// <inheritdoc/>
    public override Key Key => new(PartyId, Key.Join("history", Key.NewestFirst(At), Revision.ToString("d10", CultureInfo.InvariantCulture)));
}
