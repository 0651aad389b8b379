using System.Security.Cryptography;
using System.Text;
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
            ? blobs.Open(ContainerNames.Documents, NameOf(complaint.Id, proposal, document), cancellation)
            : Task.FromResult<Stream?>(null);

    /// <summary>Writes what a vote decided. Its name holds its hash: what was written for votes that changed meanwhile never stands in its place.</summary>
    internal async Task<DecisionDocument> Write(DecisionFacts facts, CancellationToken cancellation)
    {
        var content = Encoding.UTF8.GetBytes(DecisionPage.Of(facts));
        var document = new DecisionDocument(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);
        await blobs.Write(ContainerNames.Documents, NameOf(facts.Case.Id, facts.Proposal.Number, document), BinaryData.FromBytes(content), cancellation);
        return document;
    }

    /// <summary>Throws away what was written and never became a decision, as the case went another way meanwhile.</summary>
    internal Task Discard(string complaintId, int proposal, DecisionDocument document, CancellationToken cancellation) =>
        blobs.Delete(ContainerNames.Documents, NameOf(complaintId, proposal, document), cancellation);

    /// <summary>Under which name it is kept.</summary>
    public static string NameOf(string complaintId, int proposal, DecisionDocument document) => FormattableString.Invariant($"decisions/{complaintId}/{proposal}-{document.Sha256}.html");
}
