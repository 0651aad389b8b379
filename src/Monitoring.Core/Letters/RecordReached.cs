using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Register;

namespace Monitoring.Letters;

/// <summary>
/// The secretariaat records that a letter that was only handed over has reached its party. A term that the letter begins starts on the day of
/// recording: only then is its arrival known, and nobody loses days that it did not know to run.
/// </summary>
public sealed class RecordReached(RequestBook requests, ComplaintBook complaints, PartyNotices notices, RecordDelivery deliveries, DeskTasks tasks, TimeProvider clock)
{
    /// <summary>Of a letter of an evidence request.</summary>
    public async Task<ReachOutcome> OfRequest(RequestKey id, string step, string contact, Reached reached, CancellationToken cancellation) =>
        await requests.Find(id, cancellation) is { Value.HasEnded: false }
            ? await Record(new LetterOwner.Request(id), RequestTasks.OfDelivery(id), step, contact, reached, cancellation)
            : ReachOutcome.NotUnderWay;

    /// <summary>Of a letter of a case.</summary>
    public async Task<ReachOutcome> OfCase(string id, string step, string contact, Reached reached, CancellationToken cancellation) =>
        await complaints.Find(id, cancellation) is { Value.UndeliverableTaskId: var task }
            ? await Record(new LetterOwner.Case(id), task, step, contact, reached, cancellation)
            : ReachOutcome.NotUnderWay;

    /// <summary>Of a notice to a party.</summary>
    public async Task<ReachOutcome> OfNotice(string partyId, string notice, string contact, Reached reached, CancellationToken cancellation) =>
        await notices.Find(partyId, notice, cancellation) is { Value.Step: var step }
            ? await Record(new LetterOwner.Notice(partyId, notice), WriteToParty.TaskId(partyId, notice), step, contact, reached, cancellation)
            : ReachOutcome.NotUnderWay;

    private async Task<ReachOutcome> Record(LetterOwner owner, string task, string step, string contact, Reached reached, CancellationToken cancellation)
    {
        ReachOutcome? refused = ReachOutcome.NotUnderWay;
        await deliveries.Record(owner, letters => (refused = Refused(letters, step, contact, reached)) is null ? [Event(step, contact, reached)] : [], cancellation);
        if (refused is { } outcome)
        {
            return outcome;
        }

        await tasks.Done(task, reached.By, cancellation);
        return ReachOutcome.Done;
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
