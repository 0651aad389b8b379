using Monitoring.Register;

namespace Monitoring.Rounds;

/// <summary>Whom a round asks (art. 9.1): all parties or one kind, perhaps a cohort of them only, perhaps a sample of those.</summary>
/// <param name="Kind">The kind; null for all.</param>
/// <param name="Cohort">Only who became a party in a period; null for everybody.</param>
/// <param name="Sample">Only as many as are drawn, of each kind; null for everybody.</param>
public sealed record RoundPopulation(PartyKind? Kind, Cohort? Cohort = null, Sample? Sample = null)
{
    /// <summary>The kinds that are asked.</summary>
    public IReadOnlyList<PartyKind> Kinds => Kind is { } kind ? [kind] : Enum.GetValues<PartyKind>();

    /// <summary>Whether a party belongs to it on a day, before a sample is drawn.</summary>
    public bool Includes(PartyLine line, DateOnly day) => Includes(line.Kind, line.Joinings, line.WithdrawnOn, day);

    /// <summary>The same of parties of a kind that became one, and left, so.</summary>
    public bool Includes(PartyKind kind, IReadOnlyList<Joining> joinings, DateOnly? withdrawnOn, DateOnly day) =>
        Kinds.Contains(kind) && joinings.Any(j => j.Holds(day)) && !(withdrawnOn <= day) && Cohort?.Includes(joinings, day) != false;
}
