using System.Globalization;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>A paper that a party sent to the secretariaat: its signed declaration (art. 11.3) or its withdrawal in writing (art. 11.7).</summary>
[Shape("party-document")]
public sealed record PartyDocument : Row, IRow<PartyDocument>
{
    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "document|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>What it is.</summary>
    public required PartyDocumentKind Kind { get; init; }

    /// <summary>The day from which what it says holds.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The file's name, safe to show.</summary>
    public required string Name { get; init; }

    /// <summary>Its content in the container <c>documents</c>.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(PartyId, Kind, On);

    /// <summary>The key of a document.</summary>
    public static Key KeyOf(string partyId, PartyDocumentKind kind, DateOnly on) =>
        new(partyId, Key.Join("document", kind == PartyDocumentKind.Accession ? "accession" : "withdrawal", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}

/// <summary>What a party can send.</summary>
public enum PartyDocumentKind
{
    /// <summary>The signed declaration of accession.</summary>
    Accession,

    /// <summary>The withdrawal in writing.</summary>
    Withdrawal,
}
