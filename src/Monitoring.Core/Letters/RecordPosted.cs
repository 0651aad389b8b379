using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Register;

namespace Monitoring.Letters;

/// <summary>The secretariaat records that a letter on paper was posted. No term begins by it: that is for its delivery. The task asks from then on whether it arrived.</summary>
public sealed class RecordPosted(RequestBook requests, PartyNotices notices, RecordDelivery deliveries, TimeProvider clock)
{
    /// <summary>Of a letter of an evidence request.</summary>
    public async Task<ReachOutcome> OfRequest(RequestKey id, string step, Posted posted, CancellationToken cancellation) =>
        await requests.Find(id, cancellation) is { Value.HasEnded: false } ? await Record(new LetterOwner.Request(id), step, posted, cancellation) : ReachOutcome.NotUnderWay;

    /// <summary>Of a letter of a case.</summary>
    public Task<ReachOutcome> OfCase(string id, string step, Posted posted, CancellationToken cancellation) => Record(new LetterOwner.Case(id), step, posted, cancellation);

    /// <summary>Of a notice to a party.</summary>
    public async Task<ReachOutcome> OfNotice(string partyId, string notice, Posted posted, CancellationToken cancellation) =>
        await notices.Find(partyId, notice, cancellation) is { Value.Step: var step } ? await Record(new LetterOwner.Notice(partyId, notice), step, posted, cancellation) : ReachOutcome.NotUnderWay;

    private async Task<ReachOutcome> Record(LetterOwner owner, string step, Posted posted, CancellationToken cancellation)
    {
        ReachOutcome? refused = ReachOutcome.NotUnderWay;
        await deliveries.Record(owner, letters => (refused = Refused(letters, step, posted)) is null ? [Event(step, posted)] : [], cancellation);
        return refused ?? ReachOutcome.Done;
    }

    // It left on the day that is recorded: that is what its delivery is compared with.
    private DeliveryEvent Event(string step, Posted posted) => new(step, LetterTrace.ByPost, LetterState.HandedOver, posted.On == Amsterdam.Day(clock.GetUtcNow()) ? clock.GetUtcNow() : Amsterdam.StartOf(posted.On))
    {
        Posted = posted,
    };

    // Null when it can be recorded.
    private ReachOutcome? Refused(Correspondence letters, string step, Posted posted) => letters.ByPost(step) switch
    {
        null => ReachOutcome.NotUnderWay,
        { State: not LetterState.Written } => ReachOutcome.Done,
        _ when posted.On > Amsterdam.Day(clock.GetUtcNow()) => ReachOutcome.NotYet,
        var letter when posted.On < Amsterdam.Day(letter.At) => ReachOutcome.BeforeItLeft,
        _ => null,
    };
}
