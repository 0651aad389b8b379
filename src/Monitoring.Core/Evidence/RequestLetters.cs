using Monitoring.Calendar;
using Monitoring.Convenants;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;

namespace Monitoring.Evidence;

/// <summary>What the letters of an evidence request say.</summary>
public sealed class RequestLetters(TextBook texts, AccessTokens tokens, Links links, WorkingDays days)
{
    /// <summary>The request with these letters written in the texts that are current, and the rows to store in the same batch.</summary>
    public async Task<(EvidenceRequest Request, IReadOnlyList<RequestLetter> Letters)> Write(
        EvidenceRequest request, Round round, Framework framework, string step, IReadOnlyList<string> contacts, DateTimeOffset now, CancellationToken cancellation, AttestedDocument? document = null, Rework? rework = null,
        IReadOnlyDictionary<string, LocalText>? more = null) =>
        Write(await texts.Current(cancellation), request, round, framework, step, contacts, now, document, rework, more);

    /// <summary>The request with these letters written, and the rows to store in the same batch.</summary>
    /// <param name="current">The texts that are current.</param>
    /// <param name="request">The request.</param>
    /// <param name="round">Its round.</param>
    /// <param name="framework">The framework that the round pins.</param>
    /// <param name="step">Which letter: one of <see cref="LetterStep"/>.</param>
    /// <param name="contacts">The ids of the contacts.</param>
    /// <param name="now">The domain's time.</param>
    /// <param name="document">What was declared, for a receipt.</param>
    /// <param name="rework">What is asked anew, for the first letter of a later asking.</param>
    /// <param name="more">Fields that this letter alone has.</param>
    public (EvidenceRequest Request, IReadOnlyList<RequestLetter> Letters) Write(
        CurrentTexts current, EvidenceRequest request, Round round, Framework framework, string step, IReadOnlyList<string> contacts, DateTimeOffset now, AttestedDocument? document = null, Rework? rework = null,
        IReadOnlyDictionary<string, LocalText>? more = null)
    {
        var today = Amsterdam.Day(now);
        var fields = new Dictionary<string, LocalText>
        {
            ["party"] = new(request.PartyName, request.PartyName),
            ["round"] = new(round.Name, round.Name),
            ["items"] = Titles(framework, request),
            ["privacy"] = new(links.Privacy, links.Privacy),
        };
        if (step == LetterStep.FirstOf(request.Asking))
        {
            request = request with { PromisedDay = Later(request.PromisedDay, days.Add(today, (request.AnswerDays ?? round.Terms.AnswerDays) + round.Terms.DeliveryDays + request.ExtraDays)) };
        }

        if (rework is not null)
        {
            fields["reason"] = new(rework.Reason, rework.Reason);
            fields["again"] = new(Again(rework, english: false), Again(rework, english: true));
        }

        if (document is not null)
        {
            fields["hashes"] = Hashes(document);
            if (document.Post is { } post)
            {
                fields["received"] = Day(post.ReceivedOn);
                fields["way"] = post.Way == PostWay.Post ? new("per post", "by post") : new("per e-mail", "by e-mail");
                fields["inTime"] = post.InTime ? new("Dat is op tijd.", "That is in time.") : new("", "");
                fields["enteredBy"] = new(post.EnteredBy, post.EnteredBy);
                fields["scan"] = new($"- {post.Scan.Name}: {post.Scan.Sha256}", $"- {post.Scan.Name}: {post.Scan.Sha256}");
            }

            fields["declarant"] = new($"{document.Name} ({document.Role})", $"{document.Name} ({document.Role})");
        }

        if (LetterStep.TextOf(step) == LetterStep.NewDay && round.Shifts is [.., var shift])
        {
            (fields["change"], fields["why"]) = (shift.InWords(), new(shift.Because, shift.Because));
        }
        else if ((round.CancelledBecause ?? round.ClosedBecause) is { } because)
        {
            fields["why"] = new(because, because);
        }

        fields["lastDay"] = Day(LetterStep.TextOf(step) == LetterStep.NewDay && request.LastCallDay is { } called ? called : request.LastDay ?? request.PromisedDay ?? today);
        var graceDay = request.LastCallDay ?? Later(request.PromisedLastCallDay, days.Add(today, round.Terms.GraceDays + request.ExtraDays));
        if (LetterStep.TextOf(step) == LetterStep.LastCall)
        {
            request = request with { PromisedLastCallDay = graceDay };
        }

        fields["graceDay"] = Day(graceDay);
        fields["waiting"] = request.Asking == 1
            ? new("Wij hebben uw verklaring nog niet.", "We do not have your declaration yet.")
            : new("Wij hebben de aanvulling waarom wij vroegen nog niet.", "We do not have yet what we asked you to add.");
        fields["silence"] = round.ClosingSince is null
            ? new("Komt er niets, dan herinneren wij u eraan en vragen wij u daarna om uitleg.", "If nothing comes, we remind you, and then ask you to explain.")
            : new("Deze ronde wordt afgesloten. Komt er niets, dan herinneren wij u er nog één keer aan. Daarna eindigt dit verzoek, zonder gevolg voor u.",
                "This round is being closed. If nothing comes, we remind you once more. Then this request ends, without consequence for you.");
        fields["missing"] = request.Asking == 1
            ? new("Wij hebben uw verklaring niet gekregen.", "We did not receive your declaration.")
            : new("Wij hebben de aanvulling waarom wij vroegen niet gekregen. Wat u eerder verklaarde, blijft bewaard.", "We did not receive what we asked you to add. What you declared before is kept.");
        fields["receipt"] = new(request.Receipt ?? "", request.Receipt ?? "");

        foreach (var (name, value) in more ?? new Dictionary<string, LocalText>())
        {
            fields[name] = value;
        }

        var version = current.VersionOf(step);
        var complete = current.Complete(fields);
        var letters = contacts.Distinct().Select(contact => new RequestLetter
        {
            RoundId = request.RoundId,
            PartyId = request.PartyId,
            Step = step,
            TextVersion = version,
            Contact = contact,
            Fields = complete,
            WrittenAt = now,
        });
        return (request with { Letters = request.Letters.Write(step, contacts, now) }, [.. letters]);
    }

