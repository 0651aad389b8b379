using Monitoring.Evidence;
using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>The papers that parties send to the secretariaat. Like files of evidence they are scanned before anybody opens them, and go through the same door (<see cref="FileBook"/>).</summary>
public sealed class PartyPapers(FileBook files, Blobs blobs, Table<PartyDocument> documents, TimeProvider clock)
{
    /// <summary>What a paper may be: a document, or a scan.</summary>
    public static IReadOnlyList<FileKind> Kinds { get; } = [FileKind.Pdf, FileKind.Word, FileKind.OpenDocument, FileKind.Png, FileKind.Jpeg];

    /// <summary>Takes in a file as it comes: staged and checked. It is not kept until the form that it came with is right (<see cref="Keep"/>).</summary>
    /// <returns>The file, or what its sender reads when it is refused; then nothing is left of it.</returns>
    public async Task<(StagedPaper? Paper, LocalText? Refused)> Inspect(Stream content, string claimedName, CancellationToken cancellation)
    {
        var name = SafeName.Of(claimedName);
        if (await blobs.Stage(content, FileCheck.MaxBytes, cancellation) is not { } staged)
        {
            return (null, FileRefusal.TooLarge.Sentence(name, [.. Kinds]));
        }

        var paper = new StagedPaper(name, staged);
        await using (var stream = await blobs.OpenStaged(staged, CancellationToken.None))
        {
            if ((await FileCheck.Inspect(stream, name, [.. Kinds], CancellationToken.None)).Refusal is not { } refusal)
            {
                return (paper, null);
            }

            await Discard(paper);
            return (null, refusal.Sentence(name, [.. Kinds]));
        }
    }

    /// <summary>Throws a paper away that was not kept; harmless for one that was.</summary>
    public Task Discard(StagedPaper paper) => blobs.Discard(paper.Staged, CancellationToken.None);

    /// <summary>The papers of a party, one page of storage.</summary>
    public async Task<IReadOnlyList<PartyDocument>> Of(string partyId, CancellationToken cancellation) =>
        [.. (await documents.Take(1000, partyId, PartyDocument.Prefix, cancellation: cancellation)).Select(d => d.Value)];

    /// <summary>Opens a paper, when it may be opened; null when there is none.</summary>
    public async Task<(PartyDocument Document, FileOpening Opening)?> Open(string partyId, PartyDocumentKind kind, DateOnly on, string? via, CancellationToken cancellation)
    {
        if (!Key.IsValidPart(partyId) || await documents.Find(PartyDocument.KeyOf(partyId, kind, on, via), cancellation) is not { Value: var document })
        {
            return null;
        }

        var opening = await files.Open(partyId, document.Sha256, cancellation);
        return (document, opening is { Standing: FileStanding.NotFound, File: null } && await TakeOver(document) ? await files.Open(partyId, document.Sha256, cancellation) : opening);
    }

    /// <summary>Keeps a paper, before what it says is recorded: first the row that knows of it, then the content, then the scan.</summary>
    /// <returns>False when the same content was refused, blocked or destroyed before.</returns>
    internal async Task<bool> Keep(PartyDocument document, StagedPaper paper, CancellationToken cancellation)
    {
        var known = await files.NotePaper(document, cancellation);
        if (files.StandingOf(known) is FileStanding.Refused or FileStanding.Blocked or FileStanding.Destroyed)
        {
            return false;
        }

        await blobs.Keep(paper.Staged, ContainerNames.Evidence, TakeInFile.BlobOf(document.PartyId, document.Sha256), cancellation);
        await files.StartScan(known, cancellation);
        return true;
    }

    /// <summary>Lets go of a paper of which nothing was recorded, unless the same was recorded by somebody else.</summary>
    internal async Task LetGo(PartyDocument document, CancellationToken cancellation)
    {
        if ((await documents.Find(document.Key, cancellation))?.Value.Sha256 != document.Sha256)
        {
            await files.Release(document.PartyId, document.Sha256, use => use.IsOf(document), cancellation);
        }
    }

    /// <summary>Sees to it that a paper is the one of what was recorded, also when that was recorded before, without it or with another. The other is kept until its term ends.</summary>
    internal async Task Put(PartyDocument document, CancellationToken cancellation)
    {
        var stored = await documents.Find(document.Key, cancellation);
        if (stored?.Value.Sha256 == document.Sha256)
        {
            return;
        }

        var change = new PartyChange(PartyChangeKind.Paper, document.Kind.ToString(), stored is null ? null : $"{document.On:yyyy-MM-dd}", $"{document.On:yyyy-MM-dd}");
        var batch = stored is null ? new Batch().Insert(document) : new Batch().Replace(stored, document);
        batch.Put(new PartyHistory { PartyId = document.PartyId, Revision = 0, At = clock.GetUtcNow(), By = document.By, Changes = [change] });
        await documents.Commit(batch, cancellation);
    }

    // An earlier release kept papers elsewhere, unscanned.
    private async Task<bool> TakeOver(PartyDocument document)
    {
        await using var old = await blobs.Open(ContainerNames.Documents, document.Sha256, CancellationToken.None);
        if (old is null || await blobs.Stage(old, FileCheck.MaxBytes, CancellationToken.None) is not { } staged)
        {
            return false;
        }

        await Keep(document, new StagedPaper(document.Name, staged), CancellationToken.None);
        await blobs.Delete(ContainerNames.Documents, document.Sha256, CancellationToken.None);
        return true;
    }
}
