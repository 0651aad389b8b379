using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Letters.Digests;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>Handles a case (art. 12.1): so far from an intention to its registration or its end.</summary>
public sealed class HandleComplaint(
    ComplaintBook complaints,
    RequestBook requests,
    Table<Round> rounds,
    PartyRegister register,
    RequestLetters requestLetters,
    LetterOffice office,
    TextBook texts,
    MailHoldBook hold,
    RecordDelivery record,
    GatherLetters gather,
    DeskTasks tasks,
    IWorkflows workflows,
    WorkingDays days,
    TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "HandleComplaint";

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        if (await complaints.Find(key, cancellation) is not { } stored)
        {
            return Next.Done;
        }

        var complaint = stored.Value;
        await complaints.List(complaint, cancellation);
        var storedRequest = complaint.Request is { } id ? await requests.Find(id, cancellation) : null;
        var request = storedRequest?.Value;
        var round = complaint.RoundId is { } roundId ? (await rounds.Find(Round.KeyOf(roundId), cancellation))?.Value : null;
        var party = (await register.Find(complaint.RespondentId, cancellation))?.Value;
        var now = clock.GetUtcNow();

        await gather.SeeTo(new LetterOwner.Case(key), complaint.RespondentId, complaint.Letters, cancellation);
        var held = complaint.Letters.ToHandOver is not null && await hold.IsHeld(cancellation);

        switch (complaint.NextStep(request, round, party, now, held))
        {
            case ComplaintStep.Write(var step, var contacts):
                var (next, rows) = ComplaintLetters.Write(await texts.Current(cancellation), complaint, step, contacts, days, now);
                await tasks.Done(complaint.UndeliverableTaskId, by: null, cancellation);
                await complaints.Save(stored, next, cancellation, rows);
                return Next.Again;

            case ComplaintStep.Rewrite(var late):
                var (anew, newer) = ComplaintLetters.Write(await texts.Current(cancellation), complaint, late.Step, [late.Contact], days, now);
                await complaints.Save(stored, anew, cancellation, newer);
                return Next.Again;

            case ComplaintStep.HandOver(var letter):
                if (await gather.Gather(new LetterOwner.Case(key), complaint.Letters, letter, party, cancellation) is { } waits)
                {
                    await complaints.Save(stored, complaint with { Letters = waits }, cancellation);
                    return Next.Again;
                }

                if (office.WaitFor(letter, party?.Contact(letter.Contact)) is var wait && wait > TimeSpan.Zero)
                {
                    return Next.Wait(wait);
                }

                var row = await complaints.FindLetter(key, letter.Step, letter.Contact, cancellation);
                var link = request is null ? null : requestLetters.Link(request, letter.Contact);
                var e = await office.HandOver($"case~{key}", row?.Value, party?.Contact(letter.Contact), letter, link, cancellation);
                if (await complaints.Save(stored, complaint.Record(e, days), cancellation) == Written.Changed)
                {
                    await record.Record(new LetterOwner.Case(key), [e], cancellation);
                }

                return Next.Again;

            case ComplaintStep.CountAsDelivered(var arrived):
                await complaints.Save(stored, complaint.Record(arrived, days), cancellation);
                return Next.Again;

            case ComplaintStep.MoveTerm:
                await MoveTerm(stored, round!, party, now, cancellation);
                return Next.Again;

            case ComplaintStep.DropLetters:
                await complaints.Save(stored, complaint.WithoutOvertaken(now), cancellation);
                return Next.Again;

            case ComplaintStep.GiveUpDelivery:
                await tasks.Done(complaint.DecisionTaskId, complaint.Decision?.By, cancellation);
                var silent = complaint.State == ComplaintState.Registered ? LetterStep.CaseRegistered : LetterStep.AskExplanation;
                var (kind, page) = complaint.Letters.TaskOf(silent, Links.CaseByPost(complaint.Id), Links.CaseReached(complaint.Id), DeskTaskKind.Undeliverable, complaint.RespondentId);
                await tasks.Raise(complaint.UndeliverableTaskId, kind, complaint.RespondentName, page, cancellation);
                return Next.Wait(Next.LongestWait);

            case ComplaintStep.AskDecision:
                await tasks.Raise(complaint.DecisionTaskId, DeskTaskKind.DecideIntention, complaint.RespondentName, Links.Case(key), cancellation);
                await tasks.Done(complaint.UndeliverableTaskId, by: null, cancellation);
                await complaints.Save(stored, complaint with { DecisionAsked = true }, cancellation);
                return Next.Again;

            case ComplaintStep.EndRequest(var status):
                var ended = request! with { Status = status, EndedAt = now, Letters = request.Letters.DropPending(now) };
                await requests.Save(storedRequest!, ended, cancellation);
                await workflows.Nudge(ended.Id.Process, cancellation);
                return Next.Again;

            case ComplaintStep.End(var state):
                await complaints.Save(stored, complaint with { State = state, Letters = complaint.Letters.DropPending(now) }, cancellation);
                return Next.Again;

            case ComplaintStep.Done:
                await Leave(complaint, request, cancellation);
                return Next.Done;

            default:
                if (complaint.Letters.Letters.Any(letter => letter.State == LetterState.Delivered))
                {
                    await tasks.Done(complaint.UndeliverableTaskId, by: null, cancellation);
                }

                if (complaint.State != ComplaintState.Intention)
                {
                    await Leave(complaint, request, cancellation);
                }

                return Next.Wait(held ? MailHoldBook.LookAgain : complaint.LookAgainAt(now) is { } again ? again - now
                    : round?.IsPaused != true && complaint.WordDueAt() is { } word && word > now ? word - now : Next.LongestWait);
        }
    }

    // Who was asked to explain, and did not yet, is told its new day.
    private async Task MoveTerm(Stored<Complaint> stored, Round round, Party? party, DateTimeOffset now, CancellationToken cancellation)
    {
        var moved = stored.Value.Moved(round, days);
        var told = moved.Letters.Letters.Where(l => l.Step == LetterStep.AskExplanation && l.State == LetterState.Delivered && party?.Contact(l.Contact) is not null).Select(l => l.Contact).ToList();
        var (next, rows) = moved.ExplanationDay == stored.Value.ExplanationDay || moved.Explanation is not null || told.Count == 0 ? (moved, [])
            : ComplaintLetters.Write(await texts.Current(cancellation), moved, LetterStep.NewDayOf(moved.Shifts), told, days, now, round.Shifts[^1]);
        await complaints.Save(stored, next, cancellation, rows);
    }

    // The intention has ended: nothing is left to decide, and the request ends with it unless its evidence came.
    private async Task Leave(Complaint complaint, EvidenceRequest? request, CancellationToken cancellation)
    {
        await tasks.Done(complaint.DecisionTaskId, complaint.Decision?.By, cancellation);
        await tasks.Done(complaint.UndeliverableTaskId, by: null, cancellation);
        if (request is { HasEnded: false, HasEvidence: false })
        {
            await workflows.Nudge(request.Id.Process, cancellation);
        }
    }
}
