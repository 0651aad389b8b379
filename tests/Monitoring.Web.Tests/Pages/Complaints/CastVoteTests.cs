using System.Net;
using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public class CastVoteTests(Site site) : CasePagesTest(site), IClassFixture<Site>
{
    [Fact]
    public async Task Only_a_seat_of_the_case_votes()
    {
        var (complaint, respondent) = await AVote();
        using var stranger = Site.Visitor();
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.Open(Address(complaint))).Status);
        using var party = await Enter(complaint, CaseSide.Respondent, respondent);
        Assert.Equal(HttpStatusCode.NotFound, (await party.Open(Address(complaint))).Status);
        var (other, _) = await AVote();
        using var seat = await EnterAsSeat(other, FounderBook.All[0]);
        Assert.Equal(HttpStatusCode.Forbidden, (await seat.Open(Address(complaint))).Status);
    }

    [Fact]
    public async Task A_seat_reads_what_is_proposed_and_said_and_votes_and_changes_its_vote()
    {
        var (complaint, _) = await AVote();
        using var seat = await EnterAsSeat(complaint, FounderBook.All[2]);
        var page = await seat.Open(Address(complaint));
        Assert.Equal("Stem voor uw zetel", page.Heading);
        foreach (var words in new[] { "De bijsluiter noemt een doel niet.", "De bijsluiter moet worden aangevuld.", "Dat zien wij anders.", "Wij blijven erbij.", "artikel 8, lid 5", "niet in rechte afdwingbaar" })
        {
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Terugtrekken", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna de Vries", page.Source, StringComparison.Ordinal);
        var form = page;
        page = await seat.Press(form, "Stemmen", ("Choice", "For"), ("By", "Sanne Zetel"));
        Assert.Equal("Uw zetel heeft gestemd", page.Heading);
        Assert.Contains("Uw stem is vastgelegd: voor.", page.Notice, StringComparison.Ordinal);
        Assert.Contains("Sanne Zetel", page.Text, StringComparison.Ordinal);

        // The same form again is the same vote.
        page = await seat.Press(form, "Stemmen", ("Choice", "For"), ("By", "Sanne Zetel"));
        Assert.Contains("Uw stem is vastgelegd", page.Notice, StringComparison.Ordinal);
        Assert.Single((await Whole(complaint)).Events, told => told.Kind == CaseEventKind.VoteCast);

        page = await seat.Press(page, "Stem wijzigen", ("Choice", "Against"), ("Reasons", "Te streng."));
        Assert.Contains("tegen", page.Notice, StringComparison.Ordinal);
        var ballot = Assert.Single((await Whole(complaint)).Ballots);
        Assert.Equal((Vote.Against, "Te streng.", FounderBook.All[2].Id), (ballot.Vote, ballot.Reasons, ballot.Seat));

        // Another seat sees nothing of it.
        using var other = await EnterAsSeat(complaint, FounderBook.All[3]);
        page = await other.Open(Address(complaint));
        Assert.DoesNotContain("Te streng.", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("Sanne Zetel", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_mistake_has_a_sentence_and_keeps_what_was_filled_in()
    {
        var (complaint, _) = await AVote();
        using var seat = await EnterAsSeat(complaint, FounderBook.All[0]);
        var form = await seat.Open(Address(complaint));
        var page = await seat.Press(form, "Stemmen", ("By", ""));
        Assert.Equal(["Kies hoe uw zetel stemt.", "Vul uw naam in."], page.Errors);
        page = await seat.Press(form, "Stemmen", ("Choice", "Abstain"), ("By", "Sanne"));
        Assert.Equal(["Schrijf op waarom. Alleen bij een stem voor kan dit leeg blijven."], page.Errors);
        page = await seat.Press(form, "Stemmen", ("Choice", "Against"), ("Reasons", new string('a', CastVote.MaxReasons + 1)), ("By", "Sanne"));
        Assert.Equal(["Maak deze tekst korter: hoogstens 5.000 tekens, en uw naam hoogstens 100."], page.Errors);
        page = await seat.Press(form, "Stemmen", ("Choice", "Recused"), ("Reasons", "Mijn bedrijf."), ("By", "Sanne"));
        Assert.Equal(["Het Reglement van deze zaak kent geen terugtrekken. Kies voor, tegen of onthouding."], page.Errors);
        Assert.Contains("Mijn bedrijf.", page.Of("textarea"), StringComparison.Ordinal);
        Assert.Empty((await Whole(complaint)).Ballots);
    }

    [Fact]
    public async Task A_vote_that_closed_or_gave_way_to_another_says_so_and_takes_nothing()
    {
        var (complaint, _) = await AVote();
        using var seat = await EnterAsSeat(complaint, FounderBook.All[0]);
        var form = await seat.Open(Address(complaint));
        await World.Given.Changed(complaint, now => now with { Vote = now.Vote! with { Proposal = 2 }, Proposals = 2 });
        await Insert((await World.Get<VoteBook>().Proposal(complaint.Id, 1, World.Patience))! with { Number = 2, Ruling = "Een ander voorstel." });
        var page = await seat.Press(form, "Stemmen", ("Choice", "For"), ("By", "Sanne"));
        Assert.StartsWith("Er is intussen een ander voorstel.", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("Een ander voorstel.", page.Text, StringComparison.Ordinal);

        await World.Given.Changed(complaint, now => now with { StepDay = World.Today.AddDays(-1) });
        page = await seat.Press(page, "Stemmen", ("Choice", "For"), ("By", "Sanne"));
        Assert.Equal(["De stemming is gesloten. Uw stem is niet vastgelegd."], page.Errors);
        page = await seat.Open(Address(complaint));
        Assert.Equal("De stemming is gesloten", page.Heading);
        Assert.Contains("Uw zetel stemde niet.", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("Stemmen"));
    }

    [Fact]
    public async Task Art_8_5_a_seat_that_is_a_party_sees_why_it_cannot_consent_and_nothing_of_the_proposal()
    {
        var (complaint, _) = await AVote("VO-raad");
        using var seat = await EnterAsSeat(complaint, FounderBook.Find("vo-raad")!);
        var page = await seat.Open(Address(complaint));
        Assert.Equal("Uw zetel heeft een belang bij deze zaak", page.Heading);
        Assert.Contains("kan ook niet instemmen", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("De bijsluiter", page.Source, StringComparison.Ordinal);
        Assert.False(page.HasButton("Stemmen"));
    }

    [Fact]
    public async Task Before_a_proposal_there_is_nothing_to_vote_on_and_in_English_all_of_it_is_English()
    {
        var (complaint, _, _) = await ADispute();
        using var early = await EnterAsSeat(complaint, FounderBook.All[0]);
        Assert.Equal("Er is nu geen stemming", (await early.Open(Address(complaint))).Heading);

        var (voting, _) = await AVote();
        using var seat = await EnterAsSeat(voting, FounderBook.All[0]);
        Assert.Equal("Vote for your seat", (await seat.Press(await seat.Open(Address(voting)), "English")).Heading);
    }

    private static string Address(Complaint complaint) => $"/zaak/{complaint.Id}/stem";

    private async Task<(Complaint Case, Party Respondent)> AVote(string respondentName = "De Brug")
    {
        var (complainant, respondent) = (await World.Given.ASupplier("Leerlijn"), await World.Given.ABoard(respondentName));
        var id = await World.ADiscussedDispute(complainant, respondent);
        Assert.Equal(OpenVoteOutcome.Opened, await World.PutsToVote(id));
        return (await World.Case(id), respondent);
    }
}
