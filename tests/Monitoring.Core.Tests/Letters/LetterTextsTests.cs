using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Letters;

public sealed partial class LetterTextsTests
{
    private const string Link = "http://monitoring.test/bewijs/abc.def";
    private const string Privacy = "http://monitoring.test/privacy";

    private static readonly string[] OfRequests = [LetterStep.Ask, LetterStep.Reminder, LetterStep.LastCall, LetterStep.Receipt, LetterStep.ReceiptByPost, LetterStep.NewLink, LetterStep.Rework, LetterStep.Accepted,
        LetterStep.NewDay, LetterStep.RoundCancelled, LetterStep.RoundClosed, LetterStep.PassedOn, LetterStep.FreshLink, LetterStep.FileRefused, LetterStep.FileDestroyed, LetterStep.DeferralGranted, LetterStep.MoreTimeGiven, LetterStep.DeferralRefused];
    private static readonly string[] OfCases = [LetterStep.AskExplanation, LetterStep.Settled, LetterStep.CaseRegistered, LetterStep.CaseClosed,
        LetterStep.AskConduct, LetterStep.ConductClosed, LetterStep.CaseReceived, LetterStep.CaseBrought, LetterStep.NotAdmitted, LetterStep.CaseAdmitted, LetterStep.Hearing, LetterStep.CaseReminder, LetterStep.AnswerReceived,
        LetterStep.HearingLapsed, LetterStep.Reply, LetterStep.Consultation, LetterStep.TermExtended, LetterStep.OriginalReleased, LetterStep.BringCase, LetterStep.SettlementProposed, LetterStep.SettlementRefused, LetterStep.CaseSettled, LetterStep.CaseWithdrawn, LetterStep.CaseJoined];

    // Where there is nothing left to do or to look at, a link would only be one that does not work.
    private static readonly string[] WithoutLink = [LetterStep.RoundCancelled, LetterStep.RoundClosed, LetterStep.Accepted, LetterStep.Settled, LetterStep.CaseRegistered, LetterStep.CaseClosed,
        LetterStep.ConductClosed, LetterStep.NotAdmitted, LetterStep.CaseSettled, LetterStep.CaseWithdrawn, LetterStep.CaseJoined];

    private static readonly Rounds.Round Changed = TheRound with
    {
        Shifts = [new Rounds.TermShift(Rounds.TermShiftKind.Pause, Monday, Monday.AddDays(2), Days: 0, "Er was een storing.", "desk")],
        CancelledBecause = "Er was een storing.",
    };

    // The first letter that somebody gets of us (AVG 13 and 14).
    private static readonly string[] FirstLetters = [LetterStep.Ask, LetterStep.PassedOn, LetterStep.CaseReceived];

