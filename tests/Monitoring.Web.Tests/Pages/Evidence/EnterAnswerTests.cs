using System.Net;
using Monitoring.Evidence;
using Monitoring.TestKit;
using Monitoring.Web.Evidence;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public sealed class EnterAnswerTests(DeskSite desk) : PostPagesTest(desk)
{
    private const string Agreement = "model-agreement";
    private const string Leaflet = "privacy-leaflet~p1";

    [Fact]
    public async Task Without_anything_on_the_desk_the_page_asks_to_record_it_first_and_an_item_is_not_there()
    {
        var party = await Somebody();
        using var visitor = await Desk.SignIn();
        Assert.Equal(await Post(party) + "/brief", (await visitor.Open(await Post(party))).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"{await Post(party)}/onderdeel/{Agreement}")).Status);
    }

    [Fact]
    public async Task Each_item_is_entered_in_the_form_of_the_party_with_its_files_until_all_is_there()
    {
        var party = await Came();
        using var visitor = await Desk.SignIn();
        var page = await visitor.Open(await Post(party));
        Assert.Contains("Invoeren · 0 van 2", page.Text, StringComparison.Ordinal);
        page = await visitor.Open(page.Link("Dit onderdeel invoeren")!);
        Assert.Equal("De modelovereenkomst", page.Heading);
        Assert.Contains("U voert dit in namens Leerlijn", page.Text, StringComparison.Ordinal);
        page = await visitor.Press(page, "Opslaan en verder", ("Choices", "model-deviating"));
        Assert.Contains("Bij ‘Het model 2.0, met afwijkingen’ hoort nog een bestand.", page.Text, StringComparison.Ordinal);
        page = await visitor.Press(page, "Opslaan en verder", ("Choices", "model"));
        Assert.Equal($"{await Post(party)}/onderdeel/{Leaflet}", Uri.UnescapeDataString(page.Path));
        var refused = await visitor.Press(page, "Bestand uploaden", ("programma.exe", new ByteArrayContent("MZ"u8.ToArray())));
        Assert.Contains("kunnen we hier niet aannemen", Assert.Single(refused.Errors), StringComparison.Ordinal);
        page = await visitor.Press(page, "Opslaan en verder", ("bijsluiter.pdf", new ByteArrayContent(SmallPdf.Saying("Bijsluiter"))));
        Assert.Equal(await Post(party), page.Path);
        Assert.Contains("Alles is ingevoerd", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Ingevoerd door {World.Desk}", page.Text, StringComparison.Ordinal);

        page = await visitor.Open($"{await Post(party)}/onderdeel/{Leaflet}");
        Assert.Equal(SmallPdf.Saying("Bijsluiter"), await (await visitor.Get(page.Link("bijsluiter.pdf")!)).Content.ReadAsByteArrayAsync(World.Patience));
        page = await visitor.Press(page, "Weghalen");
        Assert.Equal("Het bestand is weggehaald.", page.Notice);

        // The party sees who entered it, and can go on with it.
        using var anna = await Desk.Site.Enter(party);
        Assert.Contains("Ingevoerd door het secretariaat", (await anna.Open((await World.Request(party)).Id.Item(Agreement))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_party_or_a_colleague_kept_meanwhile_is_shown_and_not_overwritten_unseen()
    {
        var party = await Came();
        using var visitor = await Desk.SignIn();
        using var colleague = await Desk.SignIn(DeskSite.Colleague);
        using var anna = await Desk.Site.Enter(party);
        var address = $"{await Post(party)}/onderdeel/{Agreement}";
        var (mine, theirs, hers) = (await visitor.Open(address), await colleague.Open(address), await anna.Open((await World.Request(party)).Id.Item(Agreement)));
        await anna.Press(hers, "Opslaan en verder", ("Choices", "model"));
        var page = await visitor.Press(mine, "Opslaan en verder", ("Choices", "model-deviating"));
        Assert.StartsWith("De partij heeft dit onderdeel intussen zelf gewijzigd", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("Wat de partij bewaarde", page.Text, StringComparison.Ordinal);
        Assert.Contains("De partij is zelf al begonnen", (await visitor.Open(await Post(party))).Text, StringComparison.Ordinal);

        // Who saw it may replace it; then the colleague and the party are told in turn.
        Assert.Empty((await visitor.Press(page, "Opslaan en verder", ("Choices", "model-deviating"))).Errors);
        Assert.StartsWith("Een collega heeft dit onderdeel", Assert.Single((await colleague.Press(theirs, "Opslaan en verder", ("Choices", "model"))).Errors), StringComparison.Ordinal);
        page = await anna.Press(hers, "Opslaan en verder", ("Choices", "model"));
        Assert.StartsWith("Het secretariaat heeft dit onderdeel intussen ingevoerd", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("Wat het secretariaat invoerde", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_aside_with_a_reason_the_term_runs_again_and_doing_so_twice_is_once()
    {
        var party = await Came();
        using var visitor = await Desk.SignIn();
        var page = await visitor.Open(await Post(party));
        Assert.Equal(["Schrijf op waarom. Dat blijft bewaard."], (await visitor.Press(page, "Opzijleggen")).Errors);
        Assert.Equal(["Houd de reden korter dan 1000 tekens."], (await visitor.Press(page, "Opzijleggen", ("Because", new string('x', 1001)))).Errors);
        var aside = await visitor.Press(page, "Opzijleggen", ("Because", "Het was een vraag."));
        Assert.Equal("Opzijgelegd. De termijn van de partij loopt weer.", aside.Notice);
        Assert.Contains("Het was een vraag.", aside.Text, StringComparison.Ordinal);
        Assert.StartsWith("Opzijgelegd", (await visitor.Press(page, "Opzijleggen", ("Because", "Het was een vraag."))).Notice, StringComparison.Ordinal);
        Assert.False((await World.Request(party)).IsOnDesk);

        // The paper can still be read; a draft of the party no longer.
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(aside.Link("brief.pdf")!)).StatusCode);
        await World.Fills(party);
        var file = (await World.Get<RequestBook>().Answers((await World.Request(party)).Id, World.Patience)).Values.SelectMany(a => a.Value.Files).First();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{await Post(party)}/bestanden/{file.Sha256}")).StatusCode);
    }
}
