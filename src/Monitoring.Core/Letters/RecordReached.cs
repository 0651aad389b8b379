using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Letters;

/// <summary>
/// The secretariaat records that a letter that was only handed over has reached its party. A term that the letter begins starts on the day of
/// recording: only then is its arrival known, and nobody loses days that it did not know to run.
/// </summary>
public sealed class RecordReached(
    RequestBook requests, ComplaintBook complaints, PartyNotices notices, Table<Round> rounds, DeskTasks tasks, IWorkflows workflows, WorkingDays days, TimeProvider clock)
{
    /// <summary>Of a letter of an evidence request.</summary>
    public Task<ReachOutcome> OfRequest(RequestKey id, string step, string contact, Reached reached, CancellationToken cancellation) => Until(async () =>
    {
        if (await requests.Find(id, cancellation) is not { Value.HasEnded: false } stored || await rounds.Find(Round.KeyOf(id.RoundId), cancellation) is not { Value: var round })
        {
            return ReachOutcome.NotUnderWay;
        }

        if (Refused(stored.Value.Letters, step, contact, reached) is { } refused)
        {
            return refused;
        }

        if (await requests.Save(stored, stored.Value.Record(Event(step, contact, reached), round.Terms, days), cancellation) != Written.Done)
        {
            return null;
        }

        await tasks.Done(RequestTasks.OfDelivery(id), reached.By, cancellation);
        await workflows.Nudge(id.Process, cancellation);
        return ReachOutcome.Done;
    });

    /// <summary>Of a letter of a case.</summary>
    public Task<ReachOutcome> OfCase(string id, string step, string contact, Reached reached, CancellationToken cancellation) => Until(async () =>
    {
        if (await complaints.Find(id, cancellation) is not { } stored)
        {
            return ReachOutcome.NotUnderWay;
        }

        if (Refused(stored.Value.Letters, step, contact, reached) is { } refused)
        {
            return refused;
        }

        if (await complaints.Save(stored, stored.Value.Record(Event(step, contact, reached), days), cancellation) != Written.Done)
        {
            return null;
        }

        await tasks.Done(stored.Value.UndeliverableTaskId, reached.By, cancellation);
        await workflows.Nudge(stored.Value.Process, cancellation);
        return ReachOutcome.Done;
    });

    /// <summary>Of a notice to a party.</summary>
    public Task<ReachOutcome> OfNotice(string partyId, string notice, string contact, Reached reached, CancellationToken cancellation) => Until(async () =>
    {
        if (await notices.Find(partyId, notice, cancellation) is not { } stored)
        {
            return ReachOutcome.NotUnderWay;
        }

        if (Refused(stored.Value.Letters, stored.Value.Step, contact, reached) is { } refused)
        {
            return refused;
        }

        var next = stored.Value with { Letters = stored.Value.Letters.Record(Event(stored.Value.Step, contact, reached)) };
        if (await notices.Save(stored, next, letter: null, cancellation) != Written.Done)
        {
            return null;
        }

        await workflows.Nudge(stored.Value.Process, cancellation);
        return ReachOutcome.Done;
    });

    private static async Task<ReachOutcome> Until(Func<Task<ReachOutcome?>> once)
    {
        while (true)
        {
            if (await once() is { } outcome)
            {
                return outcome;
            }
        }
    }

    private DeliveryEvent Event(string step, string contact, Reached reached) => new(step, contact, LetterState.Delivered, clock.GetUtcNow()) { Reached = reached };

    // Null when it can be recorded.
    private ReachOutcome? Refused(Correspondence letters, string step, string contact, Reached reached) =>
        letters.Letters.FirstOrDefault(letter => letter.Step == step && letter.Contact == contact) switch
        {
            { State: LetterState.Delivered } => ReachOutcome.Done,
            { State: LetterState.HandedOver } when reached.On > Amsterdam.Day(clock.GetUtcNow()) => ReachOutcome.NotYet,
            { State: LetterState.HandedOver } letter when reached.On < Amsterdam.Day(letter.At) => ReachOutcome.BeforeItLeft,
            { State: LetterState.HandedOver } => null,
            _ => ReachOutcome.NotUnderWay,
        };
}