    /// <summary>The request with the letter written that brings a colleague the link (<see cref="Pass.Letters"/>), and its row.</summary>
    public Task<(EvidenceRequest Request, IReadOnlyList<RequestLetter> Letters)> PassOn(EvidenceRequest request, Round round, Framework framework, Pass pass, DateTimeOffset now, CancellationToken cancellation) =>
        Write(request, round, framework, LetterStep.PassedOnOf(pass.Letters), [pass.Id], now, cancellation, more: new Dictionary<string, LocalText> { ["by"] = new(pass.ByName, pass.ByName) });

    /// <summary>The link of a contact to a request.</summary>
    public string Link(EvidenceRequest request, string contact) => links.Evidence(tokens.Make(new Access(request.Id, contact, request.LinkGeneration)));

    private static LocalText Titles(Framework framework, EvidenceRequest request)
    {
        var items = framework.ItemsFor(request.PartyKind, request.Products ?? []);
        // A letter of a supplier with many products names each item once.
        string In(bool english) => string.Join('\n', items.GroupBy(i => i.Item.Id).Select(group => group.ToList() switch
        {
            [var one] => $"- {one.TitleWithProduct().In(english)} ({ArticleNumber.InWords(one.Item.Articles, english)})",
            [var first, ..] many => english
                ? $"- {first.Item.Title.En}, for each of {many.Count} products ({ArticleNumber.InWords(first.Item.Articles, english)})"
                : $"- {first.Item.Title.Nl}, voor elk van {many.Count} producten ({ArticleNumber.InWords(first.Item.Articles, english)})",
            _ => "",
        }));
        return new LocalText(In(english: false), In(english: true));
    }

    private static string Again(Rework rework, bool english) => LetterList.Of(
        [.. rework.Items.Select(item => $"{item.Title.In(english)} ({ArticleNumber.InWords(item.Articles, english)}): {item.Remark.ReplaceLineEndings(" ")}")],
        more => english ? $"and {more} more items: you see them all with your own link" : $"en nog {more} onderdelen: u ziet ze allemaal met uw eigen link");

    private static LocalText Hashes(AttestedDocument document)
    {
        var files = document.Answers.SelectMany(a => a.Files).Select(f => $"{f.Name}: {f.Sha256}").ToList();
        return files.Count == 0 ? new LocalText("- geen bestanden", "- no files") : new LocalText(
            LetterList.Of(files, more => $"en nog {more} bestanden: met uw eigen link ziet u ze allemaal bij uw ontvangstbewijs"),
            LetterList.Of(files, more => $"and {more} more files: with your own link you see them all at your receipt"));
    }

    private static LocalText Day(DateOnly day) => new(Amsterdam.Long(day, english: false), Amsterdam.Long(day, english: true));

    private static DateOnly Later(DateOnly? a, DateOnly b) => a > b ? a.Value : b;
}
