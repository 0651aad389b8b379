using System.Globalization;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>
/// A paper that a party sent to the secretariaat: its signed declaration (art. 11.3), its withdrawal in writing (art. 11.7), or what shows
/// its membership (art. 11.1). Its content is a file of the party like any other (<see cref="Evidence.EvidenceFile"/>), scanned before it opens.
/// </summary>
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

    /// <summary>PO-Raad or VO-raad, of a membership.</summary>
    public string? Via { get; init; }

    /// <summary>Its content: the file of the party with that hash.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(PartyId, Kind, On, Via);

    /// <summary>The key of a document.</summary>
    public static Key KeyOf(string partyId, PartyDocumentKind kind, DateOnly on, string? via)
    {
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(partyId, kind switch
        {
            PartyDocumentKind.Accession => Key.Join("document", "accession", day),
            PartyDocumentKind.Withdrawal => Key.Join("document", "withdrawal", day),
            _ => Key.Join("document", "membership", day, Key.Name(via ?? "")),
        });
    }
}

/// <summary>What a party can send.</summary>
public enum PartyDocumentKind
{
    /// <summary>The signed declaration of accession.</summary>
    Accession,

    /// <summary>The withdrawal in writing.</summary>
    Withdrawal,

    /// <summary>What shows its membership of PO-Raad or VO-raad.</summary>
    Membership,
}
