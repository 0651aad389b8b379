namespace Monitoring.Reglements;

/// <summary>What keeps a version of the Reglement from being published.</summary>
public abstract record ReglementFault
{
    private ReglementFault()
    {
    }

    /// <summary>It has no name, or one that cannot stand in an address: letters, digits and hyphens, at most <see cref="ReglementRules.LongestVersion"/>.</summary>
    public sealed record NoVersion : ReglementFault;

    /// <summary>Another version has that name.</summary>
    public sealed record VersionTaken : ReglementFault;

    /// <summary>A term is shorter or longer than can be right.</summary>
    /// <param name="Name">The property of <see cref="CaseTerms"/>.</param>
    /// <param name="Least">The fewest working days.</param>
    /// <param name="Most">The most.</param>
    public sealed record WrongTerm(string Name, int Least, int Most) : ReglementFault;

    /// <summary>The reminder would go out before the term of the hearing, the reply or the vote begins.</summary>
    public sealed record ReminderTooEarly : ReglementFault;

    /// <summary>The follow-up of a measure is sooner or later than can be right.</summary>
    /// <param name="Measure">The id of the measure.</param>
    public sealed record WrongFollowUp(string Measure) : ReglementFault;

    /// <summary>A measure names a next one that is not there, or that leads back to it.</summary>
    /// <param name="Measure">The id of the measure.</param>
    public sealed record WrongLadder(string Measure) : ReglementFault;
}
