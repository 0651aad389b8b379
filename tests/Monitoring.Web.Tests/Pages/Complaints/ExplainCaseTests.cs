using System.Net;
using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public class ExplainCaseTests(Site site) : CasePagesTest(site), IClassFixture<Site>
{
    [Fact]
    public async Task Who_is_asked_about_misuse_explains_by_the_link_of_its_letter_and_reads_it_back()
    {
        var (complaint, party) = await AnIntention();
        using var anna = await Enter(complaint, CaseSide.Respondent, party);
        var page = await anna.Open($"/zaak/{complaint.Id}/dossier");
        Assert.Contains("U bent aan zet: geef uw uitleg", page.Text, StringComparison.Ordinal);
        Assert.Contains(new Language(english: false).Date(complaint.ExplanationDay!.Value), page.Text, StringComparison.Ordinal);
        page = await anna.Open(page.Link("Uitleg geven")!);
        Assert.Equal("Geef uw uitleg", page.Heading);
        Assert.Contains("Wij zagen het beeldmerk in reclame voor een ander product.", page.Text, StringComparison.Ordinal);
        var form = page;
        Assert.Equal(["Schrijf op wat u hierover te zeggen heeft.", "Vul uw naam in."], (await anna.Press(form, "Uitleg versturen", ("Explanation", " "), ("Name", ""))).Errors);
        Assert.StartsWith("Maak uw uitleg korter", Assert.Single((await anna.Press(form, "Uitleg versturen", ("Explanation", new string('x', 10_001)), ("Name", "Anna"))).Errors), StringComparison.Ordinal);
        Assert.StartsWith("Maak dit korter", Assert.Single((await anna.Press(form, "Uitleg versturen", ("Explanation", "Ja."), ("Name", new string('x', 121)))).Errors), StringComparison.Ordinal);

        page = await anna.Press(form, "Uitleg versturen", ("Explanation", "<script>alert(1)</script>\nHet was een oude folder."), ("Name", "Anna"));
        Assert.Equal(($"/zaak/{complaint.Id}/dossier", "Uw uitleg is binnen. Een medewerker van het secretariaat leest die."), (page.Path, page.Notice));
        Assert.Contains("Het was een oude folder.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main script"));
        Assert.Equal($"/zaak/{complaint.Id}/uitleg", page.Link("Uw uitleg bekijken of wijzigen"));
        await anna.Press(form, "Uitleg versturen", ("Explanation", "<script>alert(1)</script>\nHet was een oude folder."), ("Name", "Anna"));
        Assert.Equal((party.Contacts[0].Id, 1), ((await Now(complaint)).Explanation!.Contact, (await Now(complaint)).Explanations.Count()));

        // A colleague whose form was older sees what is there now, and then replaces it knowingly.
        page = await anna.Press(form, "Uitleg versturen", ("Explanation", "Wij stopten."), ("Name", "Bert"));
        Assert.StartsWith("Een collega heeft net ook uitleg gegeven", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("Het was een oude folder.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Wij stopten.", page.Of("#Explanation"), StringComparison.Ordinal);
        await anna.Press(page, "Uitleg versturen");
        Assert.Equal(["Anna", "Bert"], (await Now(complaint)).Explanations.Select(words => words.Name));
    }

    [Fact]
    public async Task After_the_decision_nothing_is_asked_and_what_was_typed_stays_on_the_page()
    {
        var (complaint, party) = await AnIntention();
        using var anna = await Enter(complaint, CaseSide.Respondent, party);
        var form = await anna.Open($"/zaak/{complaint.Id}/uitleg");
        await anna.Press(form, "Uitleg versturen", ("Explanation", "Een oude folder."), ("Name", "Anna"));
        await World.Get<DecideIntention>().Close(complaint.Id, (await Now(complaint)).Explanation!.Mark, World.Desk, "Het was een oude folder.", World.Patience);

        Assert.Equal($"/zaak/{complaint.Id}/dossier", (await anna.Press(form, "Uitleg versturen", ("Explanation", "Een oude folder."), ("Name", "Anna"))).Path);
        var page = await anna.Press(form, "Uitleg versturen", ("Explanation", "Toch anders."), ("Name", "Anna"));
        Assert.Equal("Er wordt u geen uitleg gevraagd", page.Heading);
        Assert.StartsWith("Uitleg is niet meer nodig", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("Toch anders.", page.Text, StringComparison.Ordinal);
        Assert.Single((await Now(complaint)).Explanations);
    }

    [Fact]
    public async Task The_page_for_answers_leads_there_and_nobody_else_has_it()
    {
        var (complaint, party) = await AnIntention();
        using var anna = await Enter(complaint, CaseSide.Respondent, party);
        Assert.Equal($"/zaak/{complaint.Id}/uitleg", (await anna.Open($"/zaak/{complaint.Id}/antwoord")).Path);
        Assert.Equal("Explain", (await anna.Press(await anna.Open($"/zaak/{complaint.Id}/uitleg"), "English")).Heading);
        using var nobody = Site.Visitor();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.Open($"/zaak/{complaint.Id}/uitleg")).Status);

        var (dispute, complainant, respondent) = await ADispute();
        using var supplier = await Enter(dispute, CaseSide.Complainant, complainant);
        Assert.Equal(HttpStatusCode.NotFound, (await supplier.Open($"/zaak/{dispute.Id}/uitleg")).Status);
        using var board = await Enter(dispute, CaseSide.Respondent, respondent);
        var page = await board.Open($"/zaak/{dispute.Id}/uitleg");
        Assert.Equal(("Er wordt u geen uitleg gevraagd", false), (page.Heading, page.HasButton("Uitleg versturen")));
    }

    private async Task<(Complaint Case, Party Party)> AnIntention()
    {
        var party = await World.Given.ASupplier("Leerlijn");
        var id = await World.Opens(World.AnOwnMotion(party));
        return ((await World.Get<ComplaintBook>().Find(id, World.Patience))!.Value, party);
    }
}
