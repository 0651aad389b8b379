namespace Monitoring.Beeldmerk;

/// <summary>What keeps a version of the conditions of the beeldmerk from being published.</summary>
public abstract record ConditionsFault
{
    private ConditionsFault()
    {
    }

    /// <summary>It has no name, or one that cannot stand in an address.</summary>
    public sealed record NoVersion : ConditionsFault;

    /// <summary>Another version has that name.</summary>
    public sealed record VersionTaken : ConditionsFault;

    /// <summary>It has no title.</summary>
    public sealed record NoTitle : ConditionsFault;

    /// <summary>It has no condition at all, or more than <see cref="ConditionsRules.Most"/>.</summary>
    public sealed record WrongNumber : ConditionsFault;

    /// <summary>A condition does not say what has to be done, or which conduct breaks it; or says it in more than <see cref="ConditionsRules.LongestText"/> characters.</summary>
    /// <param name="Place">Which one, counted from 0.</param>
    public sealed record Incomplete(int Place) : ConditionsFault;
}
