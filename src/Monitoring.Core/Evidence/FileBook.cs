using Microsoft.Extensions.Options;
using Monitoring.Evidence.Scanning;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Evidence;

/// <summary>The files of evidence of all parties, and the one door through which any of them is opened.</summary>
public sealed class FileBook(FileRows rows, Blobs blobs, ErasureBook erasures, IOptions<ScanOptions> scanning, IWorkflows workflows, TimeProvider clock)
{
    /// <summary>Whether files are scanned at all.</summary>
    public bool HasScanner => scanning.Value.By != ScannedBy.None;

    /// <summary>The file, or null.</summary>
    public Task<EvidenceFile?> Find(string partyId, string sha256, CancellationToken cancellation) => rows.Find(partyId, sha256, cancellation);

    /// <summary>All files of a party, by hash.</summary>
    public Task<IReadOnlyDictionary<string, EvidenceFile>> Of(string partyId, CancellationToken cancellation) => rows.Of(partyId, cancellation);

    /// <summary>Where a file stands.</summary>
    public FileStanding StandingOf(EvidenceFile? file) => file?.Standing(HasScanner) ?? FileStanding.NotFound;

    /// <summary>Writes down that a party gives a file for an item, before its content is kept; harmless when repeated.</summary>
    /// <returns>What is known of it: who gives again what was refused, blocked or destroyed finds it so.</returns>
    public async Task<EvidenceFile> Note(RequestKey request, string itemKey, FileRef file, CancellationToken cancellation)
    {
        var use = new FileUse(request.RoundId, itemKey, file.Name, file.By, file.At);
        return await Use(request.PartyId, file.Sha256, file.Size, use, cancellation);
    }

    /// <summary>Writes down that a party confirms for an item a file that it gave before, which is not given again.</summary>
    /// <returns>What is known of it, or null when it is gone, or going.</returns>
    internal async Task<EvidenceFile?> NoteAgain(RequestKey request, string itemKey, FileRef file, CancellationToken cancellation)
    {
        // Files that an earlier release took in have no row yet.
        if (await rows.Find(request.PartyId, file.Sha256, cancellation) is null
            && await blobs.Version(ContainerNames.Evidence, TakeInFile.BlobOf(request.PartyId, file.Sha256), cancellation) is not null)
        {
            return await Note(request, itemKey, file, cancellation);
        }

        // The use and the letting go are written on the same row: either it is let go of with this use among them, or it is not.
        var use = new FileUse(request.RoundId, itemKey, file.Name, file.By, file.At);
        return await rows.Change(request.PartyId, file.Sha256, known => known.UsedFor(use), cancellation) is { LetGoAt: null } noted ? noted : null;
    }

    /// <summary>The same for a paper of the register.</summary>
    public Task<EvidenceFile> NotePaper(PartyDocument document, CancellationToken cancellation) =>
        Use(document.PartyId, document.Sha256, document.Size, FileUse.Of(document), cancellation);

    /// <summary>Lets the scanner look at a file whose content is kept.</summary>
    public Task StartScan(EvidenceFile file, CancellationToken cancellation) =>
        StandingOf(file) == FileStanding.Waiting ? workflows.Start(ScanFile.ProcessOf(file.PartyId, file.Sha256), cancellation) : Task.CompletedTask;

    /// <summary>Opens a file, when it may be opened. The caller has seen to it that the reader may have it.</summary>
    public async Task<FileOpening> Open(string partyId, string sha256, CancellationToken cancellation)
    {
        var file = await Find(partyId, sha256, cancellation);
        if (file is { DestroyedAt: not null } || !Key.IsValidPart(sha256))
        {
            return new FileOpening(StandingOf(file), File: file);
        }

        var content = await blobs.Open(ContainerNames.Evidence, TakeInFile.BlobOf(partyId, sha256), cancellation);
        if (content is null)
        {
            return new FileOpening(FileStanding.NotFound, File: file);
        }

        // Files that an earlier release took in have no row yet.
        file ??= await rows.Change(partyId, sha256, content.Length, known => known, cancellation);
        var standing = StandingOf(file);
        if (standing is FileStanding.Clean or FileStanding.NotScanned)
        {
            return new FileOpening(standing, content, file);
        }

        // A start that was lost costs a delay: who looks at a file that waits starts it again.
        await content.DisposeAsync();
        await StartScan(file, cancellation);
        return new FileOpening(standing, File: file);
    }

    /// <summary>Keeps everybody from opening a file, at once; harmless when repeated.</summary>
    /// <param name="partyId">The party.</param>
    /// <param name="sha256">The hash of its content.</param>
    /// <param name="who">Who blocks it: an address of the secretariaat, or the id of a contact.</param>
    /// <param name="why">Why; never what the file says.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The file, or null when there is none.</returns>
    public Task<EvidenceFile?> Block(string partyId, string sha256, string who, string why, CancellationToken cancellation) =>
        rows.Change(partyId, sha256, file => Blocked(file, who, why), cancellation);

