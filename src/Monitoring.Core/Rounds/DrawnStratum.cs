using Monitoring.Register;

namespace Monitoring.Rounds;

/// <summary>What was drawn of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Population">How many parties there were to draw from.</param>
/// <param name="Size">How many were drawn.</param>
/// <param name="LastPlace">The last place that is asked (<see cref="Sample.Place"/>); empty when nobody is.</param>
public sealed record DrawnStratum(PartyKind Kind, int Population, int Size, string LastPlace);
