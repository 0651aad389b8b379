using Monitoring.Frameworks;

namespace Monitoring.Evidence;

/// <summary>One thing that an answer still needs before it can be declared.</summary>
/// <param name="Forms">The forms, any one of which will do; empty when only the end date is missing.</param>
/// <param name="Because">The chosen option that needs it; null when the item itself does.</param>
public sealed record MissingPart(IReadOnlyList<ProofKind> Forms, ChoiceOption? Because = null)
{
    /// <summary>Whether it is the last day of the document that is missing.</summary>
    public bool IsEndDate => Forms.Count == 0;

    /// <summary>What an answer still needs; nothing exactly when <see cref="Answer.Answers"/> says that it is whole.</summary>
    public static IReadOnlyList<MissingPart> Of(AskedItem asked, Answer? answer)
    {
        if (answer?.NotApplicableBecause is not null && asked.Item.NotApplicableAllowed)
        {
            return [];
        }

        IReadOnlyCollection<ProofKind> given = [.. answer?.Given() ?? []];
        IReadOnlyCollection<string> chosen = answer?.Choices ?? [];
        var proofs = asked.Item.Proofs;
        var missing = proofs.Where(proof => proof.Required && !given.Contains(proof.Kind)).Select(proof => new MissingPart([proof.Kind])).ToList();
        if (missing.Count == 0 && !proofs.Any(proof => given.Contains(proof.Kind)))
        {
            missing.Add(new MissingPart([.. proofs.Select(proof => proof.Kind).Where(kind => !asked.Item.IsConditional(kind))]));
        }

        missing.AddRange(
            from option in asked.Item.Choices
            where chosen.Contains(option.Id)
            from need in option.Needs
            where need == ProofKind.Details
                ? answer?.Details.ContainsKey(option.Id) != true
                : !given.Contains(need) && !missing.Any(part => part.Forms is [var form] && form == need)
            select new MissingPart([need], option));
        if (asked.Item.AsksEndDate(chosen) && answer?.EndsOn is null)
        {
            missing.Add(new MissingPart([]));
        }

        return missing;
    }
}
