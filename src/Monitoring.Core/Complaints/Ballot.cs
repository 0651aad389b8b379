using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>The vote of one founder's seat on one proposal (art. 8.1, 8.5). Changed until the vote closes; one row, so that two at the same moment are one.</summary>
[Shape("ballot")]
public sealed record Ballot : Row, IRow<Ballot>
{
    /// <summary>How the row keys begin.</summary>
    public const string Prefix = "vote|";

    /// <inheritdoc/>
    public static string Table => TableNames.Cases;

    /// <summary>The case.</summary>
    public required string ComplaintId { get; init; }

    /// <summary>The proposal (<see cref="Proposal.Number"/>).</summary>
    public required int Proposal { get; init; }

    /// <summary>The founder whose seat it is.</summary>
    public required string Seat { get; init; }

    /// <summary>How it votes.</summary>
    public required Vote Vote { get; init; }

    /// <summary>Why.</summary>
    public string Reasons { get; init; } = "";

    /// <summary>Who voted for the seat, as it was given.</summary>
    public required string Name { get; init; }

    /// <summary>When, last.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(ComplaintId, Proposal, Seat);

    /// <summary>The key of a vote.</summary>
    public static Key KeyOf(string complaintId, int proposal, string seat) =>
        new(complaintId, Key.Join("vote", proposal.ToString("D3", System.Globalization.CultureInfo.InvariantCulture), seat));
}

/// <summary>How a seat votes.</summary>
public enum Vote
{
    /// <summary>Voor.</summary>
    For,

    /// <summary>Tegen.</summary>
    Against,

    /// <summary>Onthouding: no consent (art. 8.5).</summary>
    Abstain,

    /// <summary>The seat withdraws from this vote because it has a conflict; only where the Reglement provides for it, elsewhere it is no consent.</summary>
    Recused,
}
