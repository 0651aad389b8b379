using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>What became of an answer.</summary>
public enum GiveOutcome
{
    /// <summary>It is kept.</summary>
    Kept,

    /// <summary>There is no such request, or the item is not asked of this party.</summary>
    NotFound,

    /// <summary>The party may not change its answer any more: review has started, or the request has ended.</summary>
    NotOpen,

    /// <summary>The item has as many files as it takes (<see cref="Answer.MaxFiles"/>).</summary>
    TooManyFiles,

    /// <summary>The file was refused by the virus scanner, blocked or destroyed before.</summary>
    FileRefused,

    /// <summary>The file was let go of when its term ended, and would have to be given anew.</summary>
    FileGone,

    /// <summary>Somebody else of the party kept another answer since the form was shown.</summary>
    Changed,
}

/// <summary>A party answers an item: kept as a draft, by whoever of the party, until it is declared.</summary>
public sealed class GiveAnswer(RequestBook requests, StartedRounds rounds, FrameworkLibrary frameworks, FileBook files, TimeProvider clock)
{
    /// <summary>Adds a file that was checked and kept. The same content again is the same file.</summary>
    public async Task<GiveOutcome> AddFile(RequestKey id, string itemKey, FileRef file, CancellationToken cancellation)
    {
        var known = await files.Note(id, itemKey, file, cancellation);
        if (files.StandingOf(known) is FileStanding.Refused or FileStanding.Blocked or FileStanding.Destroyed)
        {
            return GiveOutcome.FileRefused;
        }

        await files.StartScan(known, cancellation);
        return await AddNoted(new Draft(requests, id), itemKey, file, cancellation);
    }

    /// <summary>Adds a file that the book of files knows already.</summary>
    internal Task<GiveOutcome> AddNoted(Draft draft, string itemKey, FileRef file, CancellationToken cancellation) =>
        Change(draft, itemKey, answer => answer.Files.Any(f => f.Sha256 == file.Sha256) ? answer : answer with { Files = [.. answer.Files, file], NotApplicableBecause = null, ConfirmedFrom = null, ChangedBy = file.By }, cancellation);

    /// <summary>Takes a file out of the draft. Declarations made before keep it.</summary>
    public Task<GiveOutcome> RemoveFile(RequestKey id, string itemKey, string sha256, CancellationToken cancellation, string? by = null) =>
        Change(id, itemKey, answer => answer with { Files = [.. answer.Files.Where(f => f.Sha256 != sha256)], ConfirmedFrom = null, ChangedBy = by }, cancellation);

    /// <summary>Takes a file out of every draft that can still change, so that what it answered is incomplete again; harmless when repeated.</summary>
    public async Task TakeOut(EvidenceFile file, CancellationToken cancellation)
    {
        foreach (var use in file.Uses.Where(use => use.IsEvidence))
        {
            await RemoveFile(new RequestKey(use.RoundId, file.PartyId), use.ItemKey, file.Sha256, cancellation);
        }
    }

    /// <summary>
    /// Takes out of one draft what nobody can open any more: a verdict, or a person who blocked a file, may have come while the draft
    /// could not change. Harmless when repeated.
    /// </summary>
    /// <returns>Whether a file went.</returns>
    public async Task<bool> TakeOut(RequestKey id, CancellationToken cancellation)
    {
        var given = (await requests.Answers(id, cancellation)).Values.SelectMany(answer => answer.Value.Files.Select(file => (answer.Value.ItemKey, file.Sha256))).ToList();
        var known = given.Count > 0 ? await files.Of(id.PartyId, cancellation) : new Dictionary<string, EvidenceFile>();
        var any = false;
        foreach (var (item, sha256) in given.Where(file => files.StandingOf(known.GetValueOrDefault(file.Sha256)) is FileStanding.Refused or FileStanding.Blocked or FileStanding.Destroyed))
        {
            any |= await RemoveFile(id, item, sha256, cancellation) == GiveOutcome.Kept;
        }

        return any;
    }

    /// <summary>Keeps what the form said, whole or not; the files stay.</summary>
    /// <param name="id">The request.</param>
    /// <param name="itemKey">The item, and the product when it is asked per product.</param>
    /// <param name="said">The answer.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <param name="seen">What the form showed (<see cref="Answer.Seen"/>), so that a colleague's answer is not lost unseen; null keeps it anyhow.</param>
    public Task<GiveOutcome> Say(RequestKey id, string itemKey, Answer said, CancellationToken cancellation, string? seen = null) =>
        Say(new Draft(requests, id), itemKey, said, cancellation, seen);

