using System.Net;
using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public class OpenCaseLinkTests(Site site) : IClassFixture<Site>
{
    private World World => site.World;

    [Fact]
    public async Task A_link_opens_the_file_by_a_button_only_and_leaves_its_token_behind()
    {
        var (complaint, complainant, _) = await ADispute();
        var link = LinkOf(complaint, CaseSide.Complainant, complainant.Contacts[0].Id);
        using var visitor = site.Visitor();
        var page = await visitor.Open(link);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(page.Answer.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(v => v.Contains("monitoring-case", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Open($"/zaak/{complaint.Id}/dossier")).Status);

        page = await visitor.Press(page, "Verder");
        Assert.Equal($"/zaak/{complaint.Id}/dossier", page.Path);
        Assert.DoesNotContain(link.Split('/')[^1], page.Source, StringComparison.Ordinal);
        Assert.Equal(complaint.Revision, (await World.Get<ComplaintBook>().Find(complaint.Id, World.Patience))!.Value.Revision);
    }

    [Fact]
    public async Task A_form_from_elsewhere_begins_no_session()
    {
        var (complaint, complainant, _) = await ADispute();
        using var visitor = site.Visitor();
        var answer = await visitor.Http.PostAsync(LinkOf(complaint, CaseSide.Complainant, complainant.Contacts[0].Id), new FormUrlEncodedContent([]), World.Patience);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_link_that_we_did_not_make_and_one_to_no_case_get_the_same_answer()
    {
        var (complaint, complainant, _) = await ADispute();
        using var visitor = site.Visitor();
        var link = LinkOf(complaint, CaseSide.Complainant, complainant.Contacts[0].Id);
        var pages = new List<SeenPage>();
        foreach (var path in new[] { link[..^3] + "AAA", "/zaak/nonsense", LinkOf(complaint with { Id = "nothing" }, CaseSide.Respondent, "c1"), "/zaak/" + new string('a', 3000) })
            pages.Add(await visitor.Open(path));
        Assert.All(pages, page => Assert.Equal((HttpStatusCode.NotFound, pages[0].Text), (page.Status, page.Text)));
        Assert.Equal("Deze link werkt niet", pages[0].Heading);
    }

    [Fact]
    public async Task Raising_the_generation_ends_the_link_and_its_sessions()
    {
        var (complaint, _, respondent) = await ADispute();
        var link = LinkOf(complaint, CaseSide.Respondent, respondent.Contacts[0].Id);
        using var visitor = await Enter(link);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open($"/zaak/{complaint.Id}/dossier")).Status);
        await Change(complaint, now => now with { LinkGeneration = 1 });

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Open($"/zaak/{complaint.Id}/dossier")).Status);
        var page = await visitor.Open(link);
        Assert.Equal((HttpStatusCode.Gone, "Deze link is vervangen", false), (page.Status, page.Heading, page.HasButton("Verder")));
    }

    [Fact]
    public async Task A_contact_that_left_the_party_loses_the_case_at_once()
    {
        var (complaint, complainant, _) = await ADispute();
        var link = LinkOf(complaint, CaseSide.Complainant, complainant.Contacts[0].Id);
        using var visitor = await Enter(link);
        await World.Given.Changed(complainant, now => now with { Contacts = [Contact.Of("Bert", $"bert@{now.Id}.example")] });
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Open($"/zaak/{complaint.Id}/dossier")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Open(link)).Status);
    }

    [Theory]
    [InlineData(CaseSide.Complainant)]
    [InlineData(CaseSide.Secretariaat)]
    public async Task A_contact_of_the_one_side_is_nobody_on_another(CaseSide side)
    {
        var (complaint, _, respondent) = await ADispute();
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Open(LinkOf(complaint, side, respondent.Contacts[0].Id))).Status);
    }

    [Fact]
    public async Task A_page_of_one_case_does_not_open_with_the_session_of_another()
    {
        var (complaint, complainant, _) = await ADispute();
        var (other, _, _) = await ADispute();
        using var visitor = await Enter(LinkOf(complaint, CaseSide.Complainant, complainant.Contacts[0].Id));
        var page = await visitor.Open($"/zaak/{other.Id}/dossier");
        Assert.Equal((HttpStatusCode.Forbidden, "U heeft intussen een andere link geopend"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task A_case_can_be_read_for_a_while_after_its_end_and_then_its_link_says_so()
    {
        var (complaint, complainant, _) = await ADispute();
        var link = LinkOf(complaint, CaseSide.Complainant, complainant.Contacts[0].Id);
        using var visitor = site.Visitor();
        await Change(complaint, now => now with { State = ComplaintState.Withdrawn, StepSince = World.Now.AddDays(-CaseLinks.DaysAfterEnd + 1) });
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open(link)).Status);
        await Change(complaint, now => now with { StepSince = World.Now.AddDays(-CaseLinks.DaysAfterEnd) });
        var page = await visitor.Open(link);
        Assert.Equal((HttpStatusCode.Gone, "Deze zaak is afgesloten"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task Who_is_no_party_has_a_link_of_its_own()
    {
        var (complaint, _, _) = await ADispute();
        var mother = Contact.Of("Els Bos", "els@thuis.example");
        await Change(complaint, now => now with { Kind = ComplaintKind.Complaint, Complainant = new Complainant(null, "Els Bos", mother) });
        using var visitor = site.Visitor();
        Assert.Contains("Els Bos", (await visitor.Open(LinkOf(complaint, CaseSide.Complainant, mother.Id))).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_has_a_link_for_who_acts_for_it_and_not_before_there_is_a_case()
    {
        var (complaint, _, _) = await ADispute();
        var (council, anna) = (FounderBook.All[0], Contact.Of("Anna", "anna@po-raad.example"));
        var link = LinkOf(complaint, CaseSide.Seat, CaseLetter.ContactOf(council.Id, anna.Id));
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Open(link)).Status);
        await World.Get<SeatBook>().PutRepresentative(council, old: null, anna, World.Patience);
        Assert.Contains(council.Name, (await visitor.Open(link)).Heading, StringComparison.Ordinal);
        await Change(complaint, now => now with { State = ComplaintState.Intention });
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Open(link)).Status);
        await Change(complaint, now => now with { State = ComplaintState.Voting });
        await World.Get<SeatBook>().RemoveRepresentative(council, anna.Id, World.Patience);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Open(link)).Status);
    }

    private async Task<(Complaint Case, Party Complainant, Party Respondent)> ADispute()
    {
        var (complainant, respondent) = (await World.Given.ASupplier("Leerlijn"), await World.Given.ABoard("De Brug"));
        return (await World.Given.ADispute(complainant, respondent), complainant, respondent);
    }

    private string LinkOf(Complaint complaint, CaseSide side, string who) => site.LinkTo(complaint, side, who);

    private Task<Visitor> Enter(string link) => site.Enter(link);

    private Task<Complaint> Change(Complaint complaint, Func<Complaint, Complaint> change) => World.Given.Changed(complaint, change);
}
