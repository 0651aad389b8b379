using Monitoring.Evidence;

namespace Monitoring.Housekeeping;

/// <summary>Finds the reports of a wrong file that nobody was asked to judge yet (AVG 33).</summary>
public sealed class FindBreaches(ReportFile reports) : IChore
{
    /// <inheritdoc/>
    public string Name => "breaches";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        await reports.NudgeAll(cancellation);
        return null;
    }
}
