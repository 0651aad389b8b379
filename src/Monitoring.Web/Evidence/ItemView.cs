using Monitoring.Evidence;
using Monitoring.Frameworks;

namespace Monitoring.Web.Evidence;

/// <summary>One item that is asked, and what was answered to it so far.</summary>
/// <param name="Number">Its place in the list, from 1.</param>
/// <param name="Asked">What is asked.</param>
/// <param name="Answer">The draft; null when nothing was given yet.</param>
public sealed record ItemView(int Number, AskedItem Asked, Answer? Answer)
{
    /// <summary>What was accepted in an earlier round and can be confirmed; null when there is nothing, or something was answered since.</summary>
    public AcceptedAnswer? Offer { get; init; }

    /// <summary>What the answer still needs; nothing when it is whole.</summary>
    public IReadOnlyList<MissingPart> Missing { get; } = MissingPart.Of(Asked, Answer);

    public bool IsAnswered => Answer?.Answers(Asked) == true;

    /// <summary>Whether anything was given yet.</summary>
    public bool IsBegun => Answer is { } a
        && (a.Files.Count > 0 || a.Choices.Count > 0 || a.Link is not null || a.Links.Count > 0 || a.Deviations.Count > 0 || a.Declared || a.Explanation is not null || a.Number is not null
            || a.EndsOn is not null || a.NotApplicableBecause is not null);
}
