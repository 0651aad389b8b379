using System.Net;
using AngleSharp.Dom;
using Monitoring.Adoptions;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Adoptions;

public class RecordAdoptionTests
{
    private static readonly string[] Both = ["framework~2.0-0", "plan~plan1"];

    [Fact]
    public async Task An_adoption_is_recorded_with_its_minutes_once_and_the_round_that_waited_starts()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var plan = await world.Given.APlan();
        await world.Settle();
        using var visitor = await site.SignIn();
        var waiting = await visitor.Open("/vaststellingen");
        Assert.Contains("Kader 2.0-0", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("Plan ‘Ronde 1’", waiting.Text, StringComparison.Ordinal);
        var form = await visitor.Open(waiting.Link("Vaststelling vastleggen")!);
        var recorded = await visitor.Press(form, "Vastleggen", Pdf("Verslag 12 oktober.pdf"), Fields(Both, "2026-10-12"));
        Assert.Equal(("/vaststellingen", "De vaststelling is vastgelegd. Een ronde die hierop wachtte, begint vanzelf."), (recorded.Path, recorded.Notice));
        Assert.Contains($"maandag 12 oktober 2026 Kader 2.0-0 Plan ‘Ronde 1’ Verslag 12 oktober.pdf {World.Desk}", recorded.Text, StringComparison.Ordinal);
        Assert.Equal("/vaststellingen", (await visitor.Press(form, "Vastleggen", Pdf("Verslag 12 oktober.pdf"), Fields(Both, "2026-10-12"))).Path);
        Assert.Single(await world.Get<AdoptionBook>().All(world.Patience));

        await world.Settle();
        Assert.Equal("Ronde 1", (await visitor.Open($"/rondes/{plan.RoundId(plan.FirstOn)}")).Heading);
        var left = await visitor.Open("/vaststellingen/vastleggen");
        Assert.Equal("framework~2.0-1", left.Document.QuerySelectorAll("input[name=Subjects]").Single().GetAttribute("value"));
        await visitor.Press(left, "Vastleggen", Pdf("Verslag 19 oktober.pdf"), Fields(["framework~2.0-1"], "2026-10-19"));
        Assert.Equal("Alles is al vastgesteld", (await visitor.Open("/vaststellingen/vastleggen")).Of(".empty h2"));
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Incoming, world.Patience));

        var minutes = await visitor.Get(recorded.Document.QuerySelector("a[download]")!.GetAttribute("href")!);
        Assert.Equal("attachment", minutes.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Verslag 12 oktober.pdf", minutes.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.StartsWith("sandbox;", minutes.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/vaststellingen/er-is-geen/verslag")).StatusCode);
    }

    [Fact]
    public async Task Each_fault_has_its_sentence_and_nothing_is_recorded_or_left_behind()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var form = await visitor.Open("/vaststellingen/vastleggen");
        var empty = await visitor.Press(form, "Vastleggen");
        Assert.Equal(
            [
                "Kies wat het Platform heeft vastgesteld.", "Vul de dag van de vergadering in, zoals 01-10-2026.",
                "Kies het verslag van de vergadering: een pdf of een tekstdocument.",
            ],
            empty.Errors);
        Assert.All(empty.Document.QuerySelectorAll(".utrecht-alert--error a"), link => Assert.NotNull(empty.Document.GetElementById(link.GetAttribute("href")![1..])));

        string[] framework = [Both[0]];
        const string again = "Kies het verslag opnieuw: een browser onthoudt een bestand niet.";
        Assert.Equal(["Deze dag moet nog komen. Leg een vaststelling vast na de vergadering.", again], (await visitor.Press(form, "Vastleggen", Pdf("a.pdf"), Fields(framework, "2026-10-27"))).Errors);
        Assert.Equal(["Deze dag is wel heel lang geleden. Kijk het jaartal na.", again], (await visitor.Press(form, "Vastleggen", Pdf("a.pdf"), Fields(framework, "0026-10-12"))).Errors);
        Assert.Equal(["Wat u koos, is er niet meer. Kies opnieuw.", again], (await visitor.Press(form, "Vastleggen", Pdf("a.pdf"), Fields(["plan~weg"], "2026-10-12"))).Errors);
        foreach (var (name, content) in new[] { ("verslag.pdf", "geen pdf"u8.ToArray()), ("verslag.exe", [1, 2, 3]), ("leeg.pdf", Array.Empty<byte>()) })
        {
            var refused = await visitor.Press(form, "Vastleggen", (name, new ByteArrayContent(content)), Fields(framework, "2026-10-12"));
            Assert.NotEmpty(Assert.Single(refused.Errors));
            Assert.Contains("Kader 2.0-0", refused.Text, StringComparison.Ordinal);
            Assert.NotNull(refused.Document.QuerySelector("#Subjects[checked]"));
            Assert.Equal("2026-10-12", refused.Document.QuerySelector("#On")!.GetAttribute("value"));
        }

        Assert.Empty(await site.World.Get<AdoptionBook>().All(site.World.Patience));
        Assert.Empty(await site.World.Account.BlobNames(ContainerNames.Incoming, site.World.Patience));
        Assert.Empty(await site.World.Account.BlobNames(ContainerNames.Documents, site.World.Patience));
    }

    [Fact]
    public async Task What_a_colleague_recorded_in_the_meantime_is_not_recorded_twice()
    {
        await using var site = await DeskSite.New();
        using var anna = await site.SignIn();
        using var bo = await site.SignIn(DeskSite.Colleague);
        var (hers, his) = (await anna.Open("/vaststellingen/vastleggen"), await bo.Open("/vaststellingen/vastleggen"));
        string[] framework = [Both[0]];
        await anna.Press(hers, "Vastleggen", Pdf("a.pdf"), Fields(framework, "2026-10-12"));
        var refused = await bo.Press(his, "Vastleggen", Pdf("b.pdf"), Fields(framework, "2026-10-12"));
        Assert.Equal("Dit is al eerder vastgelegd, misschien door een collega. Kijk bij de vaststellingen.", refused.Errors[0]);
        Assert.Single(await site.World.Get<AdoptionBook>().All(site.World.Patience));
    }

    private static (string, HttpContent)? Pdf(string name) => (name, new ByteArrayContent(SmallPdf.Saying("Vastgesteld.")));

    private static (string, string)[] Fields(string[] subjects, string on) => [.. subjects.Select(subject => ("Subjects", subject)), ("On", on)];
}
