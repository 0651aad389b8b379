using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Letters.Digests;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>Handles a case (art. 12.1, 9.2), from an intention or a complaint to its end.</summary>
public sealed class HandleComplaint(
    ComplaintBook complaints,
    RequestBook requests,
    Table<Round> rounds,
    FindReaders readersOf,
    CaseLetterLinks links,
    WriteCaseLetter letters,
    LetterOffice office,
    MailHoldBook hold,
    RecordDelivery record,
    GatherLetters gather,
    CaseTasks tasks,
    JoinCases joining,
    CountVote count,
    TakeEffect effect,
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
        var readers = await readersOf.Of(complaint, cancellation);
        var now = clock.GetUtcNow();

        await gather.SeeTo(new LetterOwner.Case(key), complaint.RespondentId, complaint.Letters, cancellation);
        var held = complaint.Letters.ToHandOver is not null && await hold.IsHeld(cancellation);

        switch (complaint.NextStep(request, round, readers, now, held))
        {
            case ComplaintStep.Write(var step, var contacts):
                var (next, rows) = await letters.Write(complaint, step, contacts, now, cancellation);
                await tasks.Reached(complaint, cancellation);
                await complaints.Save(stored, next, cancellation, rows);
                return Next.Again;

            case ComplaintStep.Rewrite(var late):
                var (anew, newer) = await letters.Write(complaint, late.Step, [late.Contact], now, cancellation);
                await complaints.Save(stored, anew, cancellation, newer);
                return Next.Again;

            case ComplaintStep.HandOver(var letter):
                var to = readers.Of(letter.Step, letter.Contact);
                if (await gather.Gather(new LetterOwner.Case(key), complaint.Letters, letter, readers.Respondent, cancellation) is { } waits)
                {
                    await complaints.Save(stored, complaint with { Letters = waits }, cancellation);
                    return Next.Again;
                }

                if (office.WaitFor(letter, to) is var wait && wait > TimeSpan.Zero)
                {
                    return Next.Wait(wait);
                }

                var row = await complaints.FindLetter(key, letter.Step, letter.Contact, cancellation);
                var e = await office.HandOver($"case~{key}", row?.Value, to, letter, links.Of(complaint, request, letter.Step, letter.Contact), cancellation);
                if (await complaints.Save(stored, complaint.Record(e, days), cancellation) == Written.Changed)
                {
                    await record.Record(new LetterOwner.Case(key), [e], cancellation);
                }

                return Next.Again;

            case ComplaintStep.CountAsDelivered(var arrived):
                await complaints.Save(stored, complaint.Record(arrived, days), cancellation);
                return Next.Again;

            case ComplaintStep.MoveTerm:
                var (moved, told) = await letters.Moved(complaint, round!, readers.Respondent, now, cancellation);
                await complaints.Save(stored, moved, cancellation, told);
                return Next.Again;

            case ComplaintStep.DropLetters:
                await complaints.Save(stored, complaint.WithoutOvertaken(now), cancellation);
                return Next.Again;

            case ComplaintStep.Skip(var nobody):
                await complaints.Save(stored, complaint with { Untold = [.. complaint.Untold, nobody] }, cancellation);
                return Next.Again;

            case ComplaintStep.GiveUpDelivery(var notice):
                await tasks.Unreached(complaint, notice, cancellation);
                return Next.Wait(complaint.LookAgainAt(now) is { } due ? due - now : Next.LongestWait);

            case ComplaintStep.AskDecision:
                await tasks.Decide(complaint, cancellation);
                await complaints.Save(stored, complaint with { DecisionAsked = true }, cancellation);
                return Next.Again;

            case ComplaintStep.AskDesk(var duty):
                await tasks.Ask(complaint, duty, cancellation);
                await complaints.Save(stored, complaint with { Asked = duty }, cancellation);
                return Next.Again;

            case ComplaintStep.EndRequest(var status):
                var ended = request! with { Status = status, EndedAt = now, Letters = request.Letters.DropPending(now) };
                await requests.Save(storedRequest!, ended, cancellation);
                await workflows.Nudge(ended.Id.Process, cancellation);
                return Next.Again;

            case ComplaintStep.Join:
                await joining.Finish(stored, cancellation);
                return Next.Again;

            case ComplaintStep.NameUnreached(var seats):
                await tasks.UnreachedSeats(complaint, seats, cancellation);
                await complaints.Save(stored, complaint with { Vote = complaint.Vote! with { Unreached = seats } }, cancellation);
                return Next.Again;

            case ComplaintStep.AskSilentSeats:
                await tasks.SilentSeats(complaint, cancellation);
                await complaints.Save(stored, complaint with { Vote = complaint.Vote! with { SilentAsked = true } }, cancellation);
                return Next.Again;

            case ComplaintStep.CloseVote:
                await tasks.VoteEnded(complaint, cancellation);
                await count.Close(stored, cancellation);
                return Next.Again;

            case ComplaintStep.PutInForce:
                await effect.PutInForce(stored, cancellation);
                return Next.Again;

            case ComplaintStep.BringMark(var inForce):
                await effect.BringMark(stored, inForce, cancellation);
                return Next.Again;

            case ComplaintStep.Advance(var later, var events):
                await complaints.Save(stored, later, cancellation, also: batch => batch.InsertAll(events));
                return Next.Again;

            case ComplaintStep.End(var state):
                var (last, how) = complaint.EndedBy(state, round?.State == RoundState.Cancelled, now);
                await complaints.Save(stored, last, cancellation, also: batch => batch.Insert(how));
                return Next.Again;

            case ComplaintStep.Done:
                await Leave(complaint, request, cancellation);
                return Next.Done;

            default:
                if (complaint.Awaited(now) is not { } awaited || complaint.Letters.IsDelivered(awaited.Step))
                {
                    await tasks.Reached(complaint, cancellation);
                }

                if (complaint is { State: ComplaintState.Voting, Vote.SilentAsked: false, Extensions.Count: > 0 })
                {
                    await tasks.NotSilentYet(complaint, cancellation);
                }

                if (complaint.State != ComplaintState.Intention)
                {
                    await Leave(complaint, request, cancellation);
                }

                return Next.Wait(held ? MailHoldBook.LookAgain : Earlier(complaint.LookAgainAt(now), round?.IsPaused == true ? null : complaint.WordDueAt(now)) is { } again ? again - now : Next.LongestWait);
        }
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    // The intention has ended: nothing is left to decide, and the request ends with it unless its evidence came.
    private async Task Leave(Complaint complaint, EvidenceRequest? request, CancellationToken cancellation)
    {
        await tasks.Leave(complaint, cancellation);
        if (request is { HasEnded: false, HasEvidence: false })
        {
            await workflows.Nudge(request.Id.Process, cancellation);
        }
    }
}
