using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Register.Import;

/// <summary>Imports a list that was given on a page: makes it UTF-8, checks it a part at a time, waits for a person, and writes its good lines a part at a time.</summary>
/// <remarks>A part that was cut off is taken again: what it has written is then unchanged, so that only the counts can be off. The same file twice at once does no harm.</remarks>
public sealed class ImportList(ImportBook imports, PartyRegister register, KvkNumbers numbers, PartiesWithoutAddress without, NudgeParty nudge, Blobs blobs, TimeProvider clock) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "ImportList";

    // Lines within one part are compared with each other; a part of a usual list is all of it.
    private const int CheckedAtOnce = 5_000;
    private const int AppliedAtOnce = 2_000;
    private const long BytesAtOnce = 16 * 1024 * 1024;

    // A list that nobody decides on is dropped.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        if (await imports.Find(key, cancellation) is not { } stored)
        {
            return Next.Done;
        }

        var job = stored.Value;
        switch (job.State)
        {
            case ImportState.Received:
                await imports.Save(stored, await Look(job, cancellation), cancellation);
                return Next.Again;

            case ImportState.Checking:
                await imports.Save(stored, await Check(job, cancellation), cancellation);
                return Next.Again;

            case ImportState.Checked when clock.GetUtcNow() - job.At > Patience:
                await imports.Save(stored, job with { State = ImportState.Dropped, EndedAt = clock.GetUtcNow() }, cancellation);
                return Next.Again;

            case ImportState.Checked:
                return Next.Wait(Next.LongestWait);

            case ImportState.Applying:
                await imports.Save(stored, await Apply(job, cancellation), cancellation);
                return Next.Again;

            default:
                await without.Look(cancellation);
                if (job is { State: ImportState.Done, Kind: ImportKind.Contacts })
                {
                    await nudge.Waiting(cancellation);
                }

                await blobs.Delete(ContainerNames.Documents, job.Blob, cancellation);
                await blobs.Delete(ContainerNames.Documents, ImportBook.Raw(job), cancellation);
                return Next.Done;
        }
    }

    private async Task<ImportJob> Look(ImportJob job, CancellationToken cancellation)
    {
        await using var raw = await blobs.Open(ContainerNames.Documents, ImportBook.Raw(job), cancellation) ?? throw new InvalidOperationException($"The file of import {job.Id} is missing.");
        var form = await TextForm.Of(raw, cancellation);
        var (header, why) = form.Refusal is null ? await Header.Of(() => form.Open(raw), cancellation) : (null, form.Refusal);
        if (header is null)
        {
            return job with { State = ImportState.Refused, Why = why, EndedAt = clock.GetUtcNow() };
        }

        // All in UTF-8, so that every part can begin at its own byte.
        var staged = await blobs.Stage(form.Open(raw), ImportBook.MaxBytes * 3, cancellation) ?? throw new InvalidOperationException("A file grew beyond three times its size.");
        await blobs.Keep(staged, ContainerNames.Documents, job.Blob, cancellation);
        return job with { State = ImportState.Checking, Kind = header.Kind, Note = form.Note, Length = staged.Size };
    }

    private async Task<ImportJob> Check(ImportJob job, CancellationToken cancellation)
    {
        var (part, report) = await Part(job, dryRun: true, CheckedAtOnce, known: null, cancellation);
        await imports.Note(job.Id, report.Wrong, cancellation);
        part = part with { Checked = job.Checked.With(report) };
        if (part.Checked.Wrong > ImportBook.MostWrong)
        {
            return part with { State = ImportState.Refused, Why = Sentences.TooManyWrong(ImportBook.MostWrong), EndedAt = clock.GetUtcNow() };
        }

        return part.Read >= part.Length ? part with { State = ImportState.Checked } : part;
    }

    private async Task<ImportJob> Apply(ImportJob job, CancellationToken cancellation)
    {
        if (job.Read == 0)
        {
            await register.FinishAllLeft(cancellation);
        }

        // Only what was shown to be good is written; what became wrong since is noted too.
        var known = (await imports.AllWrong(job.Id, cancellation)).Select(w => w.Line).ToHashSet();
        var (part, report) = await Part(job, dryRun: false, AppliedAtOnce, known, cancellation);
        await imports.Note(job.Id, report.Wrong, cancellation);
        part = part with { Applied = job.Applied.With(report) };
        return part.Read >= part.Length ? part with { State = ImportState.Done, EndedAt = clock.GetUtcNow() } : part;
    }

    private async Task<(ImportJob Job, ImportReport Report)> Part(ImportJob job, bool dryRun, int lines, IReadOnlySet<long>? known, CancellationToken cancellation)
    {
        await using var content = await blobs.Open(ContainerNames.Documents, job.Blob, cancellation) ?? throw new InvalidOperationException($"The text of import {job.Id} is missing.");
        var (header, _) = await Header.Of(() => AtStart(content), cancellation);
        content.Position = job.Read;
        var part = new PartStream(content, lines, BytesAtOnce);
        var run = new ImportRun(register, await numbers.Corrected(cancellation), dryRun, job.By, progress: null, ImportBook.MostWrong + 1);
        using var read = new CsvLines(part, header!.Separator, job.Line);
        if (job.Read == 0)
        {
            await read.Next(cancellation);
        }

        await run.Read(job.FileName, header, read, note: null, known, cancellation);
        return (job with { Read = read.Stopped ? job.Length : job.Read + part.Given, Line = job.Line + part.Lines }, run.Report);
    }

    private static Stream AtStart(Stream content)
    {
        content.Position = 0;
        return content;
    }
}
