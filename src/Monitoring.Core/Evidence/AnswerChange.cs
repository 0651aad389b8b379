namespace Monitoring.Evidence;

/// <summary>A part of an answer that can change from one declaration to the next.</summary>
public enum AnswerPart
{
    /// <summary>Whether it applies at all, or why not.</summary>
    Applies,

    /// <summary>The options chosen.</summary>
    Choices,

    /// <summary>The words declared.</summary>
    Declaration,

    /// <summary>The address of a page.</summary>
    Link,

    /// <summary>The party's own words.</summary>
    Explanation,

    /// <summary>A count.</summary>
    Number,

    /// <summary>The last day of the document.</summary>
    EndsOn,

    /// <summary>The files.</summary>
    Files,
}

/// <summary>What changed in an answer from one declaration to a later one.</summary>
/// <param name="IsNew">Whether the earlier declaration said nothing of the item.</param>
/// <param name="Parts">What is not the same.</param>
/// <param name="Added">The names of the files that were not there before.</param>
/// <param name="Removed">The names of the files that are no longer there.</param>
public sealed record AnswerChange(bool IsNew, IReadOnlyList<AnswerPart> Parts, IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    /// <summary>What changed; null when nothing did.</summary>
    public static AnswerChange? Of(AttestedAnswer? before, AttestedAnswer now)
    {
        if (before is null)
        {
            return new AnswerChange(IsNew: true, [], [], []);
        }

        IReadOnlyList<string> added = [.. now.Files.ExceptBy(before.Files.Select(f => f.Sha256), f => f.Sha256).Select(f => f.Name)];
        IReadOnlyList<string> removed = [.. before.Files.ExceptBy(now.Files.Select(f => f.Sha256), f => f.Sha256).Select(f => f.Name)];
        (AnswerPart Part, bool Changed)[] parts =
        [
            (AnswerPart.Applies, before.NotApplicableBecause != now.NotApplicableBecause),
            (AnswerPart.Choices, !before.Choices.SequenceEqual(now.Choices)),
            (AnswerPart.Declaration, before.Declared != now.Declared),
            (AnswerPart.Link, before.Link != now.Link),
            (AnswerPart.Explanation, before.Explanation != now.Explanation),
            (AnswerPart.Number, before.Number != now.Number),
            (AnswerPart.EndsOn, before.EndsOn != now.EndsOn),
            (AnswerPart.Files, added.Count + removed.Count > 0),
        ];
        var changed = parts.Where(p => p.Changed).Select(p => p.Part).ToList();
        return changed.Count == 0 ? null : new AnswerChange(IsNew: false, changed, added, removed);
    }
}
