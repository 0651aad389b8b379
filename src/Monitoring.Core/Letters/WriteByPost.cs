using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>
/// The secretariaat writes on paper the letter that came back from every contact. It is one more letter of the same step, to
/// <see cref="LetterTrace.ByPost"/>; a person posts it and records that (<see cref="RecordPosted"/>), and its delivery (<see cref="RecordReached"/>).
/// </summary>
public sealed class WriteByPost(
    RequestBook requests, ReviewBook reviews, ComplaintBook complaints, PartyNotices notices, Table<Round> rounds, PartyRegister register, PartyRequests history, FrameworkLibrary frameworks,
    RequestLetters letters, WriteCaseLetter caseLetters, TextBook texts, TimeProvider clock)
{
    /// <summary>Of an evidence request; a letter that was not posted on the day on which it was written is written anew, as it names a day.</summary>
    /// <returns>Whether it stands; false when no letter of it needs to go by post now.</returns>
    public async Task<bool> OfRequest(RequestKey id, CancellationToken cancellation)
    {
        while (await requests.Find(id, cancellation) is { Value: var request } stored)
        {
            var now = clock.GetUtcNow();
            if (request.StepForPost() is not { } step
                || await rounds.Find(Round.KeyOf(id.RoundId), cancellation) is not { Value: { IsPaused: false } round }
                || (await register.Find(id.PartyId, cancellation))?.Value is not { } party || !party.IsPartyOn(Amsterdam.Day(now)))
            {
                return false;
            }

            if (request.Letters.ByPost(step) is { } known && !known.WasWrittenBefore(now))
            {
                return true;
            }

            var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
            var begun = (request.Products is null ? await history.Begin(request, round, framework, party, cancellation) : request) with { HasLinkByPost = true };
            var rework = step == LetterStep.FirstOf(request.Asking) ? await reviews.FindRework(id, request.Asking, cancellation) : null;
            var (next, rows) = await letters.Write(begun, round, framework, step, [LetterTrace.ByPost], now, cancellation, rework: rework);
            if (next.Letters.ByPost(step) is null)
            {
                return false;
            }

            if (await requests.Save(stored, next, rows, cancellation) == Written.Done)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of a case.</summary>
    /// <returns>Whether it stands; false when no letter of it needs to go by post now.</returns>
    public async Task<bool> OfCase(string id, CancellationToken cancellation)
    {
        while (await complaints.Find(id, cancellation) is { Value: var complaint } stored)
        {
            var now = clock.GetUtcNow();
            var paused = complaint.RoundId is { } roundId && (await rounds.Find(Round.KeyOf(roundId), cancellation))?.Value.IsPaused == true;
            if (complaint.StepForPost(now) is not { } step || paused)
            {
                return false;
            }

            if (complaint.Letters.ByPost(step) is { } known && !known.WasWrittenBefore(now))
            {
                return true;
            }

            // Its letter leads to the request, whose link has to work before the letter stands.
            while (complaint.Request is { } asked && await requests.Find(asked, cancellation) is { Value: { HasLinkByPost: false, HasEnded: false } request } before
                && await requests.Save(before, request with { HasLinkByPost = true }, cancellation) != Written.Done)
            {
            }

            var (next, rows) = await caseLetters.Write(complaint, step, [LetterTrace.ByPost], now, cancellation);
            if (await complaints.Save(stored, next, cancellation, rows) == Written.Done)
            {
                return next.Letters.ByPost(step) is not null;
            }
        }

        return false;
    }

    /// <summary>Of a notice to a party.</summary>
    /// <returns>Whether it stands; false when it need not go by post.</returns>
    public async Task<bool> OfNotice(string partyId, string id, CancellationToken cancellation)
    {
        while (await notices.Find(partyId, id, cancellation) is { Value: var notice } stored)
        {
            var now = clock.GetUtcNow();
            if (notice.Letters.ByPost(notice.Step) is not null)
            {
                return true;
            }

            if (notice.NextStep((await register.Find(partyId, cancellation))?.Value, now) is not NoticeStep.GiveUp)
            {
                return false;
            }

            var next = notice with { Letters = notice.Letters.WithoutUnsent().Write(notice.Step, [LetterTrace.ByPost], now) };
            if (await notices.Save(stored, next, notice.LetterTo(LetterTrace.ByPost, await texts.Current(cancellation), now), cancellation) == Written.Done)
            {
                return true;
            }
        }

        return false;
    }
}
