namespace Monitoring.Evidence;

/// <summary>How far the review of one declaration is, item by item.</summary>
/// <param name="Items">Every answer of the declaration, in its order, with what was found of it.</param>
public sealed record Review(IReadOnlyList<ReviewedItem> Items)
{
    /// <summary>Whether the evidence can be accepted: every item is in order.</summary>
    public bool IsInOrder => Items.All(item => item.Verdict == Verdict.InOrder);

    /// <summary>The items that the party has to do again.</summary>
    public IEnumerable<ReviewedItem> ToRework => Items.Where(item => item.Verdict == Verdict.NeedsRework);

    /// <summary>The items of which nothing has been found yet, or not since they changed.</summary>
    public IEnumerable<ReviewedItem> NotLookedAt => Items.Where(item => item.Verdict is null);

    /// <summary>The review of a declaration.</summary>
    public static Review Of(AttestedDocument document, IReadOnlyDictionary<string, Finding> findings) =>
        new([.. document.Answers.Select(answer => new ReviewedItem(answer, findings.GetValueOrDefault(answer.Item)))]);

    /// <summary>A short proof of what a person is about to ask the party: which items, with which remarks.</summary>
    public string Seen() => Json.ProofOf(ToRework.Select(item => new[] { item.Answer.Item, item.Finding!.Remark, item.Finding.Judged }));

    /// <summary>The first item after this one that nothing was found of yet, else the first of all; null when there is none.</summary>
    public ReviewedItem? NextAfter(string itemKey) =>
        Items.SkipWhile(item => item.Answer.Item != itemKey).Skip(1).FirstOrDefault(item => item.Verdict is null) ?? NotLookedAt.FirstOrDefault(item => item.Answer.Item != itemKey);
}

/// <summary>One answer with what was found of it.</summary>
/// <param name="Answer">As it is declared.</param>
/// <param name="Finding">The last finding, if any; it may be about an answer given before.</param>
public sealed record ReviewedItem(AttestedAnswer Answer, Finding? Finding)
{
    /// <summary>What was found of the answer as it stands here; null when nobody has looked at it yet.</summary>
    public Verdict? Verdict => Finding?.IsAbout(Answer) == true ? Finding.Verdict : null;
}
