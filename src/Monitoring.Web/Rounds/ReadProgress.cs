using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Rounds;

namespace Monitoring.Web.Rounds;

/// <summary>Reads how the evidence of a round came in, and of the round of its plan before it.</summary>
public sealed class ReadProgress(RoundBook rounds, RequestBook requests, TimeProvider clock)
{
    /// <summary>Both, or null when there is no such round.</summary>
    public async Task<(RoundProgress Now, RoundProgress? Before)?> Of(string id, CancellationToken cancellation) =>
        await rounds.Find(id, cancellation) is { Value: var round }
            ? (Progress(round, await requests.Figures(id, cancellation)), await Before(round, cancellation))
            : null;

    /// <summary>Of a round whose figures are at hand.</summary>
    public RoundProgress Progress(Round round, RoundFigures figures) => RoundProgress.Of(round, figures, Amsterdam.Day(clock.GetUtcNow()));

    /// <summary>Of the round before a round; null when there was none.</summary>
    public async Task<RoundProgress?> Before(Round round, CancellationToken cancellation) =>
        round.PreviousId is { } previous && await rounds.Find(previous, cancellation) is { Value: var before }
            ? Progress(before, await requests.Figures(previous, cancellation))
            : null;
}
