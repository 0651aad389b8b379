using Monitoring.Evidence;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>A paper that is kept.</summary>
/// <param name="Name">Its safe name.</param>
/// <param name="Sha256">Its content.</param>
/// <param name="Size">In bytes.</param>
public sealed record KeptFile(string Name, string Sha256, long Size);

/// <summary>The papers that parties send to the secretariaat, as files: checked, and kept under their hash.</summary>
public sealed class DeclarationFiles(Blobs blobs, Table<PartyDocument> documents)
{
    /// <summary>What a signed declaration may be: a document, or a scan.</summary>
    public static IReadOnlyList<FileKind> Kinds { get; } = [FileKind.Pdf, FileKind.Word, FileKind.OpenDocument, FileKind.Png, FileKind.Jpeg];

    /// <summary>Takes in a file as it comes: staged, checked, and kept under its hash when it is good.</summary>
    /// <returns>The file, or what its sender reads when it is refused.</returns>
    public async Task<(KeptFile? Kept, LocalText? Refused)> Take(Stream content, string claimedName, CancellationToken cancellation)
    {
        var name = SafeName.Of(claimedName);
        if (await blobs.Stage(content, FileCheck.MaxBytes, cancellation) is not { } staged)
        {
            return (null, FileRefusal.TooLarge.Sentence(name, [.. Kinds]));
        }

        try
        {
            await using (var stream = await blobs.OpenStaged(staged, CancellationToken.None))
            {
                if ((await FileCheck.Inspect(stream, name, [.. Kinds], CancellationToken.None)).Refusal is { } refusal)
                {
                    return (null, refusal.Sentence(name, [.. Kinds]));
                }
            }

            await blobs.Keep(staged, ContainerNames.Documents, staged.Sha256, CancellationToken.None);
            return (new KeptFile(name, staged.Sha256, staged.Size), null);
        }
        finally
        {
            await blobs.Discard(staged, CancellationToken.None);
        }
    }

    /// <summary>The papers of a party, one page of storage.</summary>
    public async Task<IReadOnlyList<PartyDocument>> Of(string partyId, CancellationToken cancellation) =>
        [.. (await documents.Take(1000, partyId, PartyDocument.Prefix, cancellation: cancellation)).Select(d => d.Value)];

    /// <summary>A paper with its content, or null.</summary>
    public async Task<(PartyDocument Document, Stream Content)?> Open(string partyId, PartyDocumentKind kind, DateOnly on, CancellationToken cancellation) =>
        Key.IsValidPart(partyId) && await documents.Find(PartyDocument.KeyOf(partyId, kind, on), cancellation) is { Value: var document }
            && await blobs.Open(ContainerNames.Documents, document.Sha256, cancellation) is { } content ? (document, content) : null;
}
