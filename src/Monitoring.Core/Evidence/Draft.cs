using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>
/// The answers of a request for who changes several things of them in a row, as one form with files does: read once, then known as each
/// change left them. What somebody else changed in between refuses the next change, and all is read again.
/// </summary>
public sealed class Draft(RequestBook requests, RequestKey id)
{
    private IReadOnlyDictionary<string, Stored<Answer>> answers = new Dictionary<string, Stored<Answer>>();
    private Stored<EvidenceRequest>? request;

    /// <summary>The request that is answered.</summary>
    public RequestKey Id => id;

    /// <summary>The answers, by the key of their item; nothing before <see cref="Read"/>.</summary>
    internal IReadOnlyDictionary<string, Stored<Answer>> Answers => answers;

    /// <summary>The request as it stands, or null when there is none. Its answers come with it.</summary>
    internal async Task<Stored<EvidenceRequest>?> Read(CancellationToken cancellation)
    {
        if (request is null && (request = await requests.Find(id, cancellation)) is not null)
        {
            answers = await requests.Answers(id, cancellation);
        }

        return request;
    }

    /// <summary>Keeps the answer to an item, with what changes of the request.</summary>
    internal async Task<Written> Keep(EvidenceRequest changed, Answer next, CancellationToken cancellation)
    {
        var (before, batch) = (request!, new Batch());
        var written = await requests.Save(before, changed, cancellation, all =>
        {
            batch = answers.GetValueOrDefault(next.ItemKey) is { } old ? all.Replace(old, next) : all.Insert(next);
        });
        request = written == Written.Done ? requests.SavedOver(before) : null;
        if (request is not null && batch.Landed(next) is { } kept)
        {
            answers = new Dictionary<string, Stored<Answer>>(answers) { [next.ItemKey] = kept };
        }
        else
        {
            request = null;
        }

        return written;
    }
}
