using System.Net;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class ReportWrongFileTests(DeskSite desk) : IClassFixture<DeskSite>
{
    private Site Site => desk.Site;

    [Fact]
    public async Task A_wrong_file_is_blocked_destroyed_and_judged_within_72_hours()
    {
        var party = await Site.World.Given.ASupplier("Leerlijn");
        var round = (await Site.World.ARoundOf(party)).Id;
        await Site.World.Answers(party);
        var request = await Site.World.Request(party);
        using var anna = await Site.Enter(party);
        var item = await anna.Open($"/verzoek/{round}/{party.Id}/onderdeel/privacy-leaflet~p1");
        var file = item.Document.QuerySelector(".files a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await anna.Get(file)).StatusCode);
        var page = await anna.Open(item.Link("Had dit niet gemogen?")!);
        Assert.Contains("kan niet ongedaan worden gemaakt", page.Text, StringComparison.Ordinal);
        page = await anna.Press(page, "Blokkeren en vernietigen");
        Assert.Equal("Schrijf kort op wat er mis is.", Assert.Single(page.Errors));
        var form = page;
        var reported = Site.World.Now;
        page = await anna.Press(form, "Blokkeren en vernietigen", ("Because", "Er staan namen van leerlingen in."));
        Assert.Equal("Dit bestand is gemeld", page.Heading);
        Assert.NotEqual(HttpStatusCode.OK, (await anna.Get(file)).StatusCode);
        Assert.Equal("Dit bestand is gemeld", (await anna.Press(form, "Blokkeren en vernietigen", ("Because", "Nog eens."))).Heading);
        await Site.World.Settle();

        var sha = file.Split('/')[^1];
        Assert.DoesNotContain($"{party.Id}/{sha}", await Site.World.Account.BlobNames(Storage.ContainerNames.Evidence, Site.World.Patience));
        Assert.True((await Site.World.Request(party)).AnsweredCount < request.AnsweredCount);
        var declared = AttestedDocument.Read((await Site.World.Get<RequestBook>().FindAttestation(request.Id, 1, Site.World.Patience))!.Document);
        Assert.Contains(declared.Answers.SelectMany(a => a.Files), f => f.Sha256 == sha);
        var task = Assert.Single(await Site.World.Tasks(), t => t.Kind == DeskTaskKind.JudgeBreach);
        Assert.Equal(reported + TimeSpan.FromHours(72), task.DueAt!.Value, TimeSpan.FromSeconds(1));

        using var secretary = await desk.SignIn();
        Assert.Contains("Inhoud vernietigd", (await secretary.Open($"/rondes/{round}/{party.Id}")).Text, StringComparison.Ordinal);
        page = await secretary.Open((await secretary.Open("/taken")).Document.QuerySelector("a[href^='/datalekken']")!.GetAttribute("href")!);
        Assert.Contains("namen van leerlingen", page.Text, StringComparison.Ordinal);
        Assert.Contains("vernietigd op", page.Text, StringComparison.Ordinal);
        page = await secretary.Press(page, "Niet melden");
        Assert.StartsWith("Schrijf op waarom.", Assert.Single(page.Errors), StringComparison.Ordinal);
        var judgement = page;
        page = await secretary.Press(judgement, "Gemeld bij de AP", ("Words", "Namen van tien leerlingen; niemand opende het."));
        Assert.StartsWith("Uw oordeel is vastgelegd.", page.Notice, StringComparison.Ordinal);
        Assert.StartsWith("Een collega heeft dit al beoordeeld", Assert.Single((await secretary.Press(judgement, "Niet melden", ("Words", "Toch niet."))).Errors), StringComparison.Ordinal);
        Assert.DoesNotContain(await Site.World.Tasks(), t => t.Kind == DeskTaskKind.JudgeBreach);
    }

    [Fact]
    public async Task A_data_breach_is_judged_and_looked_up_after_all_else_of_the_file_has_gone_with_its_round()
    {
        var party = await Site.World.Given.ASupplier("Leerlijn");
        var round = (await Site.World.ARoundOf(party)).Id;
        await Site.World.Answers(party);
        var request = await Site.World.Request(party);
        var sha = (await Site.World.Get<FileBook>().Of(party.Id, Site.World.Patience)).Keys.First();
        await Site.World.Get<ReportFile>().Report(request.Id, sha, "namen.pdf", "Namen van leerlingen.", World.Desk, Site.World.Patience);
        await Site.World.Settle();
        await Site.World.Get<FileBook>().Release(party.Id, round, Site.World.Patience);
        Assert.Null(await Site.World.Get<FileBook>().Find(party.Id, sha, Site.World.Patience));

        using var secretary = await desk.SignIn();
        var page = await secretary.Open($"/datalekken/{party.Id}/{sha}");
        Assert.Contains("namen.pdf", page.Text, StringComparison.Ordinal);
        page = await secretary.Press(page, "Niet melden", ("Words", "Niemand opende het."));
        Assert.StartsWith("Uw oordeel is vastgelegd.", page.Notice, StringComparison.Ordinal);
        Assert.Contains("Niemand opende het.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_party_or_round_is_not_found()
    {
        var party = await Site.World.Given.ASupplier("Leerlijn");
        var round = (await Site.World.ARoundOf(party)).Id;
        using var anna = await Site.Enter(party);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open($"/verzoek/{round}/{party.Id}/bestand/{new string('a', 64)}/verkeerd")).Status);
        using var nobody = Site.Visitor();
        Assert.Equal("/aanmelden", (await nobody.Open($"/datalekken/{party.Id}/{new string('a', 64)}")).Path);
        using var secretary = await desk.SignIn();
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.Open($"/datalekken/{party.Id}/{new string('a', 64)}")).Status);
    }
}
