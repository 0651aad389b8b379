using Monitoring.Reglements;

namespace Monitoring.Complaints;

/// <summary>A measure that can be chosen for a case, and what gives the power to it.</summary>
/// <param name="RuleId">Which measure (<see cref="MeasureRule.Id"/>).</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">How it is called.</param>
/// <param name="RestsOn">What gives the power.</param>
/// <param name="FollowUpDays">After how many working days in force is looked whether it was kept; null when nothing has to be.</param>
/// <param name="Next">The next step on the ladder; null when there is none.</param>
public sealed record MeasureOption(string RuleId, MeasureKind Kind, LocalText Name, MeasurePower RestsOn, int? FollowUpDays, string? Next);
