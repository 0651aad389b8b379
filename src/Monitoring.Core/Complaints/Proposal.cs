using System.Globalization;
using Monitoring.Reglements;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>What is put to the vote: what the secretariaat found, what it proposes to decide, and the measure, if there is a power for one. Never changed.</summary>
[Shape("proposal")]
public sealed record Proposal : Row, IRow<Proposal>
{
    /// <summary>How the row keys begin.</summary>
    public const string Prefix = "proposal|";

    /// <inheritdoc/>
    public static string Table => TableNames.Cases;

    /// <summary>The case.</summary>
    public required string ComplaintId { get; init; }

    /// <summary>Counted from 1 within the case (<see cref="Complaint.Proposals"/>).</summary>
    public required int Number { get; init; }

    /// <summary>What happened, as it was found.</summary>
    public required string Facts { get; init; }

    /// <summary>How that is weighed.</summary>
    public required string Considerations { get; init; }

    /// <summary>The articles of the Convenant that it rests on.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    /// <summary>What is to be decided, in words.</summary>
    public required string Ruling { get; init; }

    /// <summary>The measure; null when none is proposed.</summary>
    public ProposedMeasure? Measure { get; init; }

    /// <summary>Whether the case ends niet opgelost when it is taken: there is no power for a measure, or none is enough.</summary>
    public bool EndsUnresolved { get; init; }

    /// <summary>Who of the secretariaat put it to the vote.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The last day to vote.</summary>
    public required DateOnly Until { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(ComplaintId, Number);

    /// <summary>The key of a proposal.</summary>
    public static Key KeyOf(string complaintId, int number) => new(complaintId, Key.Join("proposal", number.ToString("D3", CultureInfo.InvariantCulture)));
}

/// <summary>The measure of a proposal.</summary>
/// <param name="RuleId">Which of the Reglement's measures (<see cref="MeasureRule.Id"/>).</param>
/// <param name="Kind">What it is.</param>
/// <param name="Power">What the power rests on.</param>
/// <param name="Terms">What the party has to do, in words: the plan, or on which condition of the beeldmerk it rests.</param>
/// <param name="FollowUpOn">When is looked whether it was kept; null when nothing has to be.</param>
public sealed record ProposedMeasure(string RuleId, MeasureKind Kind, MeasurePower Power, string Terms, DateOnly? FollowUpOn);

/// <summary>What the power to take a measure rests on (art. 9.2, 11.4).</summary>
/// <param name="ReglementVersion">The version of the Reglement that names it; null when it rests on conditions of the beeldmerk.</param>
/// <param name="ConditionsVersion">The published conditions of the beeldmerk in force when the conduct took place.</param>
/// <param name="Condition">Which of them.</param>
public sealed record MeasurePower(string? ReglementVersion, string? ConditionsVersion = null, string? Condition = null);
