using Monitoring.Frameworks;
using Monitoring.Rounds;
using Monitoring.Storage;

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
        if (await blobs.Stage(content, FileCheck.MaxBytes, cancellation) is not { } staged)
        {
            return TakenIn.Refuse(name, FileRefusal.TooLarge, accepted);
        }

        try
        {
            var verdict = await Inspect(staged, name, accepted);
            return verdict.IsAccepted
                ? await Add(draft, itemKey, staged, new FileRef(name, verdict.Kind, staged.Size, staged.Sha256, contact, clock.GetUtcNow()), accepted)
                : TakenIn.Refuse(name, verdict.Refusal.Value, accepted);
        }
        finally
        {
            await blobs.Discard(staged, CancellationToken.None);
        }
    }

    // First the row, so that nothing lies in storage that no row knows of; then the content; then the answer that names it. Cut off
    // before the answer, the same file again completes it; given up, the row is what retention finds it by.
    private async Task<TakenIn> Add(Draft draft, string itemKey, StagedFile staged, FileRef file, IReadOnlyCollection<FileKind> accepted)
    {
        var known = await files.Note(draft.Id, itemKey, file, CancellationToken.None);
        switch (files.StandingOf(known))
        {
            case FileStanding.Refused:
                return TakenIn.Refuse(file.Name, FileRefusal.Infected, accepted);
            case FileStanding.Blocked or FileStanding.Destroyed:
                return TakenIn.Refuse(file.Name, FileRefusal.Withdrawn, accepted);
        }

        await blobs.Keep(staged, ContainerNames.Evidence, BlobOf(draft.Id.PartyId, staged.Sha256), CancellationToken.None);
        await files.StartScan(known, CancellationToken.None);
        return new TakenIn(file.Name, await give.AddNoted(draft, itemKey, file, CancellationToken.None));
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
