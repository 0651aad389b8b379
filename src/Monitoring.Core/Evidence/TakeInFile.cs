using Monitoring.Frameworks;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Telemetry;

namespace Monitoring.Evidence;

/// <summary>
/// Takes in one file as evidence: staged as it comes in, checked, named by its hash and added to the answer. What is
/// refused or breaks off is thrown away; nothing half is ever seen.
/// </summary>
public sealed class TakeInFile(RequestBook requests, StartedRounds rounds, FrameworkLibrary frameworks, GiveAnswer give, FileBook files, Blobs blobs, TimeProvider clock)
{
    /// <summary>The name in storage of a party's evidence: shared by that party's requests only.</summary>
    public static string BlobOf(string partyId, string sha256) => $"{partyId}/{sha256}";

    /// <summary>Takes in a file.</summary>
    /// <param name="id">The request.</param>
    /// <param name="itemKey">The item, and the product when it is asked per product.</param>
    /// <param name="content">Read in constant memory; not at all, or not to its end, when the file is not taken.</param>
    /// <param name="claimedName">The name as the browser sent it.</param>
    /// <param name="contact">The id of the contact whose link was used.</param>
    /// <param name="cancellation">The upload broke off; once the file is in whole it is no longer heard.</param>
    public Task<TakenIn> Take(RequestKey id, string itemKey, Stream content, string claimedName, string contact, CancellationToken cancellation) =>
        Take(new Draft(requests, id), itemKey, content, claimedName, contact, cancellation);

    /// <summary>The same for who gives several, or changes something else of the draft too.</summary>
    public async Task<TakenIn> Take(Draft draft, string itemKey, Stream content, string claimedName, string contact, CancellationToken cancellation)
    {
        var name = SafeName.Of(claimedName);
        if (await Asked(draft, itemKey, cancellation) is not { } asked)
        {
            return new TakenIn(name, GiveOutcome.NotFound);
        }

        if (!asked.Request.MayAnswer)
        {
            return new TakenIn(name, GiveOutcome.NotOpen);
        }

        if (draft.Answers.GetValueOrDefault(itemKey)?.Value.Files.Count >= Answer.MaxFiles)
        {
            return new TakenIn(name, GiveOutcome.TooManyFiles);
        }

        var accepted = asked.Request.Asking > 1 ? asked.Item.Item.FilesWhenAskedAnew : asked.Item.Item.AcceptedFiles;
        var (file, refused) = await Keep(draft.Id, itemKey, content, claimedName, contact, accepted, cancellation);
        return new TakenIn(name, file is null ? null : await give.AddNoted(draft, itemKey, file, CancellationToken.None), refused);
    }

    /// <summary>Takes in a file of a party that is no part of an answer, such as the scan of a letter: checked, kept and scanned as evidence is.</summary>
    /// <param name="id">The request.</param>
    /// <param name="use">For what: an item, or another word that no item is called by.</param>
    /// <param name="content">Read in constant memory; not to its end when the file is not taken.</param>
    /// <param name="claimedName">The name as the browser sent it.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="accepted">The kinds of file that are taken.</param>
    /// <param name="cancellation">The upload broke off; once the file is in whole it is no longer heard.</param>
    /// <returns>The file, or what its owner reads when it is refused.</returns>
    public async Task<(FileRef? File, LocalText? Refused)> Keep(
        RequestKey id, string use, Stream content, string claimedName, string by, IReadOnlyCollection<FileKind> accepted, CancellationToken cancellation)
    {
        var name = SafeName.Of(claimedName);
        if (await blobs.Stage(content, FileCheck.MaxBytes, cancellation) is not { } staged)
        {
            Measures.File(nameof(FileRefusal.TooLarge));
            return (null, FileRefusal.TooLarge.Sentence(name, accepted));
        }

        try
        {
            var verdict = await Inspect(staged, name, accepted);
            if (!verdict.IsAccepted)
            {
                Measures.File(verdict.Refusal.Value.ToString());
                return (null, verdict.Refusal.Value.Sentence(name, accepted));
            }

            var file = new FileRef(name, verdict.Kind, staged.Size, staged.Sha256, by, clock.GetUtcNow());
            var kept = await Keep(id, use, staged, file);
            Measures.File(kept?.ToString() ?? "taken");
            return kept is { } refusal ? (null, refusal.Sentence(name, accepted)) : (file, null);
        }
        finally
        {
            await blobs.Discard(staged, CancellationToken.None);
        }
    }

    // First the row, so that nothing lies in storage that no row knows of; then the content; then what names it. Cut off
    // before that, the same file again completes it; given up, the row is what retention finds it by.
    private async Task<FileRefusal?> Keep(RequestKey id, string use, StagedFile staged, FileRef file)
    {
        var known = await files.Note(id, use, file, CancellationToken.None);
        switch (files.StandingOf(known))
        {
            case FileStanding.Refused:
                return FileRefusal.Infected;
            case FileStanding.Blocked or FileStanding.Destroyed:
                return FileRefusal.Withdrawn;
        }

        await blobs.Keep(staged, ContainerNames.Evidence, BlobOf(id.PartyId, staged.Sha256), CancellationToken.None);
        await files.StartScan(known, CancellationToken.None);
        return null;
    }

    private async Task<FileVerdict> Inspect(StagedFile staged, string name, IReadOnlyCollection<FileKind> accepted)
    {
        await using var stream = await blobs.OpenStaged(staged, CancellationToken.None);
        return await FileCheck.Inspect(stream, name, accepted, CancellationToken.None);
    }

    private async Task<(EvidenceRequest Request, AskedItem Item)?> Asked(Draft draft, string itemKey, CancellationToken cancellation)
    {
        if (await draft.Read(cancellation) is not { Value: var request })
        {
            return null;
        }

        var round = await rounds.Get(request.RoundId, cancellation);
        var framework = await frameworks.Get(round.FrameworkVersion, cancellation);
        var item = framework.ItemsFor(request.PartyKind, request.Products ?? []).FirstOrDefault(i => i.Key == itemKey);
        return item is not null && (item.Item.TakesFiles || request.Asking > 1) ? (request, item) : null;
    }
}