    /// <summary>Blocks a file and destroys its content; its hash and the reason are kept. Harmless when repeated.</summary>
    /// <returns>The file, or null when there is none. Its content is gone when it says so; until then a process goes on trying.</returns>
    public async Task<EvidenceFile?> Destroy(string partyId, string sha256, string who, string why, CancellationToken cancellation)
    {
        // First nobody can open it any more, and a process is there to finish; then the content; then the row says that it is gone.
        if (await rows.Change(partyId, sha256, file => Blocked(file, who, why) with { ToDestroy = true }, cancellation) is not { } file)
        {
            // After a restore of the tables the row may be lost and the content not.
            await (Key.IsValidPart(sha256) ? blobs.Delete(ContainerNames.Evidence, TakeInFile.BlobOf(partyId, sha256), cancellation) : Task.CompletedTask);
            return null;
        }

        if (file.DestroyedAt is null)
        {
            await workflows.Start(DestroyFile.ProcessOf(partyId, sha256), cancellation);
        }

        return await FinishDestruction(file, cancellation);
    }

    /// <summary>Lets go of the files of a party that only this round needed; harmless when repeated.</summary>
    /// <returns>How many files went.</returns>
    public async Task<int> Release(string partyId, string roundId, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var file in (await Of(partyId, cancellation)).Values.Where(file => file.Uses.Count == 0 || file.Uses.Any(use => use.RoundId == roundId)))
        {
            count += await Release(partyId, file.Sha256, use => use.RoundId == roundId, cancellation) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Lets go of a file for some of its uses, and of its content when there is no other; harmless when repeated.</summary>
    /// <returns>Whether the file went.</returns>
    internal async Task<bool> Release(string partyId, string sha256, Func<FileUse, bool> which, CancellationToken cancellation)
    {
        var content = await blobs.Version(ContainerNames.Evidence, TakeInFile.BlobOf(partyId, sha256), cancellation);
        var now = await rows.Change(
            partyId,
            sha256,
            known => known.Uses.Where(use => !which(use)).ToList() is { Count: > 0 } left ? known with { Uses = left } : known with { Uses = [], LetGoAt = known.LetGoAt ?? clock.GetUtcNow() },
            cancellation);
        if (now is not { LetGoAt: not null })
        {
            return false;
        }

        // First the content as it was before the row said that it goes, then the row that knows of it. Who gives the file anew meanwhile
        // finishes this first: what is kept then is another writing of it, on another row, and stays.
        await (content is { } version ? blobs.Delete(ContainerNames.Evidence, TakeInFile.BlobOf(partyId, sha256), version, cancellation) : Task.CompletedTask);
        return await rows.Remove(now, cancellation);
    }

    private async Task<EvidenceFile> Use(string partyId, string sha256, long size, FileUse use, CancellationToken cancellation)
    {
        while (true)
        {
            var known = await rows.Change(partyId, sha256, size, file => file.UsedFor(use), cancellation);
            if (known.LetGoAt is null)
            {
                return known;
            }

            await Release(partyId, sha256, _ => false, cancellation);
        }
    }

    /// <summary>Forgets which person gave or blocked a file.</summary>
    internal Task<EvidenceFile?> ForgetGiver(string partyId, string sha256, IReadOnlyCollection<string> persons, string gone, CancellationToken cancellation) =>
        rows.Change(
            partyId,
            sha256,
            file => file with
            {
                Uses = [.. file.Uses.Select(use => persons.Contains(use.By) ? use with { By = gone } : use)],
                BlockedBy = file.BlockedBy is { } by && persons.Contains(by) ? gone : file.BlockedBy,
            },
            cancellation);

    /// <summary>Starts what was begun with a party's files and has not ended: after the engine was lost.</summary>
    internal async Task StartAgain(string partyId, CancellationToken cancellation)
    {
        foreach (var file in (await Of(partyId, cancellation)).Values)
        {
            await StartScan(file, cancellation);
            if (file is { ToDestroy: true, DestroyedAt: null })
            {
                await workflows.Start(DestroyFile.ProcessOf(partyId, file.Sha256), cancellation);
            }
        }
    }

    /// <summary>Destroys the content of a file that has to be destroyed.</summary>
    internal async Task<EvidenceFile> FinishDestruction(EvidenceFile file, CancellationToken cancellation)
    {
        // First what a restore can replay. Then the content, also when the row says that it is gone: a restore may have brought it back.
        await erasures.Keep(
            new Erasure
            {
                Id = $"file~{file.PartyId}~{file.Sha256}",
                At = clock.GetUtcNow(),
                By = file.BlockedBy ?? "",
                Parties = [file.PartyId],
                File = file.Sha256,
                Because = file.BlockedBecause ?? file.Finding,
            },
            cancellation);
        await blobs.Delete(ContainerNames.Evidence, TakeInFile.BlobOf(file.PartyId, file.Sha256), cancellation);
        return await rows.Change(file.PartyId, file.Sha256, known => known with { DestroyedAt = known.DestroyedAt ?? clock.GetUtcNow() }, cancellation) ?? file;
    }

    /// <summary>Writes down what the scanner said.</summary>
    internal Task<EvidenceFile?> Record(string partyId, string sha256, FileScan scan, string? finding, CancellationToken cancellation) =>
        rows.Change(partyId, sha256, file => file with { Scan = scan, ScannedAt = clock.GetUtcNow(), Finding = finding, ToDestroy = file.ToDestroy || scan == FileScan.Refused }, cancellation);

    private EvidenceFile Blocked(EvidenceFile file, string who, string why) =>
        file.BlockedAt is not null ? file : file with { BlockedAt = clock.GetUtcNow(), BlockedBy = who, BlockedBecause = why };
}
