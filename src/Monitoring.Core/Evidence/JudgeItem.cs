using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>What became of a finding.</summary>
public enum JudgeOutcome
{
    /// <summary>It is kept, now or by the same form before.</summary>
    Kept,

    /// <summary>There is no such request, or the party declared nothing about the item.</summary>
    NotFound,

    /// <summary>The request is not in review.</summary>
    NotNow,

    /// <summary>The party declared anew since the page was opened: look again.</summary>
    NewerAttestation,

    /// <summary>A colleague found something of this item since the page was opened: look at that first.</summary>
    Overtaken,

    /// <summary>What needs rework needs a remark that tells the party what to do.</summary>
    NoRemark,
}

/// <summary>A reviewer finds something of one answer. Several may review at once; nobody's finding is replaced unseen, and what was replaced is kept.</summary>
public sealed class JudgeItem(RequestBook requests, ReviewBook reviews, TimeProvider clock)
{
    /// <summary>Keeps a finding.</summary>
    /// <param name="id">The request.</param>
    /// <param name="itemKey">The item.</param>
    /// <param name="attestation">The number of the declaration that the form showed.</param>
    /// <param name="seen">What the form showed of an earlier finding: <see cref="Finding.Seen"/>.</param>
    /// <param name="verdict">What was found.</param>
    /// <param name="remark">What the party has to do; kept only with <see cref="Verdict.NeedsRework"/>, and required then.</param>
    /// <param name="note">For the secretariaat only.</param>
    /// <param name="by">Who found it.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<JudgeOutcome> Judge(
        RequestKey id, string itemKey, int attestation, string seen, Verdict verdict, string? remark, string? note, string by, CancellationToken cancellation)
    {
        remark = verdict == Verdict.NeedsRework ? Text(remark) : null;
        if (verdict == Verdict.NeedsRework && remark is null)
        {
            return JudgeOutcome.NoRemark;
        }

        while (await requests.Find(id, cancellation) is { } stored)
        {
            var request = stored.Value;
            if (request.Status != RequestStatus.InReview)
            {
                return JudgeOutcome.NotNow;
            }

            if (request.Attestations != attestation)
            {
                return JudgeOutcome.NewerAttestation;
            }

            if (await Answer(request, itemKey, cancellation) is not { } answer)
            {
                return JudgeOutcome.NotFound;
            }

            var old = await reviews.FindFinding(id, itemKey, cancellation);
            var next = Finding.Of(request, answer, verdict, by, clock.GetUtcNow(), old?.Value) with { Remark = remark, Note = Text(note) };
            if (old?.Value is { } last && last.SaysTheSame(next))
            {
                return JudgeOutcome.Kept;
            }

            if (Finding.Seen(old?.Value) != seen)
            {
                return JudgeOutcome.Overtaken;
            }

            // The request is in the batch, so that nobody accepts or asks anew between this look and this finding.
            if (await requests.Save(stored, request with { Judged = old is null ? request.Judged + 1 : request.Judged }, cancellation, batch => next.Put(batch, old)) == Written.Done)
            {
                return JudgeOutcome.Kept;
            }
        }

        return JudgeOutcome.NotFound;
    }

    private async Task<AttestedAnswer?> Answer(EvidenceRequest request, string itemKey, CancellationToken cancellation) =>
        await requests.FindAttestation(request.Id, request.Attestations, cancellation) is { } declared
            ? AttestedDocument.Read(declared.Document).Answers.FirstOrDefault(answer => answer.Item == itemKey)
            : null;

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().ReplaceLineEndings("\n");
}
