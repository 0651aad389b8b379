namespace Monitoring.Complaints;

/// <summary>What a person of the secretariaat wants to put to the vote.</summary>
/// <param name="Facts">What happened, as it was found.</param>
/// <param name="Considerations">How that is weighed.</param>
/// <param name="Articles">The articles of the Convenant that it rests on.</param>
/// <param name="Ruling">What is to be decided, in words.</param>
/// <param name="Measure">The measure; null when none is proposed.</param>
/// <param name="EndsUnresolved">Whether the case ends niet opgelost when it is taken. Without a power for any measure it always does.</param>
public sealed record VoteDraft(string Facts, string Considerations, IReadOnlyList<string> Articles, string Ruling, DraftMeasure? Measure = null, bool EndsUnresolved = false)
{
    /// <summary>The most characters of each of its texts.</summary>
    public const int MaxLength = 20_000;
}

/// <summary>The measure of a draft.</summary>
/// <param name="RuleId">Which measure, of those that there is a power for.</param>
/// <param name="Terms">What the party has to do, in words: the plan, or on which condition of the beeldmerk it rests.</param>
/// <param name="FollowUpOn">When is looked whether it was kept; null when nothing has to be.</param>
public sealed record DraftMeasure(string RuleId, string Terms, DateOnly? FollowUpOn = null);
