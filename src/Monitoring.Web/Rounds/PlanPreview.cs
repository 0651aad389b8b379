using Monitoring.Register;
using Monitoring.Rounds;

namespace Monitoring.Web.Rounds;

/// <summary>What a plan would do, shown before it is made.</summary>
/// <param name="Dates">The days of its first round.</param>
/// <param name="Whom">Whom it would ask.</param>
/// <param name="Population">How many they are.</param>
/// <param name="Lacking">The first of those who have no address.</param>
/// <param name="Items">How many items are asked.</param>
public sealed record PlanPreview(RoundDates Dates, RoundPopulation Whom, Population Population, IReadOnlyList<PartyEntry> Lacking, int Items);
