using System.Net;
using Monitoring.Letters;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Letters;

public sealed class ViewLetterTests
{
    [Fact]
    public async Task A_letter_of_a_request_a_case_and_a_notice_is_shown_again_as_it_was_without_its_link()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example");
        await world.ARoundOf(party);
        using var visitor = await site.SignIn();
        var form = await visitor.Open("/brieven/teksten/ask");
        await visitor.Press(form, "Bewaren als nieuwe versie", ("DutchSubject", "Anders"));
        await world.Pass(TimeSpan.FromDays(91)); // a Monday: on the Sunday before it a notice waits
        await world.Given.ANotice(party);
        await world.Pass(TimeSpan.FromDays(1)); // beside a request it waits for the morning

        var contact = party.Contacts[0].Id;
        var request = (await world.Request(party)).Id;
        var complaint = (await world.Case(party))!.Id;
        foreach (var (home, address, subject) in new[]
        {
            (Links.Request(request.RoundId, party.Id), Links.Letter(LetterKind.Request, request.ToString(), LetterStep.Ask, contact), "Wij vragen u om bewijs"),
            (Links.Case(complaint), Links.Letter(LetterKind.Case, complaint, LetterStep.AskExplanation, contact), "Wij vragen u om uitleg"),
            (Links.Party(party.Id), Links.Letter(LetterKind.Notice, $"{party.Id}~n1", LetterStep.PersonCorrected, contact), "Wij hebben een persoonsgegeven verbeterd"),
        })
        {
            Assert.Contains(address, (await visitor.Open(home)).RowLinks);
            var page = await visitor.Open(address);
            Assert.StartsWith(subject, page.Heading, StringComparison.Ordinal);
            Assert.Contains("anna@leerlijn.example", page.Text, StringComparison.Ordinal);
            Assert.Contains("Aangekomen", page.Text, StringComparison.Ordinal);
            Assert.Contains("meegeleverde versie 1", page.Text, StringComparison.Ordinal);
            var frame = await visitor.Open(page.Document.QuerySelector("iframe")!.GetAttribute("src")!);
            Assert.Contains(subject, frame.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("/bewijs/", page.Source + frame.Source, StringComparison.Ordinal);
            Assert.Contains("sandbox", string.Join(' ', frame.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_letter_that_waits_for_a_digest_or_left_in_one_says_so_here_and_among_all_letters()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.Given.ANotice(party);
        await world.Settle();
        await world.AsksAnew(party);
        using var visitor = await site.SignIn();
        var waits = await visitor.Open($"/register/{party.Id}/brieven");
        Assert.Contains("gaat op dinsdag 27 oktober 2026 om 7.00 uur, in één bericht met wat er dan nog meer is", waits.Text, StringComparison.Ordinal);

        await world.Pass(TimeSpan.FromDays(1));
        Assert.Contains("ging op dinsdag 27 oktober 2026 met andere brieven in één bericht", (await visitor.Open($"/register/{party.Id}/brieven")).Text, StringComparison.Ordinal);
        var page = await visitor.Open(Links.Letter(LetterKind.Notice, $"{party.Id}~n1", LetterStep.PersonCorrected, party.Contacts[0].Id));
        Assert.Contains("ging op dinsdag 27 oktober 2026 met andere brieven in één bericht", page.Text, StringComparison.Ordinal);
        Assert.Contains("Wij hebben een persoonsgegeven verbeterd", (await visitor.Open(page.Document.QuerySelector("iframe")!.GetAttribute("src")!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_letter_is_not_found_and_a_stranger_sees_nothing()
    {
        await using var site = await DeskSite.New();
        var party = await site.World.Given.ASupplier("Leerlijn B.V.");
        await site.World.ARoundOf(party);
        using var visitor = await site.SignIn();
        var (contact, request) = (party.Contacts[0].Id, (await site.World.Request(party)).Id.ToString());
        foreach (var path in new[]
        {
            "/brieven/bekijken",
            "/brieven/bekijken?soort=Iets&van=a~b&brief=ask&aan=c",
            "/brieven/bekijken?soort=9&van=a~b&brief=ask&aan=c",
            "/brieven/bekijken?soort=Request&van=a&brief=ask&aan=c",
            "/brieven/bekijken?soort=Request&van=a~b~c&brief=ask&aan=c",
            "/brieven/bekijken?soort=Request&van=~&brief=ask&aan=c",
            Links.Letter(LetterKind.Request, request, LetterStep.Reminder, contact),
            Links.Letter(LetterKind.Request, request, LetterStep.Ask, "iemand"),
            Links.Letter(LetterKind.Request, request, "a|b", contact),
            Links.Letter(LetterKind.Case, "geen", LetterStep.AskExplanation, contact),
            Links.Letter(LetterKind.Notice, $"{party.Id}~geen", LetterStep.PersonCorrected, contact),
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(path)).Status);
        }

        using var stranger = site.Site.Visitor();
        Assert.Equal("/aanmelden", (await stranger.Open(Links.Letter(LetterKind.Request, request, LetterStep.Ask, contact))).Path);
    }
}
