using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.Rounds;

namespace Monitoring.Web.Evidence;

/// <summary>A request as the desk sees it on one page: what was declared, what was found of it, and what changed since.</summary>
/// <param name="Request">The request.</param>
/// <param name="Round">Its round.</param>
/// <param name="Framework">The framework that the round pins.</param>
/// <param name="Party">As the register knows it now.</param>
/// <param name="Attestation">The declaration that is shown; null when there is none.</param>
/// <param name="Review">What was found of it; null when there is none.</param>
/// <param name="Before">The declaration with which it is compared: the one that was reviewed last, else the one before.</param>
/// <param name="Reworks">What was asked anew, the first one first.</param>
/// <param name="Now">The domain's time.</param>
public sealed record ReviewView(
    EvidenceRequest Request, Round Round, Framework Framework, Party? Party, Attestation? Attestation, Review? Review, AttestedDocument? Before, IReadOnlyList<Rework> Reworks, DateTimeOffset Now)
{
    public RequestKey Id => Request.Id;

    /// <summary>What came by post or mail, the first one first.</summary>
    public IReadOnlyList<PostedAnswer> Posts { get; init; } = [];

    /// <summary>The day in Amsterdam.</summary>
    public DateOnly Today => Amsterdam.Day(Now);

    public AttestedDocument? Declared { get; } = Attestation is null ? null : AttestedDocument.Read(Attestation.Document);

    /// <summary>Whether an earlier declaration than the latest is shown.</summary>
    public bool IsEarlier => Declared is not null && Declared.Number < Request.Attestations;

    /// <summary>What the party corrected in words with its latest declaration; null when that is no correction, or an earlier one is shown.</summary>
    public string? Correction => IsEarlier ? null : Declared?.Correction;

    public bool IsInReview => Request.Status == RequestStatus.InReview;

    /// <summary>What was asked anew last; null at the first asking.</summary>
    public Rework? Rework => Reworks.Count == 0 ? null : Reworks[^1];

    /// <summary>What changed in an answer; null when nothing did, or there is nothing to compare it with.</summary>
    public AnswerChange? ChangeOf(AttestedAnswer answer) =>
        Before is null ? null : AnswerChange.Of(Before.Answers.FirstOrDefault(a => a.Item == answer.Item), answer);
}
