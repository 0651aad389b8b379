using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>The requests of all rounds, kept together with the figures of their bucket.</summary>
public sealed class RequestBook(
    Table<EvidenceRequest> requests, Table<RoundFigures> figures, Table<RequestLine> lines, Table<Answer> answers, Table<Attestation> attestations, Table<RequestLetter> letters)
{
    // Each loser of a race for a bucket's figures sees another request succeed; a bucket has no more turns at once than this.
    private const int MostTries = 100;

    private readonly ConcurrentDictionary<Key, Counted<RoundFigures>> buckets = new();
    private readonly ConditionalWeakTable<Stored<EvidenceRequest>, Stored<EvidenceRequest>> saved = [];
    private readonly JustNow<Stored<EvidenceRequest>> told = new(TimeSpan.FromSeconds(2));
    private readonly JustNow<RequestLetter> written = new(TimeSpan.FromSeconds(10));
    private readonly JustNow<Attestation> accepted = new(TimeSpan.FromSeconds(10));

    /// <summary>The request, or null.</summary>
    public Task<Stored<EvidenceRequest>?> Find(RequestKey request, CancellationToken cancellation) => requests.Find(request.Row, cancellation);

    /// <summary>
    /// The request as who wrote a letter of it left it a moment ago, or null. Something may have come in between: nothing may rest on it but
    /// what is saved over it.
    /// </summary>
    internal Stored<EvidenceRequest>? TakeTold(RequestKey request) => told.Take(request.Row);

    /// <summary>The letter of a trace, or null.</summary>
    public async Task<RequestLetter?> FindLetter(RequestKey request, LetterTrace trace, CancellationToken cancellation)
    {
        var key = RequestLetter.KeyOf(request, trace.Step, trace.Contact);
        return written.Take(key) is { } letter && letter.WrittenAt == trace.At ? letter : (await letters.Find(key, cancellation))?.Value;
    }

    /// <summary>The answers given so far, by the key of their item.</summary>
    public async Task<IReadOnlyDictionary<string, Stored<Answer>>> Answers(RequestKey request, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Stored<Answer>>();
        await foreach (var answer in answers.Query(request.Partition, Answer.PrefixOf(request.PartyId), cancellation: cancellation))
        {
            found[answer.Value.ItemKey] = answer;
        }

        return found;
    }

    /// <summary>One attestation, or null.</summary>
    public async Task<Attestation?> FindAttestation(RequestKey request, int number, CancellationToken cancellation) =>
        (await attestations.Find(Attestation.KeyOf(request, number), cancellation))?.Value;

    /// <summary>The same for who goes on with what was accepted a moment ago.</summary>
    public async Task<Attestation?> FindAccepted(RequestKey request, int number, CancellationToken cancellation) =>
        accepted.Take(Attestation.KeyOf(request, number)) ?? await FindAttestation(request, number, cancellation);

    /// <summary>All attestations of a party, the first one first: every version is kept.</summary>
    public async Task<IReadOnlyList<Attestation>> Attestations(RequestKey request, CancellationToken cancellation)
    {
        var found = new List<Attestation>();
        await foreach (var attestation in attestations.Query(request.Partition, Attestation.PrefixOf(request.PartyId), cancellation: cancellation))
        {
            found.Add(attestation.Value);
        }

        return found;
    }

    /// <summary>Replaces a request, and with it whatever <paramref name="more"/> adds to its batch; the figures follow.</summary>
    /// <returns><see cref="Written.Changed"/> when somebody changed the request, or a row of <paramref name="more"/>: read again, decide again.</returns>
    public async Task<Written> Save(Stored<EvidenceRequest> old, EvidenceRequest next, CancellationToken cancellation, Action<Batch>? more = null)
    {
        var batch = new Batch().Replace(old, next);
        more?.Invoke(batch);
        return RoundFigures.Differ(old.Value, next)
            ? await SaveAndCount(old, next, batch, more, cancellation)
            : await Commit(old, next, batch, cancellation);
    }

    /// <summary>The same with the letters that the change tells of, and with an attestation that was looked at for it.</summary>
    public async Task<Written> Save(
        Stored<EvidenceRequest> old, EvidenceRequest next, IReadOnlyList<RequestLetter> rows, CancellationToken cancellation, Action<Batch>? more = null, Attestation? seen = null)
    {
        var outcome = await Save(old, next, cancellation, batch =>
        {
            more?.Invoke(batch);
            rows.ToList().ForEach(letter => batch.Put(letter));
        });
        if (outcome == Written.Done)
        {
            rows.ToList().ForEach(letter => written.Add(letter.Key, letter));
            if (SavedOver(old) is { } left)
            {
                told.Add(next.Key, left);
            }

            if (seen is not null)
            {
                accepted.Add(seen.Key, seen);
            }
        }

        return outcome;
    }

    /// <summary>The request as <c>Save</c> left it over this one, so that who goes on with it need not read it; null when that is not known.</summary>
    public Stored<EvidenceRequest>? SavedOver(Stored<EvidenceRequest> old) => saved.TryGetValue(old, out var next) ? next : null;

    /// <summary>The figures of a round, over all buckets.</summary>
    public async Task<RoundFigures> Figures(string roundId, CancellationToken cancellation)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, Round.BucketCount).Select(b => figures.Find(RoundFigures.KeyOf(roundId, b), cancellation)));
        var found = all.OfType<Stored<RoundFigures>>().Select(f => f.Value).ToList();
        return new RoundFigures
        {
            RoundId = roundId,
            Bucket = 0,
            Arrived = found.Sum(f => f.Arrived),
            DeclaredOn = found.SelectMany(f => f.DeclaredOn).GroupBy(d => d.Key, d => d.Value).ToDictionary(g => g.Key, g => g.Sum()),
            ByStatus = found.SelectMany(f => f.ByStatus).GroupBy(s => s.Key, s => s.Value).ToDictionary(g => g.Key, g => g.Sum()),
        };
    }

    /// <summary>A page of the requests of a round, in the order of the desk: by status, then by name.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="status">Only those of this status; null for all.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="after">The row key of the last line of the page before.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<IReadOnlyList<RequestLine>> Page(string roundId, RequestStatus? status, int count, string? after, CancellationToken cancellation)
    {
        var prefix = status is { } s ? RequestLine.PrefixOf(s) : RequestLine.Prefix;
        var pages = await Task.WhenAll(Enumerable.Range(0, Round.BucketCount).Select(b =>
            lines.Take(count, Round.PartitionOf(roundId, b), prefix, after, cancellation: cancellation)));
        return [.. pages.SelectMany(p => p).Select(l => l.Value).OrderBy(l => l.Key.Row, StringComparer.Ordinal).Take(count)];
    }

    // In one process a bucket's figures change one after the other, and who comes next knows what the one before wrote: a race,
    // and the reading, are left for what another process changed.
    private async Task<Written> SaveAndCount(Stored<EvidenceRequest> old, EvidenceRequest next, Batch batch, Action<Batch>? more, CancellationToken cancellation)
    {
        var bucket = buckets.GetOrAdd(RoundFigures.KeyOf(next.RoundId, next.Id.Bucket), _ => new Counted<RoundFigures>());
        await bucket.Turn.WaitAsync(cancellation);
        try
        {
            for (var tries = 1; ; tries++)
            {
                var counted = bucket.Known ?? await figures.Find(RoundFigures.KeyOf(next.RoundId, next.Id.Bucket), cancellation)
                    ?? throw new InvalidOperationException($"Bucket {next.Id.Bucket} of round {next.RoundId} has no figures.");
                var moved = counted.Value.Move(old.Value, next);
                batch.Replace(counted, moved);
                bucket.Known = null;
                var outcome = await Commit(old, next, batch, cancellation);
                if (outcome == Written.Done)
                {
                    bucket.Known = batch.Landed(moved);
                }

                if (outcome != Written.Changed || tries == MostTries || (await Find(next.Id, cancellation))?.ETag != old.ETag)
                {
                    return outcome;
                }

                // Only the figures changed, by another request of the bucket: the decision stands.
                batch = new Batch().Replace(old, next);
                more?.Invoke(batch);
            }
        }
        finally
        {
            bucket.Turn.Release();
        }
    }

    private async Task<Written> Commit(Stored<EvidenceRequest> old, EvidenceRequest next, Batch batch, CancellationToken cancellation)
    {
        told.Take(next.Key);
        var outcome = await requests.Commit(batch, cancellation);
        if (outcome == Written.Done && batch.Landed(next) is { } landed)
        {
            saved.AddOrUpdate(old, landed);
        }

        // Rows that were written together are not there together: nothing that a retry could mend.
        return outcome != Written.Gone ? outcome : throw new InvalidOperationException($"Request {next.Id} cannot be saved: a row of its batch is missing.");
    }
}
