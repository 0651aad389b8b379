using System.IO.Compression;
using System.Net;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Privacy;

public class FindPersonTests
{
    [Fact]
    public async Task Only_the_desk_handles_requests_and_an_empty_register_says_what_will_come()
    {
        await using var desk = await DeskSite.New();
        using var stranger = desk.Site.Visitor();
        using var visitor = await desk.SignIn();
        Assert.Equal("/aanmelden", (await stranger.Open("/avg")).Url.AbsolutePath);
        Assert.Equal("/aanmelden", (await stranger.Open("/avg/c123")).Url.AbsolutePath);
        var page = await visitor.Open("/avg");
        Assert.Contains("Elk verzoek dat u hier afhandelt, komt in deze lijst", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/avg/c0000000000")).Status);
        Assert.StartsWith("Vul een e-mailadres in", Assert.Single((await visitor.Press(page, "Zoeken", ("Who", ""))).Errors), StringComparison.Ordinal);
        Assert.StartsWith("Vul een e-mailadres in", Assert.Single((await visitor.Press(page, "Zoeken", ("Who", "--"))).Errors), StringComparison.Ordinal);
        page = await visitor.Press(page, "Zoeken", ("Who", "wie@dan.example"));
        Assert.Contains("heeft niets verklaard", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("wie", page.Url.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_found_exported_corrected_and_erased_and_each_is_written_down()
    {
        await using var desk = await DeskSite.New();
        var party = await desk.World.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await desk.World.Given.Changed(party, p => p with { Contacts = [Contact.Of("Anna <b>de</b> Vries", "anna@leerlijn.example")] });
        await desk.World.ARoundOf(party);
        await desk.World.Answers(party);
        using var visitor = await desk.SignIn();
        var page = await visitor.Press(await visitor.Open("/avg"), "Zoeken", ("Who", "anna@leerlijn.example"));
        page = await visitor.Open(page.Document.QuerySelector("main table a")!.GetAttribute("href")!);
        var person = page.Url.AbsolutePath;
        Assert.Equal("Anna <b>de</b> Vries", page.Heading);
        Assert.Contains("anna@leerlijn.example", page.Of("main table"), StringComparison.Ordinal);

        // A visitor reads text; the zip is read as bytes from the same form.
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        var export = await visitor.Http.PostAsync(person + "?handler=Export", form, desk.World.Patience);
        Assert.Equal("attachment", export.Content.Headers.ContentDisposition!.DispositionType);
        using (var zip = new ZipArchive(await export.Content.ReadAsStreamAsync(desk.World.Patience)))
        {
            Assert.Equal(["overzicht.html", "overzicht.json"], zip.Entries.Select(entry => entry.Name));
            using var html = new StreamReader(await zip.Entries[0].OpenAsync(desk.World.Patience));
            var text = await html.ReadToEndAsync(desk.World.Patience);
            Assert.Contains("Anna &lt;b&gt;de&lt;/b&gt; Vries", text, StringComparison.Ordinal);
            Assert.Contains("anna@leerlijn.example", text, StringComparison.Ordinal);
        }

        Assert.StartsWith("Verbeterd op 0 plaatsen.", (await visitor.Press(page, "Verbeteren")).Notice, StringComparison.Ordinal);
        await visitor.Press(page, "Verbeteren");
        page = await visitor.Open(person);
        Assert.StartsWith("Stel eerst vast", Assert.Single((await visitor.Press(page, "Wissen")).Errors), StringComparison.Ordinal);
        var after = await visitor.Press(page, "Wissen", ("Sure", "true"), ("Declarations", "true"));
        Assert.StartsWith("Gewist op", after.Notice, StringComparison.Ordinal);
        Assert.Equal(3, after.Document.QuerySelectorAll("main table tbody tr").Length);
        Assert.DoesNotContain("anna", after.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(after.Notice, (await visitor.Press(page, "Wissen", ("Sure", "true"), ("Declarations", "true"))).Notice);
        Assert.Equal(3, (await visitor.Open("/avg")).Document.QuerySelectorAll("main table tbody tr").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(person)).Status);

        // The party's and the desk's pages of what was declared still read.
        var request = await desk.World.Request(party);
        Assert.Contains("(gewist)", (await visitor.Open($"/rondes/{request.RoundId}/{party.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_of_a_person_is_corrected_where_it_can_be_and_noted_beside_what_was_declared_and_the_party_is_told()
    {
        await using var desk = await DeskSite.New();
        var world = desk.World;
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        var other = await world.Given.ASupplier("Toetsen", "anna@leerlijn.example");
        await world.ARoundOf(party, other);
        await world.Answers(party);
        using var anna = await desk.Site.Enter(party);
        var person = $"/avg/{party.Contacts[0].Id}";
        using var visitor = await desk.SignIn();
        var form = await visitor.Open(person);
        Assert.Equal("anna", form.Document.QuerySelector("#Right")!.GetAttribute("value"));
        Assert.Equal(
            ["Vul de juiste naam in, in hoogstens 200 tekens.", "Vul een e-mailadres in, zoals privacy@organisatie.nl."],
            (await visitor.Press(form, "Verbeteren", ("Right", " "), ("Email", "anna"))).Errors);

        (string, string)[] right = [("Right", "Anna Jansen"), ("Remark", "Zij is bestuurder.")];
        var done = await visitor.Press(form, "Verbeteren", right);
        Assert.Equal("Verbeterd op 2 plaatsen. Bij 1 verklaringen of uitleg staat nu wat juist is.", done.Notice);
        Assert.Equal(done.Notice, (await visitor.Press(form, "Verbeteren", right)).Notice);
        Assert.Single((await visitor.Open("/avg")).Document.QuerySelectorAll("main table tbody tr"));
        await world.Pass(TimeSpan.FromDays(1));
        Assert.Single(await world.Steps(party), step => step == "person-corrected");
        var request = await world.Request(party);
        var declared = await visitor.Open($"/rondes/{request.RoundId}/{party.Id}");
        Assert.Contains("Anna de Vries", declared.Text, StringComparison.Ordinal);
        Assert.Contains("De juiste naam is Anna Jansen. Zij is bestuurder.", declared.Text, StringComparison.Ordinal);
        Assert.Contains("De juiste naam is Anna Jansen.", (await anna.Open($"/verzoek/{request.RoundId}/{party.Id}/ontvangstbewijs")).Text, StringComparison.Ordinal);

        var moved = await visitor.Press(await visitor.Open(person), "Verbeteren", ("Email", "jansen@leerlijn.example"));
        Assert.Equal("Verbeterd op 2 plaatsen. Bij 0 verklaringen of uitleg staat nu wat juist is.", moved.Notice);
        foreach (var id in new[] { party.Id, other.Id })
        {
            var contact = Assert.Single((await world.Get<PartyRegister>().Find(id, world.Patience))!.Value.Contacts);
            Assert.Equal(("Anna Jansen", "jansen@leerlijn.example"), (contact.Name, contact.Email));
        }

        // Found under the new address, with what was declared under the old name; and erased whole.
        var now = $"/avg/{Contact.Of("", "jansen@leerlijn.example").Id}";
        var found = await visitor.Open(now);
        Assert.Contains("Anna de Vries", found.Of("main table"), StringComparison.Ordinal);
        await visitor.Press(found, "Wissen", ("Sure", "true"), ("Declarations", "true"));
        declared = await visitor.Open($"/rondes/{request.RoundId}/{party.Id}");
        Assert.DoesNotContain("Anna", declared.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_erased_is_out_at_once_also_in_a_session_that_is_open()
    {
        await using var desk = await DeskSite.New();
        var party = await desk.World.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bo@leerlijn.example");
        await desk.World.ARoundOf(party);
        using var anna = await desk.Site.Enter(party);
        var request = await desk.World.Request(party);
        var overview = $"/verzoek/{request.RoundId}/{party.Id}";
        Assert.Equal(HttpStatusCode.OK, (await anna.Open(overview)).Status);
        Assert.EndsWith(overview, (await anna.Open(overview)).Url.AbsolutePath, StringComparison.Ordinal);

        using var visitor = await desk.SignIn();
        await visitor.Press(await visitor.Open($"/avg/{party.Contacts[0].Id}"), "Wissen", ("Sure", "true"));
        var after = await anna.Open(overview);
        Assert.False(after.Status == HttpStatusCode.OK && after.Url.AbsolutePath == overview, $"{after.Status} {after.Url} {after.Heading}");
    }
}
