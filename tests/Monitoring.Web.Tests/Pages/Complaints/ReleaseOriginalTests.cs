using System.Net;
using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public class ReleaseOriginalTests(DeskSite desk) : IClassFixture<DeskSite>
{
    private World World => desk.World;

    [Fact]
    public async Task A_seat_reads_an_original_only_after_a_release_with_reasons_of_which_the_party_is_told()
    {
        var (complainant, respondent) = (await World.Given.ASupplier("Leerlijn"), await World.Given.ABoard("De Brug"));
        var complaint = await World.Given.ADispute(complainant, respondent);
        var words = new UnsentWords(complaint.Id, "Answer-0", respondent.Id, respondent.Contacts[0].Id);
        var (file, _) = await World.Get<CaseFiles>().Take(words, new MemoryStream("Het origineel."u8.ToArray()), "origineel.txt", World.Patience);
        await World.Get<MakeStatement>().Make(complaint.Id, new Words(StatementKind.Answer, CaseSide.Respondent, "Berend", respondent.Contacts[0].Id, "Zie het stuk.", [file!]), 1, World.Patience);
        var person = Contact.Of("Sanne", "sanne@po-raad.example");
        await World.Get<SeatBook>().PutRepresentative(FounderBook.All[0], old: null, person, World.Patience);
        using var seat = await desk.Site.Enter(desk.Site.LinkTo(complaint, CaseSide.Seat, CaseLetter.ContactOf(FounderBook.All[0].Id, person.Id)));
        var address = $"/zaak/{complaint.Id}/stuk/1/{file!.Sha256}";
        Assert.Equal(HttpStatusCode.NotFound, (await seat.Get(address)).StatusCode);
        Assert.DoesNotContain("origineel.txt", (await seat.Open($"/zaak/{complaint.Id}/dossier")).Source, StringComparison.Ordinal);

        using var clerk = await desk.SignIn();
        var page = await clerk.Open($"/zaken/{complaint.Id}");
        page = await clerk.Open(page.Link("Vrijgeven aan de zetels")!);
        Assert.Contains("origineel.txt", page.Text, StringComparison.Ordinal);
        var form = await clerk.Press(page, "Het stuk vrijgeven");
        Assert.StartsWith("Schrijf op waarom", Assert.Single(form.Errors), StringComparison.Ordinal);
        page = await clerk.Press(form, "Het stuk vrijgeven", ("Reasons", "De handtekening is in geschil."));
        Assert.Contains("Het stuk is vrijgegeven.", page.Notice, StringComparison.Ordinal);
        await clerk.Press(form, "Het stuk vrijgeven", ("Reasons", "De handtekening is in geschil."));
        Assert.Single((await World.Get<ComplaintBook>().Find(complaint.Id, World.Patience))!.Value.Releases);

        Assert.Equal("Het origineel.", await (await seat.Get(address)).Content.ReadAsStringAsync(World.Patience));
        Assert.Contains("De handtekening is in geschil.", (await seat.Open($"/zaak/{complaint.Id}/dossier")).Text, StringComparison.Ordinal);
        await World.Settle();
        var letter = Assert.Single(await World.Letters(respondent), l => l.Letter.Step == "original-released.r1");
        Assert.Contains("De handtekening is in geschil.", letter.Letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("origineel.txt", letter.Letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await World.Letters(complainant), l => l.Letter.Step.StartsWith("original-released", StringComparison.Ordinal));
        using var supplier = await desk.Site.Enter(desk.Site.LinkTo(complaint, CaseSide.Complainant, complainant.Contacts[0].Id));
        Assert.DoesNotContain("De handtekening is in geschil.", (await supplier.Open($"/zaak/{complaint.Id}/dossier")).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_has_that_page_and_what_is_not_there_is_not_found()
    {
        var complaint = await World.Given.ADispute(await World.Given.ASupplier("Leerlijn"), await World.Given.ABoard("De Brug"));
        using var nobody = desk.Site.Visitor();
        Assert.Equal("Aanmelden", (await nobody.Open($"/zaken/{complaint.Id}/vrijgeven/1/{new string('a', 64)}")).Heading);
        using var clerk = await desk.SignIn();
        Assert.Equal($"/zaken/{complaint.Id}", (await clerk.Open($"/zaken/{complaint.Id}/vrijgeven/1/{new string('a', 64)}")).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Open($"/zaken/niets/vrijgeven/1/{new string('a', 64)}")).Status);
    }
}
