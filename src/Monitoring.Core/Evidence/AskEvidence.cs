using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Letters.Digests;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>Asks one party for evidence in one round, until it has answered or its silence has become a case (art. 9.1).</summary>
public sealed class AskEvidence(
    RequestBook requests,
    ReviewBook reviews,
    AcceptedBook accepted,
    Table<Round> rounds,
    PartyRegister register,
    PartyRequests history,
    FrameworkLibrary frameworks,
    ComplaintBook complaints,
    OpenIntention intention,
    RequestLetters letters,
    PassBook passes,
    LetterOffice office,
    MailHoldBook hold,
    RequestTasks tasks,
    RecordDelivery record,
    GatherLetters gather,
    IWorkflows workflows,
    WorkingDays days,
    TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "AskEvidence";

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        var id = RequestKey.Parse(key);
        var told = requests.TakeTold(id);
        if ((told ?? await requests.Find(id, cancellation)) is not { } stored)
        {
            return Next.Done;
        }

        var (round, party) = await Around(id, cancellation);
        while (true)
        {
            // A step leaves the request as the next one needs it: a letter that was written leaves in the same turn.
            var next = await Step(id, stored, round, party, cancellation);
            if (next.Kind != NextKind.Again || requests.SavedOver(stored) is not { } saved)
            {
                await gather.SeeTo(new LetterOwner.Request(id), id.PartyId, stored.Value.Letters, cancellation);

                // Only what was read, or saved over, after the nudge says that there is nothing more to do.
                return ReferenceEquals(told, stored) ? Next.Again : next;
            }

            if (stored.Value.Letters.ToHandOver is not null && saved.Value.Letters.ToHandOver is not null)
            {
                // Handing over takes its time: meanwhile the party can have left, or the round be paused or stopped. Neither changes the request's row.
                (round, party) = await Around(id, cancellation);
            }

            stored = saved;
        }
    }

    private async Task<(Round Round, Party? Party)> Around(RequestKey id, CancellationToken cancellation) =>
        ((await rounds.Find(Round.KeyOf(id.RoundId), cancellation))?.Value ?? throw new InvalidOperationException($"Round {id.RoundId} is not there."),
            (await register.Find(id.PartyId, cancellation))?.Value);

    private async Task<Next> Step(RequestKey id, Stored<EvidenceRequest> stored, Round round, Party? party, CancellationToken cancellation)
    {
        var request = stored.Value;
        var complaint = request.HasCase ? (await complaints.Find(request.CaseId, cancellation))?.Value : null;
        var now = clock.GetUtcNow();
        var held = request.Letters.ToHandOver is not null && await hold.IsHeld(cancellation);

        switch (request.NextStep(round, party, complaint, now, held))
        {
            case RequestStep.Write(var step, var contacts):
                await Write(stored, round, party!, step, contacts, now, cancellation);
                return Next.Again;

            case RequestStep.Rewrite(var late):
                await Write(stored, round, party!, late.Step, [late.Contact], now, cancellation);
                return Next.Again;

            case RequestStep.HandOver(var letter):
                if (await gather.Gather(new LetterOwner.Request(id), request.Letters, letter, party, cancellation) is { } waits)
                {
                    await requests.Save(stored, request with { Letters = waits }, cancellation);
                    return Next.Again;
                }

                var to = await passes.Addressee(id, party, letter.Contact, cancellation);
                if (office.WaitFor(letter, to) is var wait && wait > TimeSpan.Zero)
                {
                    return Next.Wait(wait);
                }

                if (request is { Status: RequestStatus.Accepted, AcceptedKept: false })
                {
                    // On the way, and saved with what becomes of the letter; cut off before that, it is kept again.
                    await accepted.Keep(request, round, cancellation);
                    request = request with { AcceptedKept = true };
                }

                var row = await requests.FindLetter(id, letter, cancellation);
                var e = await office.HandOver(id.ToString(), row, to, letter, letters.Link(request, letter.Contact), cancellation);
                if (await requests.Save(stored, request.Record(e, round.Terms, days), cancellation) == Written.Changed)
                {
                    // Somebody answered meanwhile, or the provider's word came first. That the letter left is not forgotten: it would go twice.
                    await record.Record(new LetterOwner.Request(id), [e], cancellation);
                }

                return Next.Again;

            case RequestStep.CountAsDelivered(var arrived):
                await requests.Save(stored, request.Record(arrived, round.Terms, days), cancellation);
                return Next.Again;

            case RequestStep.DropLetters:
                await requests.Save(stored, request.WithoutOvertaken(party, now), cancellation);
                return Next.Again;

            case RequestStep.GiveUpDelivery when request.Status != RequestStatus.Undeliverable:
                // Who adds an address finds the request by it.
                await history.Note(request, round, cancellation);
                await requests.Save(stored, request with { Status = RequestStatus.Undeliverable, WasUndeliverable = true }, cancellation);
                return Next.Again;

            case RequestStep.GiveUpDelivery:
                return await tasks.AskForAnAddress(request, party!, cancellation) ? Next.Wait(Next.LongestWait) : Next.Again;

            case RequestStep.OpenIntention:
                await intention.Open(stored, round, now, cancellation);
                return Next.Again;

            case RequestStep.KeepAccepted:
                await accepted.Keep(request, round, cancellation);
                await requests.Save(stored, request with { AcceptedKept = true }, cancellation);
                return Next.Again;

            case RequestStep.AskDeferral:
                await tasks.AskDeferral(request, cancellation);
                await requests.Save(stored, request with { DeferralsTasked = request.DeferralsAsked }, cancellation);
                return Next.Again;

            case RequestStep.AskEntry:
                await tasks.AskEntry(request, cancellation);
                await requests.Save(stored, request with { OnDeskTasked = true }, cancellation);
                return Next.Again;

            case RequestStep.MoveTerms:
                await MoveTerms(stored, round, party!, now, cancellation);
                return Next.Again;

            case RequestStep.End(var status):
                await End(stored, round, party, status, now, cancellation);
                return Next.Again;

            case RequestStep.NudgeCase:
                await workflows.Nudge(Complaint.ProcessOf(request.CaseId), cancellation);
                return Next.Wait(Next.LongestWait);

            case RequestStep.Done:
                await tasks.Leave(request, cancellation);
                await tasks.LeaveDelivery(request, cancellation);
                if (complaint is { State: ComplaintState.Intention })
                {
                    // The party left, or the round was cancelled: the intention ends with the request, and not only when it wakes.
                    await workflows.Nudge(complaint.Process, cancellation);
                }

                return Next.Done;

            default:
                await tasks.Leave(request, cancellation);
                if (request.HasEvidence || request.WasUndeliverable)
                {
                    // Its evidence came, or its letter arrived after all.
                    await tasks.LeaveDelivery(request, cancellation);
                }

                return Next.Wait(held ? MailHoldBook.LookAgain : !round.IsPaused && request.LookAgainAt(now) is { } due ? due - now : Next.LongestWait);
        }
    }

    private async Task Write(
        Stored<EvidenceRequest> stored, Round round, Party party, string step, IReadOnlyList<string> contacts, DateTimeOffset now, CancellationToken cancellation)
    {
        var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
        var request = stored.Value;
        if (request.Products is null)
        {
            request = await history.Begin(request, round, framework, party, cancellation);
        }

        var rework = step == LetterStep.FirstOf(request.Asking) ? await reviews.FindRework(request.Id, request.Asking, cancellation) : null;
        var (next, rows) = await letters.Write(request, round, framework, step, contacts, now, cancellation, rework: rework);
        if (next.Status == RequestStatus.Undeliverable)
        {
            next = next with { Status = next.AskedStatus };
            await tasks.LeaveDelivery(request, cancellation);
        }

        await requests.Save(stored, next, rows, cancellation);
    }

    // Who is still asked is told the new day, once for all that changed. An intention has its own day, and tells it itself.
    private async Task MoveTerms(Stored<EvidenceRequest> stored, Round round, Party party, DateTimeOffset now, CancellationToken cancellation)
    {
        var moved = stored.Value.Moved(round, days);
        var told = moved.Status == moved.AskedStatus && (moved.LastDay, moved.LastCallDay) != (stored.Value.LastDay, stored.Value.LastCallDay);
        await Tell(stored, moved, round, told ? LetterStep.NewDayOf(moved.Shifts) : null, party, now, cancellation);
        await workflows.NudgeCase(moved, cancellation);
    }

    private async Task End(Stored<EvidenceRequest> stored, Round round, Party? party, RequestStatus status, DateTimeOffset now, CancellationToken cancellation)
    {
        var request = stored.Value;
        var ended = request with { Status = status, EndedAt = now, Letters = request.Letters.DropPending(now) };

        // Who was asked is told that it need do nothing more; who knew of nothing hears of nothing.
        var told = status != RequestStatus.Cancelled ? null : round.State == RoundState.Cancelled ? LetterStep.RoundCancelled : LetterStep.RoundClosed;
        await Tell(stored, ended, round, told, party, now, cancellation);
        await workflows.NudgeCase(request, cancellation);
    }

    private async Task Tell(Stored<EvidenceRequest> stored, EvidenceRequest next, Round round, string? step, Party? party, DateTimeOffset now, CancellationToken cancellation)
    {
        var contacts = next.EverWrittenTo().Where(contact => party?.Contact(contact) is not null).ToList();
        if (step is null || contacts.Count == 0)
        {
            await requests.Save(stored, next, cancellation);
            return;
        }

        var (told, rows) = await letters.Write(next, round, await frameworks.Get(round.FrameworkVersion, cancellation), step, contacts, now, cancellation);
        await requests.Save(stored, told, rows, cancellation);
    }
}
