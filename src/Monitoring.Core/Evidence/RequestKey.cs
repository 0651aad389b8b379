using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>One party in one round.</summary>
public readonly record struct RequestKey(string RoundId, string PartyId)
{
    /// <summary>The partition of the request, its answers, letters and attestations: a bucket of the round.</summary>
    public string Partition => Round.PartitionOf(RoundId, Bucket);

    /// <summary>The bucket.</summary>
    public int Bucket => Buckets.Of(PartyId, Round.BucketCount);

    /// <summary>The key of the request's own row.</summary>
    public Key Row => new(Partition, Key.Join("request", PartyId));

    /// <summary>The process that asks this party for evidence.</summary>
    public ProcessId Process => new(AskEvidence.WorkflowName, ToString());

    /// <summary>The case that opens when its evidence stays away: one per party per round, however often anything is tried.</summary>
    public string CaseId => CaseIdOf(asking: 1);

    /// <summary>The case that opens when what was asked at this asking stays away: what reopens gets a key of its own.</summary>
    public string CaseIdOf(int asking) => asking == 1 ? ToString() : $"{this}~{asking}";

    /// <summary>Reads what <see cref="ToString"/> made.</summary>
    public static RequestKey Parse(string key) => key.Split('~') is [var round, var party] ? new(round, party) : throw new FormatException($"'{key}' is no round~party.");

    /// <inheritdoc/>
    public override string ToString() => $"{RoundId}~{PartyId}";
}
