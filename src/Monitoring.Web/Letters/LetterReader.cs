using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Letters;

/// <summary>Reads the letters to a party: of its notices (one page of storage), and of so many of its rounds and their cases, a row each, however many parties there are.</summary>
public sealed class LetterReader(PartyNotices notices, PartyRequests history, RequestBook requests, ComplaintBook complaints, Language l)
{
    /// <summary>How many rounds a page shows.</summary>
    public const int Rounds = 10;

    // A request has a case for each time that it was asked, and that is seldom more than two.
    private const int CasesOfARound = 3;

    /// <summary>Of the party's rounds after so many newer ones, the newest letter first; those about its part in the Convenant stand on the first page.</summary>
    /// <returns>The letters, and whether there are older rounds.</returns>
    public async Task<(IReadOnlyList<SentLetter> Letters, bool More)> OfParty(string partyId, int skip, CancellationToken cancellation)
    {
        var told = skip == 0 ? notices.Of(partyId, cancellation) : Task.FromResult<IReadOnlyList<PartyNotice>>([]);
        var asked = await history.Of(partyId, Rounds + 1, skip, cancellation);
        var ofRounds = await Task.WhenAll(asked.Take(Rounds).Select(round => OfRound(new RequestKey(round.RoundId, partyId), round.RoundName, cancellation)));
        var ofNotices = (await told).SelectMany(notice => notice.Letters.Letters.Select(letter =>
            new SentLetter(letter, l["Deelname", "Its part"], Links.Party(partyId), Seen(letter, LetterKind.Notice, $"{partyId}~{notice.Id}"))));
        return (NewestFirst([.. ofNotices, .. ofRounds.SelectMany(letters => letters)]), asked.Count > Rounds);
    }

    /// <summary>Of one round of the party, with its case; null when it was not asked in it.</summary>
    public async Task<IReadOnlyList<SentLetter>?> OfRound(string partyId, string roundId, CancellationToken cancellation) =>
        (await history.Of(partyId, cancellation: cancellation)).FirstOrDefault(asked => asked.RoundId == roundId) is { } round
            ? NewestFirst(await OfRound(new RequestKey(roundId, partyId), round.RoundName, cancellation)) : null;

    private async Task<IReadOnlyList<SentLetter>> OfRound(RequestKey id, string name, CancellationToken cancellation)
    {
        if (await requests.Find(id, cancellation) is not { Value: var request })
        {
            return [];
        }

        var cases = await Task.WhenAll(request.Cases().TakeLast(CasesOfARound).Select(one => complaints.Find(one, cancellation)));
        return
        [
            .. request.Letters.Letters.Select(letter => new SentLetter(letter, name, Links.Request(id.RoundId, id.PartyId), Seen(letter, LetterKind.Request, id.ToString()))),
            .. cases.OfType<Storage.Stored<Complaint>>().SelectMany(one => one.Value.Letters.Letters.Select(letter =>
                new SentLetter(letter, l[$"{name}, zaak", $"{name}, case"], Links.Case(one.Value.Id), Seen(letter, LetterKind.Case, one.Value.Id)))),
        ];
    }

    private static string Seen(LetterTrace letter, LetterKind kind, string owner) => Links.Letter(kind, owner, letter.Step, letter.Contact);

    private static List<SentLetter> NewestFirst(IReadOnlyList<SentLetter> letters) => [.. letters.Reverse().OrderByDescending(sent => sent.Letter.At)];
}