    /// <summary>The same for who changed something of the draft before.</summary>
    public Task<GiveOutcome> Say(Draft draft, string itemKey, Answer said, CancellationToken cancellation, string? seen = null) =>
        Change(
            draft,
            itemKey,
            answer => Said(said with { RoundId = draft.Id.RoundId, PartyId = draft.Id.PartyId, ItemKey = itemKey, Files = answer.Files, Unknown = answer.Unknown }, answer),
            cancellation,
            seen);

    /// <summary>Takes over, as a person of the party says that it is still right, what was accepted in an earlier round. It is marked as such until it is changed.</summary>
    /// <param name="id">The request.</param>
    /// <param name="offer">What was offered (<see cref="AcceptedBook.Offers"/>).</param>
    /// <param name="by">The id of the contact or colleague who confirms it.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <param name="seen">What the page showed (<see cref="Answer.Seen"/>), so that a colleague's answer is not lost unseen.</param>
    public async Task<GiveOutcome> Confirm(RequestKey id, AcceptedAnswer offer, string? by, CancellationToken cancellation, string? seen = null)
    {
        foreach (var file in offer.Given.Files)
        {
            if (await files.NoteAgain(id, offer.ItemKey, file, cancellation) is not { } noted)
            {
                return GiveOutcome.FileGone;
            }

            if (files.StandingOf(noted) is FileStanding.Refused or FileStanding.Blocked or FileStanding.Destroyed)
            {
                return GiveOutcome.FileRefused;
            }
        }

        var from = new ConfirmedFrom(offer.RoundId, offer.RoundName, offer.AcceptedAt);
        return await Change(id, offer.ItemKey, _ => offer.Given with { RoundId = id.RoundId, PartyId = id.PartyId, ConfirmedFrom = from, ChangedBy = by }, cancellation, seen);
    }

    // Who saves what was confirmed without a change goes on confirming it.
    private static Answer Said(Answer said, Answer before)
    {
        var same = said with { ConfirmedFrom = before.ConfirmedFrom };
        return before.ConfirmedFrom is not null && Answer.Seen(same) == Answer.Seen(before) ? same : said with { ConfirmedFrom = null };
    }

    private Task<GiveOutcome> Change(RequestKey id, string itemKey, Func<Answer, Answer> change, CancellationToken cancellation, string? seen = null) =>
        Change(new Draft(requests, id), itemKey, change, cancellation, seen);

    private async Task<GiveOutcome> Change(Draft draft, string itemKey, Func<Answer, Answer> change, CancellationToken cancellation, string? seen = null)
    {
        while (await draft.Read(cancellation) is { Value: var request })
        {
            if (!request.MayAnswer)
            {
                return GiveOutcome.NotOpen;
            }

            var round = await rounds.Get(request.RoundId, cancellation);
            var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
            var asked = framework.ItemsFor(request.PartyKind, request.Products ?? []);
            if (!asked.Any(item => item.Key == itemKey))
            {
                return GiveOutcome.NotFound;
            }

            var old = draft.Answers.GetValueOrDefault(itemKey)?.Value;
            if (seen is not null && seen != Answer.Seen(old))
            {
                return GiveOutcome.Changed;
            }

            var next = change(old ?? new Answer { RoundId = request.RoundId, PartyId = request.PartyId, ItemKey = itemKey });
            if (next.Files.Count > Answer.MaxFiles)
            {
                return GiveOutcome.TooManyFiles;
            }

            // Who keeps what was there already changes nothing, also not who changed it last.
            if (Answer.Seen(next) == Answer.Seen(old) && next.Files.SequenceEqual(old?.Files ?? []))
            {
                return GiveOutcome.Kept;
            }

            next = next with { ChangedAt = clock.GetUtcNow() };
            var answered = asked.Count(item => (item.Key == itemKey ? next : draft.Answers.GetValueOrDefault(item.Key)?.Value)?.Answers(item) == true);

            // Who has replaced a refused file need not be told any more that it was.
            var replaced = next.Files.Except(old?.Files ?? []).Any();
            var letters = replaced ? request.Letters.DropPendingAt(LetterStep.FileRefusedAt(itemKey), clock.GetUtcNow()) : request.Letters;
            if (await draft.Keep(request with { AnsweredCount = answered, Letters = letters }, next, cancellation) == Written.Done)
            {
                return GiveOutcome.Kept;
            }
        }

        return GiveOutcome.NotFound;
    }
}