    public static TheoryData<string> Steps() => [.. typeof(LetterStep).GetFields().Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_last_day_still_counts_so_no_letter_says_before_it(string step)
    {
        foreach (var text in new[] { LetterTexts.Find(step, 1, english: false), LetterTexts.Find(step, 1, english: true) })
        {
            Assert.DoesNotMatch(@"(?i)\b(vóór|voor|before) \**\{\w*Day\}", $"{text.Subject}\n{text.Body}");
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_letter_has_the_same_fields_in_both_languages(string step)
    {
        var (dutch, english) = (LetterTexts.Find(step, 1, english: false), LetterTexts.Find(step, 1, english: true));
        Assert.Equal(dutch.Fields.Order(), english.Fields.Order());
        Assert.NotEqual(dutch.Subject, english.Subject);
    }

    [Fact]
    public void Every_text_belongs_to_a_letter()
    {
        var texts = typeof(LetterTexts).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("Letters/", StringComparison.Ordinal)).Select(n => n["Letters/".Length..].Split('.')[0]);
        Assert.Equal(Steps().Select(s => s.Data).Order(), texts.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(OfBoth))]
    public void A_letter_renders_without_a_field_left(string step)
    {
        var letter = Render(step, "Leerlijn", "Er kwam niets.");
        Assert.DoesNotMatch(Field(), letter.Text);
        Assert.DoesNotMatch(Field(), letter.Html);
        Assert.DoesNotMatch(Field(), letter.Subject);
        Assert.DoesNotContain("**", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Leerlijn", letter.Text, StringComparison.Ordinal);
        Assert.Contains("English", letter.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"nl\">", letter.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OfBoth))]
    public void The_link_stands_where_there_is_something_to_do_and_nowhere_else(string step)
    {
        var letter = Render(step, "Leerlijn", "Er kwam niets.");
        var expected = WithoutLink.Contains(step) ? 0 : 2;
        Assert.Equal(expected, Regex.Count(letter.Text, Regex.Escape(Link)));
        Assert.Equal(expected, Regex.Count(letter.Html, Regex.Escape($"href=\"{Link}\"")));
        Assert.Equal(expected, Regex.Count(letter.Html, $" {Regex.Escape(Link)}</p>"));
        Assert.Equal(expected + (FirstLetters.Contains(step) ? 2 : 0), Regex.Count(letter.Html, "<a "));
    }

    [Theory]
    [MemberData(nameof(OfBoth))]
    public void The_first_letter_that_somebody_gets_links_the_privacy_statement(string step)
    {
        var letter = Render(step, "Leerlijn", "Er kwam niets.");
        Assert.Equal(FirstLetters.Contains(step) ? 2 : 0, Regex.Count(letter.Text, Regex.Escape(Privacy)));
        Assert.Equal(FirstLetters.Contains(step) ? 2 : 0, Regex.Count(letter.Html, Regex.Escape($"<a href=\"{Privacy}\">{Privacy}</a>")));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("**Vet** & _schuin_ `code` ~door~")]
    [InlineData("[klik](http://kwaad.example)")]
    [InlineData("![plaatje](http://kwaad.example/x.png)")]
    [InlineData("http://kwaad.example/ www.kwaad.example")]
    [InlineData("<http://kwaad.example>")]
    [InlineData("# Kop\n=====\n> citaat")]
    [InlineData("{link} {party}")]
    [InlineData("&lt;b&gt; 1. een\\twee")]
    public void What_a_party_is_called_stays_text(string name)
    {
        foreach (var step in new[] { LetterStep.Ask, LetterStep.Rework, LetterStep.CaseRegistered })
        {
            var plain = Render(step, "Leerlijn", "Leerlijn");
            var letter = Render(step, name, name);
            Assert.Equal(Tags(plain.Html), Tags(letter.Html));
            Assert.Contains(name, letter.Text, StringComparison.Ordinal);
            Assert.Contains(name.ReplaceLineEndings(" "), System.Net.WebUtility.HtmlDecode(letter.Html).ReplaceLineEndings(" "), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_that_does_not_exist_is_a_bug() => Assert.Throws<InvalidOperationException>(() => LetterTexts.Find(LetterStep.Ask, 99, english: false));

    public static TheoryData<string> OfBoth() => [.. OfRequests, .. OfCases];

    private static OutgoingLetter Render(string step, string name, string reasons)
    {
        Letter row = OfCases.Contains(step) ? OfCase(step, name, reasons) : OfRequest(step, name);
        return LetterRenderer.Render(row, LetterTexts.Shipped(step), "id", Anna.Email, Link);
    }

    private static ComplaintLetter OfCase(string step, string name, string reasons) => Assert.Single(
        ComplaintLetters.Write(CurrentTexts.Shipped, TheCase with { RespondentName = name, Decision = new DeskDecision("desk", Monday, reasons) }, step, [Anna.Id], Days, Monday, privacy: Privacy).Letters);

    private static RequestLetter OfRequest(string step, string name)
    {
        var options = Options.Create(new LinkOptions { BaseUrl = "http://monitoring.test", Secret = Convert.ToBase64String(new byte[32]) });
        var letters = new RequestLetters(null!, new AccessTokens(options), new Links(options), Days);
        var document = new AttestedDocument
        {
            RoundId = TheRound.Id,
            Round = TheRound.Name,
            Framework = "2.0-0",
            Convenant = "2.0",
            PartyId = TheParty.Id,
            Party = name,
            Number = 1,
            Name = "Anna",
            Role = "directeur",
            Contact = Anna.Id,
            Declaration = AttestEvidence.Declaration,
            At = Monday,
            Answers = [],
            Post = step == LetterStep.ReceiptByPost ? new AttestedPost(1, new DateOnly(2026, 10, 26), InTime: true, PostWay.Mail, new AttestedFile(name, 1, "5e1f"), "desk@platform.example") : null,
        };
        var receipt = step is LetterStep.Receipt or LetterStep.ReceiptByPost;
        var rework = step != LetterStep.Rework ? null : new Rework
        {
            RoundId = TheRound.Id,
            PartyId = TheParty.Id,
            Asking = 2,
            Attestation = 1,
            Reason = name,
            Days = 10,
            Items = [new ReworkItem("model-agreement", new LocalText("De modelovereenkomst", "The model agreement"), ["4.2"], name, "proof")],
            By = "desk",
            At = Monday,
        };
        var (_, rows) = letters.Write(
            CurrentTexts.Shipped, (rework is null ? Asked : Asked.AskedAnew(10)) with { PartyName = name, Receipt = "ABCD-EFGH" }, Changed, ShippedFrameworks.All[0], receipt ? $"{step}.1" : step, [Anna.Id], Monday, receipt ? document : null, rework,
            new[] { "by", "runsUntil", "asked", "reasons", "file", "item", "todo" }.ToDictionary(field => field, field => new LocalText(name, name)));
        return Assert.Single(rows);
    }

    private static List<string> Tags(string html) => [.. Regex.Matches(html, "<[^>]*>").Select(m => m.Value)];

    [GeneratedRegex(@"\{[a-zA-Z]+\}")]
    private static partial Regex Field();
}
