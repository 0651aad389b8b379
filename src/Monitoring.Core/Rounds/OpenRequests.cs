using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Rounds;

/// <summary>Opens the requests of a round: everybody of its population who is a party on the day it started, or whom its sample drew.</summary>
public sealed class OpenRequests(PartyRegister register, DrawSample sample, Table<EvidenceRequest> requests, Table<RoundFigures> figures, IWorkflows workflows)
{
    // A request is three rows (itself, its line, its due row); the figures are one.
    private const int PerBatch = (Batch.MaxRows - 1) / 3;

    // So many that their processes go in full batches, and so few that a turn stays short.
    private const int EnoughForATurn = 500;

    /// <summary>
    /// Opens buckets from this one on, several when they are small. What is open already stays as it is, so that buckets that were cut
    /// off half-way are opened again.
    /// </summary>
    /// <returns>The first bucket that was not opened; <see cref="Round.BucketCount"/> when all were.</returns>
    public async Task<int> From(Round round, int bucket, CancellationToken cancellation)
    {
        var processes = new List<ProcessId>();
        do
        {
            processes.AddRange(await Bucket(round, bucket++, cancellation));
        }
        while (bucket < Round.BucketCount && processes.Count < EnoughForATurn);

        // Also those that were open: their start may be what was cut off.
        await workflows.Start(processes, cancellation);
        return bucket;
    }

    private async Task<IEnumerable<ProcessId>> Bucket(Round round, int bucket, CancellationToken cancellation)
    {
        await figures.Insert(new RoundFigures { RoundId = round.Id, Bucket = bucket }, cancellation);
        var opened = new HashSet<string>();
        await foreach (var request in requests.Query(Round.PartitionOf(round.Id, bucket), "request|", cancellation: cancellation))
        {
            opened.Add(request.Value.PartyId);
        }

        var day = Amsterdam.Day(round.StartedAt);
        var asked = new List<EvidenceRequest>();
        foreach (var kind in round.Whom.Kinds)
        {
            var drawn = round.Sample is null ? null : await sample.Drawn(round, bucket, kind, cancellation);
            await foreach (var line in register.Bucket(bucket, kind, cancellation))
            {
                if (round.Whom.Includes(line.Value, day) && drawn?.Contains(line.Value.Id) != false)
                {
                    asked.Add(new EvidenceRequest
                    {
                        RoundId = round.Id,
                        PartyId = line.Value.Id,
                        PartyName = line.Value.Name,
                        PartyKind = line.Value.Kind,
                        OpenedAt = round.StartedAt,
                        Judged = 0,
                    });
                }
            }
        }

        Stored<RoundFigures>? counted = null;
        foreach (var batch in asked.Where(r => !opened.Contains(r.PartyId)).Chunk(PerBatch))
        {
            counted = await Open(round, bucket, counted ?? await figures.Find(RoundFigures.KeyOf(round.Id, bucket), cancellation), batch, cancellation);
        }

        return asked.Select(request => request.Id.Process);
    }

    private async Task<Stored<RoundFigures>?> Open(Round round, int bucket, Stored<RoundFigures>? counted, EvidenceRequest[] asked, CancellationToken cancellation)
    {
        var next = asked.Aggregate(counted!.Value, (f, request) => f.Move(before: null, request));
        var batch = new Batch().Replace(counted, next);
        foreach (var request in asked)
        {
            batch.Insert(request);
        }

        return await requests.Commit(batch, cancellation) is var written and not Written.Done
            ? throw new InvalidOperationException($"Bucket {bucket} of round {round.Id} was being opened by another turn ({written}); this one is taken again.")
            : batch.Landed(next);
    }
}
