using Monitoring.Storage;

namespace Monitoring.Evidence;

/// <summary>The answers that came by post or mail.</summary>
public sealed class PostBook(Table<PostedAnswer> posts)
{
    /// <summary>One of them, or null.</summary>
    public Task<Stored<PostedAnswer>?> Find(RequestKey request, int number, CancellationToken cancellation) => posts.Find(PostedAnswer.KeyOf(request, number), cancellation);

    /// <summary>The one that lies on the desk, or null.</summary>
    public async Task<Stored<PostedAnswer>?> OnDesk(EvidenceRequest request, CancellationToken cancellation) =>
        request.IsOnDesk ? await Find(request.Id, request.Posts, cancellation) : null;

    /// <summary>All of a party in a round, the first one first.</summary>
    public async Task<IReadOnlyList<PostedAnswer>> Of(EvidenceRequest request, CancellationToken cancellation)
    {
        var found = new List<PostedAnswer>();
        if (request.Posts > 0)
        {
            await foreach (var posted in posts.Query(request.Id.Partition, PostedAnswer.PrefixOf(request.PartyId), cancellation: cancellation))
            {
                found.Add(posted.Value);
            }
        }

        return found;
    }
}
