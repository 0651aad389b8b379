using System.Globalization;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Housekeeping;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Retention;

/// <summary>Deletes what was announced and whose term has ended, a part at a time; each part may be cut off and done again.</summary>
public sealed class DisposeOfData(
    DisposalBook book, Table<EvidenceRequest> requests, RequestBook evidence, FileBook files, Table<Answer> answers, Table<RequestLetter> letters, Table<Attestation> attestations, Table<Finding> findings, Table<Rework> reworks, Table<Pass> passes, Table<Deferral> deferrals, Table<PostedAnswer> posts,
    Table<AcceptedAnswer> accepted,
    Table<DeviationLine> deviations, Table<CorrectionNote> notes, PartyRegister register, PartyRequests rounds, Table<Complaint> complaints, Table<ComplaintLetter> complaintLetters, Table<DeskTask> tasks,
    DisposeOfRegister ofRegister, TimeProvider clock) : IChore
{
    private const int Part = 25;
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
            RetentionKind.Evidence or RetentionKind.Declarations => await OfRound(disposal, cancellation),
            RetentionKind.Contacts => await OfParty(disposal, cancellation),
            RetentionKind.Explanations => await OfCase(disposal, cancellation),
            RetentionKind.Tasks => await OfMonth(disposal, cancellation),
            _ => await ofRegister.Of(disposal, cancellation),
        };
        await book.Save(stored, place, count, left, cancellation);
        return "more";
    }

    private async Task<(string? Place, int Count, int Left)> OfRound(Disposal disposal, CancellationToken cancellation)
    {
        if (disposal.PartyId is { } only)
        {
            var one = await evidence.Find(new RequestKey(disposal.Subject, only), cancellation);
            return one is null ? (null, 0, 0) : await OfRequest(disposal, one.Value, cancellation) is { } n ? (null, n, 0) : (null, 0, 1);
        }

        var (bucket, after) = disposal.Place?.Split('/') is [var number, var row] ? (int.Parse(number, CultureInfo.InvariantCulture), row) : (0, "");
        var part = await requests.Take(Part, Round.PartitionOf(disposal.Subject, bucket), "request|", after.Length > 0 ? after : null, cancellation: cancellation);
        var (count, left) = (0, 0);
        foreach (var request in part)
        {
            if (await OfRequest(disposal, request.Value, cancellation) is { } deleted)
            {
                count += deleted;
            }
            else
            {
                left++;
            }
        }

        return part.Count == Part ? (string.Create(CultureInfo.InvariantCulture, $"{bucket}/{part[^1].Value.Key.Row}"), count, left)
            : bucket + 1 < Round.BucketCount ? (string.Create(CultureInfo.InvariantCulture, $"{bucket + 1}/"), count, left)
            : (null, count, left);
    }

    // How many things were deleted; null when a case about it still runs, or what was accepted still holds: then it is announced anew.
    private async Task<int?> OfRequest(Disposal disposal, EvidenceRequest request, CancellationToken cancellation)
    {
        if (await HasLiveCase(request, cancellation))
        {
            await book.PutOff(disposal.Kind, disposal.Subject, request.PartyName, request.PartyId, cancellation);
            return null;
        }

        var (partition, party) = (request.Id.Partition, request.PartyId);
        if (disposal.Kind == RetentionKind.Evidence && !await ForgetAccepted(request, cancellation))
        {
            await book.PutOff(disposal.Kind, disposal.Subject, request.PartyName, party, cancellation);
            return null;
        }

        return disposal.Kind == RetentionKind.Declarations
            ? await DeleteAll(attestations, partition, Attestation.PrefixOf(party), cancellation)
                + await DeleteAll(deviations, DeviationLine.PartitionOf(request.RoundId), DeviationLine.PrefixOf(request.PartyName, party), cancellation)
                + await DeleteAll(notes, party, CorrectionNote.PrefixOfRound(request.RoundId), cancellation)
            : await files.Release(party, request.RoundId, cancellation)
                + await DeleteAll(answers, partition, Answer.PrefixOf(party), cancellation)
                + await DeleteAll(letters, partition, Key.Join("letter", party) + "|", cancellation)
                + await DeleteAll(findings, partition, Finding.PrefixOf(party), cancellation)
                + await DeleteAll(reworks, partition, Rework.PrefixOf(party), cancellation)
                + await DeleteAll(passes, partition, Pass.PrefixOf(party), cancellation)
                + await DeleteAll(deferrals, partition, Deferral.PrefixOf(party), cancellation)
                + await DeleteAll(posts, partition, PostedAnswer.PrefixOf(party), cancellation);
    }

    private async Task<bool> HasLiveCase(EvidenceRequest request, CancellationToken cancellation)
    {
        foreach (var id in request.Cases())
        {
            if (await complaints.Find(Complaint.KeyOf(id), cancellation) is { } complaint && !complaint.Value.IsOver())
            {
                return true;
            }
        }

        return false;
    }

    // What was accepted and still holds is offered again: as long as it does, the evidence of its round stays.
    private async Task<bool> ForgetAccepted(EvidenceRequest request, CancellationToken cancellation)
    {
        var today = Amsterdam.Day(clock.GetUtcNow());
        var given = new List<Stored<AcceptedAnswer>>();
        await foreach (var answer in accepted.Query(request.PartyId, AcceptedAnswer.Prefix, cancellation: cancellation))
        {
            if (answer.Value.RoundId == request.RoundId)
            {
                given.Add(answer);
            }
        }

        if (given.Any(answer => answer.Value.ValidUntil >= today))
        {
            return false;
        }

        foreach (var answer in given)
        {
            await accepted.Delete(answer, cancellation);
        }

        return true;
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
            if (await evidence.Find(new RequestKey(asked.RoundId, party.Id), cancellation) is { } request && await HasLiveCase(request.Value, cancellation))
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
        if (await complaints.Find(Complaint.KeyOf(disposal.Subject), cancellation) is not { Value.Explanation: not null } stored)
        {
            return (null, 0, 0);
        }

        var written = await complaints.Replace(stored, stored.Value.Redacted(_ => true, words => words with { Name = ErasePerson.Gone, Contact = ErasePerson.Gone }), cancellation);
        return written != Written.Done ? ("again", 0, 0) : (
            null,
            1 + await DeleteAll(complaintLetters, disposal.Subject, "letter|", cancellation)
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
