using Monitoring.Reglements;
using Monitoring.Storage;

namespace Monitoring.Beeldmerk;

/// <summary>What a version of the conditions of the beeldmerk has to be before it is published.</summary>
public static class ConditionsRules
{
    /// <summary>The most conditions.</summary>
    public const int Most = 30;

    /// <summary>The most characters of a text.</summary>
    public const int LongestText = 600;

    /// <summary>All that is wrong with a version.</summary>
    public static IReadOnlyList<ConditionsFault> Faults(this BeeldmerkConditions conditions) =>
    [
        .. ReglementRules.IsVersion(conditions.Version) ? (ConditionsFault[])[] : [new ConditionsFault.NoVersion()],
        .. conditions.Title.Nl.Length is > 0 and <= 120 ? (ConditionsFault[])[] : [new ConditionsFault.NoTitle()],
        .. conditions.Conditions.Count is > 0 and <= Most ? (ConditionsFault[])[] : [new ConditionsFault.WrongNumber()],
        .. conditions.Conditions.Select((condition, place) => (condition, place))
            .Where(c => new[] { c.condition.Text.Nl, c.condition.Text.En, c.condition.BrokenBy.Nl, c.condition.BrokenBy.En }.Any(text => text.Length is 0 or > LongestText))
            .Select(c => new ConditionsFault.Incomplete(c.place)),
    ];

    /// <summary>An id for a condition that has none yet: the beginning of its text, unlike those that are taken.</summary>
    public static string IdOf(string text, IReadOnlyCollection<string> taken)
    {
        var name = Key.Name(text).Trim('-');
        name = name.Length == 0 ? "voorwaarde" : name;
        return Enumerable.Range(1, Most + 1).Select(n => n == 1 ? name : $"{name}-{n}").First(id => !taken.Contains(id));
    }
}
