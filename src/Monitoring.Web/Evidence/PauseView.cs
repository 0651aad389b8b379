using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Rounds;

namespace Monitoring.Web.Evidence;

/// <summary>What a pause of the round means for a party: as long as it lasts no day passes that counts.</summary>
/// <param name="Since">The day on which it began.</param>
/// <param name="Because">Why, in the words of the secretariaat.</param>
/// <param name="Was">The last day of the term that ran; null when none did.</param>
/// <param name="Becomes">The last day if the round went on now: it is never earlier.</param>
public sealed record PauseView(DateOnly Since, string Because, DateOnly? Was, DateOnly? Becomes)
{
    /// <summary>The pause as it stands now; null when there is none, or the request has ended.</summary>
    public static PauseView? Of(EvidenceRequest request, Round round, Complaint? intention, DateTimeOffset now)
    {
        if (round is not { IsPaused: true, PausedSince: { } since } || request.HasEnded)
        {
            return null;
        }

        var resumed = round.Resumed("", now);
        var (was, becomes) = request.Status switch
        {
            RequestStatus.AskedToExplain => (intention?.ExplanationDay, intention?.Moved(resumed, WorkingDays.Dutch).ExplanationDay),
            RequestStatus.Asked or RequestStatus.Rework when request.Moved(resumed, WorkingDays.Dutch) is var moved => (request.LastCallDay ?? request.LastDay, moved.LastCallDay ?? moved.LastDay),
            _ => (null, null),
        };

        // A term that had ended before the pause stays ended; what follows on it waits.
        return new PauseView(Amsterdam.Day(since), round.PausedBecause ?? "", was >= Amsterdam.Day(since) ? was : null, becomes);
    }
}
