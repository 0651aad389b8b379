using System.Globalization;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>
/// A deviation from the model agreement (art. 4.2) in an accepted declaration, in the list of its round: by party, and by
/// clause as an index. A projection, written by the request's turn once the evidence was accepted.
/// </summary>
[Shape("deviation-line")]
public sealed record DeviationLine : Row, IRow<DeviationLine>
{
    /// <summary>How the row keys of the list by party begin.</summary>
    public const string ByParty = "party|";

    /// <inheritdoc/>
    public static string Table => TableNames.Rounds;

    /// <summary>The round.</summary>
    public required string RoundId { get; init; }

    /// <summary>The party.</summary>
    public required string PartyId { get; init; }

    /// <summary>Its name when it was asked.</summary>
    public required string PartyName { get; init; }

    /// <summary>What it is.</summary>
    public required PartyKind PartyKind { get; init; }

    /// <summary>The item.</summary>
    public required string ItemKey { get; init; }

    /// <summary>Which deviation of the answer, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it deviates from, what differs and why.</summary>
    public required AttestedDeviation Deviation { get; init; }

    /// <summary>Whether this is the row of the list by clause.</summary>
    public bool IsByClause { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(PartitionOf(RoundId), (IsByClause ? ByClause(Deviation.Clause) : ByParty)
        + Key.Join(Key.Name(PartyName), PartyId, ItemKey, Number.ToString("d3", CultureInfo.InvariantCulture)));

    /// <summary>The partition of a round's deviations.</summary>
    public static string PartitionOf(string roundId) => Key.Join(roundId, "deviations");

    /// <summary>How the row keys of one party begin in the list by party.</summary>
    public static string PrefixOf(string partyName, string partyId) => ByParty + Key.Join(Key.Name(partyName), partyId) + "|";

    /// <summary>How the row keys of the list by one clause begin.</summary>
    public static string ByClause(string clause) => Key.Join("clause", clause) + "|";

    /// <summary>The line of a deviation.</summary>
    public static DeviationLine Of(EvidenceRequest request, string itemKey, int number, AttestedDeviation deviation) => new()
    {
        RoundId = request.RoundId,
        PartyId = request.PartyId,
        PartyName = request.PartyName,
        PartyKind = request.PartyKind,
        ItemKey = itemKey,
        Number = number,
        Deviation = deviation,
    };

    /// <inheritdoc/>
    public override IEnumerable<Row> Index()
    {
        if (!IsByClause)
        {
            yield return this with { IsByClause = true };
        }
    }
}
