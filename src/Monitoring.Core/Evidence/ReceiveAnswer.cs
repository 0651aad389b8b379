using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>
/// The secretariaat records that an answer of a party came by post or mail. From then on it lies on the desk: until it was entered
/// (<see cref="AttestEvidence"/>) or set aside, nothing leaves that counts on the last day, no intention opens and none is decided.
/// </summary>
public sealed class ReceiveAnswer(
    RequestBook requests, PostBook posts, Table<Round> rounds, PartyRegister register, PartyRequests history, FrameworkLibrary frameworks, ComplaintBook complaints,
    IWorkflows workflows, WorkingDays days, TimeProvider clock)
{
    /// <summary>What is left at least to a party of which a letter was set aside, in working days: while it lay here the party could not count on its last day.</summary>
    public const int DaysAfterSettingAside = 3;

    /// <summary>Records that it came.</summary>
    /// <param name="id">The request.</param>
    /// <param name="number">Which one it is, counted from 1: the same form twice is one.</param>
    /// <param name="on">The day on which it was received.</param>
    /// <param name="way">How it came.</param>
    /// <param name="scan">The scan or the mail, which was taken in.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<PostOutcome> Record(RequestKey id, int number, DateOnly on, PostWay way, AttestedFile scan, string by, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { } stored)
        {
            var request = stored.Value;
            if (number >= 1 && number <= request.Posts)
            {
                await workflows.Nudge(id.Process, cancellation);
                return await posts.Find(id, number, cancellation) is { Value: var known } && known.ReceivedOn == on && known.Way == way && known.Scan.Sha256 == scan.Sha256
                    ? PostOutcome.Done : PostOutcome.Changed;
            }

            if (!request.MayAnswer || await IsDecided(request, cancellation))
            {
                return PostOutcome.NotOpen;
            }

            if (request.IsOnDesk || number != request.Posts + 1)
            {
                return PostOutcome.Changed;
            }

            if (Wrong(request, on) is { } wrong)
            {
                return wrong;
            }

            var now = clock.GetUtcNow();
            var posted = new PostedAnswer { RoundId = id.RoundId, PartyId = id.PartyId, Number = number, ReceivedOn = on, Way = way, Scan = scan, By = by, At = now };
            var next = await Begun(request, cancellation) with
            {
                Posts = number,
                OnDeskSince = on,
                OnDeskTasked = false,
                Letters = request.Letters.DropPending(now, [.. request.StandingLetters(), LetterStep.Ask, LetterStep.Rework]),
            };
            if (await requests.Save(stored, next, cancellation, batch => batch.Insert(posted)) == Written.Done)
            {
                await workflows.NudgeWithCase(request, cancellation);
                return PostOutcome.Done;
            }
        }

        return PostOutcome.NotFound;
    }

    /// <summary>Changes what was recorded, as long as it was not entered.</summary>
    /// <param name="id">The request.</param>
    /// <param name="seen">What the form showed: <see cref="PostedAnswer.Seen"/>.</param>
    /// <param name="on">The day on which it was received.</param>
    /// <param name="way">How it came.</param>
    /// <param name="scan">The scan or the mail: another, or the same as before.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<PostOutcome> Change(RequestKey id, string seen, DateOnly on, PostWay way, AttestedFile scan, string by, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { } stored)
        {
            if (!stored.Value.MayAnswer)
            {
                return PostOutcome.NotOpen;
            }

            if (await posts.OnDesk(stored.Value, cancellation) is not { } posted)
            {
                return PostOutcome.NotFound;
            }

            if (posted.Value.ReceivedOn == on && posted.Value.Way == way && posted.Value.Scan == scan)
            {
                return PostOutcome.Done;
            }

            if (PostedAnswer.Seen(posted.Value) != seen)
            {
                return PostOutcome.Changed;
            }

            if (Wrong(stored.Value, on) is { } wrong)
            {
                return wrong;
            }

            var changed = posted.Value with { ReceivedOn = on, Way = way, Scan = scan, By = by, At = clock.GetUtcNow() };
            if (await requests.Save(stored, stored.Value with { OnDeskSince = on }, cancellation, batch => batch.Replace(posted, changed)) == Written.Done)
            {
                return PostOutcome.Done;
            }
        }

        return PostOutcome.NotFound;
    }

    /// <summary>Sets it aside without entering it, with a reason: it was no answer, or was entered by the party itself. The term goes on, with some days left at least.</summary>
    /// <param name="id">The request.</param>
    /// <param name="number">Which one; the same form twice is one.</param>
    /// <param name="because">Why.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<PostOutcome> SetAside(RequestKey id, int number, string because, string by, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { } stored && await posts.Find(id, number, cancellation) is { } posted)
        {
            var request = stored.Value;
            if (posted.Value.SettledAt is not null)
            {
                await workflows.Nudge(id.Process, cancellation);
                return posted.Value.SetAsideBecause is not null ? PostOutcome.Done : PostOutcome.Changed;
            }

            if (!request.IsOnDesk || request.Posts != number)
            {
                return PostOutcome.NotOpen;
            }

            var now = clock.GetUtcNow();
            var next = request.KeptOpen(days.Add(Amsterdam.Day(now), DaysAfterSettingAside), days) with { OnDeskSince = null, OnDeskTasked = false };
            var aside = posted.Value with { SetAsideBecause = because, SettledBy = by, SettledAt = now };
            if (await requests.Save(stored, next, cancellation, batch => batch.Replace(posted, aside)) == Written.Done)
            {
                await workflows.NudgeWithCase(request, cancellation);
                return PostOutcome.Done;
            }
        }

        return PostOutcome.NotFound;
    }

    private PostOutcome? Wrong(EvidenceRequest request, DateOnly on) =>
        on > Amsterdam.Day(clock.GetUtcNow()) ? PostOutcome.NotYet : on < Amsterdam.Day(request.OpenedAt) ? PostOutcome.BeforeAsked : null;

    // Who was never written to, for want of an address, can answer by post all the same: then what is asked is fixed here.
    private async Task<EvidenceRequest> Begun(EvidenceRequest request, CancellationToken cancellation)
    {
        if (request.Products is not null || (await register.Find(request.PartyId, cancellation))?.Value is not { } party)
        {
            return request;
        }

        var round = (await rounds.Find(Round.KeyOf(request.RoundId), cancellation))!.Value;
        return await history.Begin(request, round, await frameworks.Get(round.FrameworkVersion, cancellation), party, cancellation);
    }

    // A person decided, and the request does not know it yet: it ends at its next turn.
    private async Task<bool> IsDecided(EvidenceRequest request, CancellationToken cancellation) =>
        request.HasCase && (await complaints.Find(request.CaseId, cancellation))?.Value.State is ComplaintState.Registered or ComplaintState.Closed;
}
