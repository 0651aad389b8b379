using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>Finds letters as they were decided, to look at: with the version of their text and their fields.</summary>
public sealed class StoredLetters(
    Table<RequestLetter> ofRequests, Table<ComplaintLetter> ofCases, Table<PartyLetter> ofNotices, RequestBook requests, ComplaintBook complaints, CaseList cases, PartyNotices notices, Table<RoundLine> rounds)
{
    private const int LookedAt = 25;

    /// <summary>A letter, with what is known of how it went; null when there is none.</summary>
    /// <param name="kind">Of what it is.</param>
    /// <param name="owner">The id of that.</param>
    /// <param name="step">Which letter.</param>
    /// <param name="contact">To which contact.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<StoredLetter?> Find(LetterKind kind, string owner, string step, string contact, CancellationToken cancellation)
    {
        var parts = owner.Split('~', 2);
        if (!Key.IsValidPart(owner) || !Key.IsValidPart(step) || !Key.IsValidPart(contact) || (kind != LetterKind.Case && parts is not [{ Length: > 0 }, { Length: > 0 }]))
        {
            return null;
        }

        switch (kind)
        {
            case LetterKind.Request when parts[1].Split('~') is [var partyId]:
                var id = new RequestKey(parts[0], partyId);
                var request = (await requests.Find(id, cancellation))?.Value;
                return request is null ? null : Told((await ofRequests.Find(RequestLetter.KeyOf(id, step, contact), cancellation))?.Value, partyId, request.PartyName, request.Letters);

            case LetterKind.Case:
                var complaint = (await complaints.Find(owner, cancellation))?.Value;
                if (complaint is null)
                {
                    return null;
                }

                var (reader, name) = complaint.Complainant is { } brought && CaseLetter.SideOf(step) == CaseSide.Complainant
                    ? (brought.PartyId ?? complaint.RespondentId, brought.Name)
                    : (complaint.RespondentId, complaint.RespondentName);
                return Told((await ofCases.Find(ComplaintLetter.KeyOf(owner, step, contact), cancellation))?.Value, reader, name, complaint.Letters);

            case LetterKind.Notice:
                var notice = (await notices.Find(parts[0], parts[1], cancellation))?.Value;
                return notice is null || notice.Step != step ? null
                    : Told((await ofNotices.Find(PartyLetter.KeyOf(parts[0], parts[1], contact), cancellation))?.Value, parts[0], notice.Fields.GetValueOrDefault("party")?.Nl ?? "", notice.Letters);

            default:
                return null;
        }
    }

    /// <summary>A letter of that text which was written lately, to fill a look at a text with; null when none is near at hand. At most a call for each bucket of the newest round, and two more.</summary>
    public async Task<Letter?> Recent(string text, CancellationToken cancellation)
    {
        var newest = (await rounds.Take(1, RoundLine.Partition, RoundLine.Prefix, cancellation: cancellation)) is [var line] ? line.Value.Id : null;
        var ofRound = newest is null ? [] : await Task.WhenAll(Enumerable.Range(0, Round.BucketCount)
            .Select(bucket => ofRequests.Take(LookedAt, Round.PartitionOf(newest, bucket), "letter|", cancellation: cancellation)));
        if (ofRound.SelectMany(rows => rows).Select(row => row.Value).Where(letter => LetterStep.TextOf(letter.Step) == text).MaxBy(letter => letter.WrittenAt) is { } written)
        {
            return written;
        }

        var latest = await cases.Take(CaseShelf.All, 1, after: null, cancellation);
        return latest.Count == 0 ? null : (await ofCases.Take(LookedAt, latest[0].Line.Id, "letter|", cancellation: cancellation))
            .Select(row => row.Value).FirstOrDefault(letter => LetterStep.TextOf(letter.Step) == text);
    }

    private static StoredLetter? Told(Letter? letter, string partyId, string partyName, Correspondence letters) => letter is null ? null
        : new StoredLetter(letter, partyId, partyName, letters.Letters.LastOrDefault(trace => trace.Step == letter.Step && trace.Contact == letter.Contact));
}
