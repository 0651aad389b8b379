using System.Globalization;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Retention;

/// <summary>Deletes what is old of a round: the evidence and all around it, or the declarations.</summary>
public sealed class DisposeOfRound(
    DisposalBook book, Table<EvidenceRequest> requests, RequestBook evidence, FileBook files, Table<Answer> answers, Table<RequestLetter> letters, Table<Attestation> attestations, Table<Finding> findings,
    Table<Rework> reworks, Table<Pass> passes, Table<Deferral> deferrals, Table<PostedAnswer> posts, Table<AcceptedAnswer> accepted, Table<DeviationLine> deviations, Table<CorrectionNote> notes,
    Table<Complaint> complaints, TimeProvider clock)
{
    private const int Part = 25;

    /// <summary>Does one part of a disposal: of one party, or of some parties of a bucket.</summary>
    /// <returns>Where the next part begins, or null when it is done; how many things were deleted; of how many requests nothing, as they are announced anew.</returns>
    internal async Task<(string? Place, int Count, int Left)> Of(Disposal disposal, CancellationToken cancellation)
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
            ? await DisposeOfData.DeleteAll(attestations, partition, Attestation.PrefixOf(party), cancellation)
                + await DisposeOfData.DeleteAll(deviations, DeviationLine.PartitionOf(request.RoundId), DeviationLine.PrefixOf(request.PartyName, party), cancellation)
                + await DisposeOfData.DeleteAll(notes, party, CorrectionNote.PrefixOfRound(request.RoundId), cancellation)
            : await files.Release(party, request.RoundId, cancellation)
                + await DisposeOfData.DeleteAll(answers, partition, Answer.PrefixOf(party), cancellation)
                + await DisposeOfData.DeleteAll(letters, partition, Key.Join("letter", party) + "|", cancellation)
                + await DisposeOfData.DeleteAll(findings, partition, Finding.PrefixOf(party), cancellation)
                + await DisposeOfData.DeleteAll(reworks, partition, Rework.PrefixOf(party), cancellation)
                + await DisposeOfData.DeleteAll(passes, partition, Pass.PrefixOf(party), cancellation)
                + await DisposeOfData.DeleteAll(deferrals, partition, Deferral.PrefixOf(party), cancellation)
                + await DisposeOfData.DeleteAll(posts, partition, PostedAnswer.PrefixOf(party), cancellation);
    }

    /// <summary>Whether a case about that evidence still runs.</summary>
    internal async Task<bool> HasLiveCase(EvidenceRequest request, CancellationToken cancellation)
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
}
