using System.Globalization;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Housekeeping;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Retention;

/// <summary>Deletes what was announced and whose term has ended, a part at a time; each part may be cut off and done again.</summary>
public sealed class DisposeOfData(
    DisposalBook book, RequestBook evidence, PartyRegister register, PartyRequests rounds, Table<Complaint> complaints, Table<ComplaintLetter> letters, Table<CorrectionNote> notes, Table<DeskTask> tasks,
    DisposeOfRound ofRound, DisposeOfRegister ofRegister, PersonInCase people, TimeProvider clock) : IChore
{
    private const int TaskPart = 200;

    /// <inheritdoc/>
    public string Name => "dispose";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        if (await book.Next(cancellation) is not { } stored)
        {
            return null;
        }

        var disposal = stored.Value;
        var (place, count, left) = disposal.Kind switch
        {
            RetentionKind.Evidence or RetentionKind.Declarations => await ofRound.Of(disposal, cancellation),
            RetentionKind.Contacts => await OfParty(disposal, cancellation),
            RetentionKind.Explanations => await OfCase(disposal, cancellation),
            RetentionKind.Tasks => await OfMonth(disposal, cancellation),
            _ => await ofRegister.Of(disposal, cancellation),
        };
        await book.Save(stored, place, count, left, cancellation);
        return "more";
    }

    private async Task<(string?, int, int)> OfParty(Disposal disposal, CancellationToken cancellation)
    {
        // It may have come back meanwhile: then its contacts are needed.
        if (await register.Find(disposal.Subject, cancellation) is not { Value: var party } || AnnounceDisposals.LeftOn(PartyLine.Of(party), Amsterdam.Day(clock.GetUtcNow())) is null)
        {
            return (null, 0, 0);
        }

        // As long as a case runs its letters need somebody to go to.
        foreach (var asked in await rounds.Of(party.Id, cancellation: cancellation))
        {
            if (await evidence.Find(new RequestKey(asked.RoundId, party.Id), cancellation) is { } request && await ofRound.HasLiveCase(request.Value, cancellation))
            {
                await book.PutOff(disposal.Kind, disposal.Subject, party.Name, disposal.PartyId, cancellation);
                return (null, 0, 1);
            }
        }

        // The index of persons follows by itself, once nothing of them stands anywhere.
        await register.Save(party.Id, now => now! with { Contacts = [] }, cancellation);
        return (null, party.Contacts.Count, 0);
    }

    private async Task<(string?, int, int)> OfCase(Disposal disposal, CancellationToken cancellation)
    {
        if (await complaints.Find(Complaint.KeyOf(disposal.Subject), cancellation) is not { } stored)
        {
            return (null, 0, 0);
        }

        return await people.EraseEverybody(stored, cancellation) is not { } rows ? ("again", 0, 0) : (
            null,
            rows + await DeleteAll(letters, disposal.Subject, "letter|", cancellation)
                + await DeleteAll(notes, stored.Value.RespondentId, CorrectionNote.PrefixOf(CorrectionNote.OfCase(disposal.Subject)), cancellation),
            0);
    }

    private async Task<(string?, int, int)> OfMonth(Disposal disposal, CancellationToken cancellation)
    {
        var end = Amsterdam.StartOf(DateOnly.ParseExact(disposal.Subject + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1));
        var part = await tasks.Take(TaskPart, DeskTask.Partition, "task|", disposal.Place, cancellation: cancellation);
        var count = 0;
        foreach (var task in part.Where(task => task.Value.DoneAt < end))
        {
            count += await tasks.Delete(task, cancellation) == Written.Done ? 1 : 0;
        }

        return (part.Count < TaskPart ? null : part[^1].Value.Key.Row, count, 0);
    }

    internal static async Task<int> DeleteAll<T>(Table<T> table, string partition, string prefix, CancellationToken cancellation) where T : Row, IRow<T>
    {
        var count = 0;
        await foreach (var row in table.Query(partition, prefix, cancellation: cancellation))
        {
            await table.Delete(row, cancellation);
            count++;
        }

        return count;
    }
}
