using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>The decisions as documents: self-contained HTML, written once before the case says that it was decided, never changed.</summary>
public sealed class DecisionDocuments(Blobs blobs)
{
    /// <summary>The type of the content.</summary>
    public const string ContentType = "text/html; charset=utf-8";

    /// <summary>Opens the document of a decision, or null when there is none of that proposal.</summary>
    /// <remarks>One document for all who take part: it holds only what both sides and the seats may read.</remarks>
    public Task<Stream?> Open(Complaint complaint, int proposal, CancellationToken cancellation) =>
        complaint.Votes.FirstOrDefault(vote => vote.Proposal == proposal)?.Document is { } document
            ? blobs.Open(ContainerNames.Documents, NameOf(complaint.Id, proposal, document.Sha256), cancellation)
            : Task.FromResult<Stream?>(null);

    /// <summary>Under which name it is kept.</summary>
    public static string NameOf(string complaintId, int proposal, string sha256) => FormattableString.Invariant($"decisions/{complaintId}/{proposal}-{sha256}.html");
}
