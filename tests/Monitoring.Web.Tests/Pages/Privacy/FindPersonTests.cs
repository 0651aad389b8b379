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

        Assert.Equal("De correctie is vastgelegd.", (await visitor.Press(page, "Vastleggen")).Notice);
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
}
