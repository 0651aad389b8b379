using Monitoring.Frameworks;
using Monitoring.Storage;

namespace Monitoring.Rounds;

/// <summary>What is published of closed rounds. A person publishes, and may take back.</summary>
public sealed class ResultBook(Table<PublishedResult> results, MakeReport reports, FrameworkLibrary frameworks, TimeProvider clock)
{
    /// <summary>What would be published of a closed round; null when it has no report yet.</summary>
    public async Task<PublishedResult?> Preview(Round round, string by, CancellationToken cancellation) =>
        round.State != RoundState.Closed || await reports.Find(round.Id, cancellation) is not { } report ? null : new PublishedResult
        {
            RoundId = round.Id,
            Name = round.Name,
            StartedAt = round.StartedAt,
            EndedAt = round.EndedAt ?? report.MadeAt,
            FrameworkVersion = round.FrameworkVersion,
            Sample = round.Sample,
            Cohort = round.Cohort,
            Kinds = [.. PublicTotals.Of(report, await frameworks.Get(round.FrameworkVersion, cancellation)).Select(kind => kind with
            {
                Population = kind.Asked is null ? null : round.Drawn.FirstOrDefault(drawn => drawn.Kind == kind.Kind)?.Population,
            })],
            PublishedAt = clock.GetUtcNow(),
            PublishedBy = by,
        };

    /// <summary>Publishes; what is published already stays as it is.</summary>
    /// <returns>Whether it is published, now or since before.</returns>
    public async Task<bool> Publish(Round round, string by, CancellationToken cancellation)
    {
        if (await Preview(round, by, cancellation) is not { } result)
        {
            return false;
        }

        await results.Insert(result, cancellation);
        return true;
    }

    /// <summary>Takes back what was published; what is not published stays so.</summary>
    public async Task Withdraw(Round round, CancellationToken cancellation)
    {
        while (await Find(round, cancellation) is { } published)
        {
            await results.Delete(published, cancellation);
        }
    }

    /// <summary>What is published of a round, or null.</summary>
    public Task<Stored<PublishedResult>?> Find(Round round, CancellationToken cancellation) => results.Find(PublishedResult.KeyOf(round.Id, round.StartedAt), cancellation);

    /// <summary>All that is published, newest first: a few a year.</summary>
    public async Task<IReadOnlyList<PublishedResult>> All(CancellationToken cancellation)
    {
        var all = new List<PublishedResult>();
        await foreach (var result in results.Query(PublishedResult.Partition, PublishedResult.Prefix, cancellation: cancellation))
        {
            all.Add(result.Value);
        }

        return all;
    }
}
