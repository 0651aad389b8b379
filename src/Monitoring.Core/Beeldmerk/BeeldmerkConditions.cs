namespace Monitoring.Beeldmerk;

/// <summary>A version of the conditions to the use of the beeldmerk (art. 11.4). It holds only once the Platform has adopted it, and from when it could be read.</summary>
/// <param name="Version">Lasting.</param>
/// <param name="Title">How it is called.</param>
/// <param name="Conditions">In the order in which they are read.</param>
public sealed record BeeldmerkConditions(string Version, LocalText Title, IReadOnlyList<MarkCondition> Conditions)
{
    /// <summary>The version that it was made from; null for one that ships.</summary>
    public string? BasedOn { get; init; }

    /// <summary>The condition with that id, or null.</summary>
    public MarkCondition? Condition(string? id) => Conditions.FirstOrDefault(condition => condition.Id == id);
}

/// <summary>A condition to the use of the beeldmerk.</summary>
/// <param name="Id">Lasting, within its version.</param>
/// <param name="Text">What a supplier that uses the beeldmerk has to do or leave.</param>
/// <param name="BrokenBy">Which conduct breaks it.</param>
public sealed record MarkCondition(string Id, LocalText Text, LocalText BrokenBy);
