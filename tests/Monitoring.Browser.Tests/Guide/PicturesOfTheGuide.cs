using Microsoft.Playwright;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Guide;

/// <summary>
/// Plays a round from both sides as docs/secretariaat.md tells it, and makes the pictures of that guide and of the README
/// (tools/README.md says how). What the guide promises is asserted on the way.
/// </summary>
public class PicturesOfTheGuide(Browser browser)
{
    private const int Wide = 1100;
    private const int Phone = 375;

    private static readonly string[] Suppliers =
    [
        "Krijtstof & Co", "Uilenbord Systemen", "Zeven Sleutels Toegang", "Blauwe Boterham Media", "Het Vrolijke Rooster", "Hinkelpad Rekenen",
        "Kwikstaartje Digitaal", "Lantaarnopsteker Leeromgeving", "Morgenrood Methoden", "Noordwal Leerlingvolg", "Hoefslag Lesmateriaal", "Achterdeur Oudercontact",
    ];

    [Fact]
    public async Task A_party_is_entered_a_list_is_imported_and_a_round_is_planned_that_starts_once_it_was_adopted()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        await Task.WhenAll(Suppliers.Select(name => world.Given.ASupplier(name)));
        var lost = await world.Given.ASupplier("Peperkoekhuis Educatief");
        await world.Given.Changed(lost, party => party with { Contacts = [] });
        await using var visit = await browser.SignedIn(site, Wide);
        var page = visit.Page;

        await visit.Go("/register/nieuw");
        await page.GetByLabel("Leverancier").CheckAsync();
        await page.GetByLabel("Naam").FillAsync("Vuurtoren Leermiddelen");
        await page.GetByLabel("KvK-nummer").FillAsync("90123456");
        await visit.Button("Toevoegen").ClickAsync();
        await Assertions.Expect(page.GetByText("Deze organisatie is bekend, maar geen partij")).ToBeHiddenAsync(); // first an address is asked
        await visit.Link("Adres toevoegen").ClickAsync();
        await page.GetByLabel("Naam").FillAsync("Noor Bakker");
        await page.GetByLabel("E-mailadres").FillAsync("privacy@vuurtoren.example");
        await visit.Button("Bewaren").ClickAsync();
        await visit.Link("Toetreding vastleggen").First.ClickAsync();
        await page.GetByLabel("Partij vanaf").FillAsync("2026-10-19");
        await page.GetByLabel("Ondertekende verklaring").SetInputFilesAsync(Pdf("verklaring-vuurtoren.pdf"));
        await visit.Button("Vastleggen en brief sturen").ClickAsync();
        await world.Settle();
        Assert.Equal(["address-recorded", "acceded-supplier"], await world.Steps("privacy@vuurtoren.example"));
        await visit.Go(Links.Party("kvk90123456"));
        await visit.Picture("partij", page.Locator("main h1"), page.Locator("section[aria-labelledby=deelname]"), page.Locator("section[aria-labelledby=contact]"));

        await visit.Go("/register");
        await page.GetByLabel("Zoek een organisatie").FillAsync("leer");
        await visit.Button("Zoeken").ClickAsync();
        await Assertions.Expect(visit.Link("Vuurtoren Leermiddelen")).ToBeVisibleAsync();
        await visit.Picture("register", page.Locator("header").First, page.Locator("main table"));

        await visit.Go("/register/import");
        await page.GetByLabel("Kies een lijst").SetInputFilesAsync(new FilePayload
        {
            Name = "nieuwe-partijen.csv",
            MimeType = "text/csv",
            Buffer = "soort;naam;kvk;bestuursnummer\nleverancier;Sterrenwacht Toetsen;90123457;\nonderwijsinstelling;Scholen aan het Water;;41999\nleverancier;;90123458;\n"u8.ToArray(),
        });
        await visit.Button("Controleren").ClickAsync();
        await world.Settle();
        await visit.Go(new Uri(page.Url).AbsolutePath);
        await visit.Picture("importeren", page.Locator("main h1"), page.Locator("main table"));
        await visit.Button("Alleen de goede regels opslaan").ClickAsync();
        await world.Settle();
        await visit.Go("/register?Zoek=water");
        await Assertions.Expect(visit.Link("Scholen aan het Water")).ToBeVisibleAsync();

        await visit.Go("/rondes/plannen");
        await page.GetByLabel("Naam").FillAsync("Najaar, leveranciers");
        await page.GetByText("Alleen een deel van hen vragen").ClickAsync();
        await page.GetByLabel("Steekproef: hoeveel?").FillAsync("5");
        await page.GetByLabel("Seed van de steekproef").FillAsync("trekking-19-oktober-483012");
        await page.GetByLabel("Eerste dag").FillAsync("2026-11-02");
        await visit.Button("Voorbeeld bekijken").ClickAsync();
        var preview = page.Locator("section[aria-labelledby=voorbeeld]");
        await Assertions.Expect(preview).ToContainTextAsync("Zonder contactpersoon: 1");
        await visit.Picture("voorbeeld", page.Locator("main h1"), preview);
        await visit.Button("Plan maken").ClickAsync();
        await visit.Link("Vaststelling vastleggen").ClickAsync();
        await page.GetByLabel("Dag van de vergadering").FillAsync("2026-10-20");
        await page.GetByLabel("Verslag van de vergadering").SetInputFilesAsync(Pdf("verslag-20-oktober.pdf"));
        await visit.Button("Vastleggen").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("De vaststelling is vastgelegd");
        await world.Settle();
        Assert.DoesNotContain("ask", await world.Steps("privacy@vuurtoren.example"));
        await world.MoveTo(new DateOnly(2026, 11, 2));
        await visit.Go("/rondes");
        await visit.Link("Najaar, leveranciers 2026").First.ClickAsync();
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("/ 5");
    }

    [Fact]
    public async Task Both_sides_play_a_round_with_an_address_mended_more_time_a_wrong_file_and_rework()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var hinkelpad = await Supplier(world, "Hinkelpad", Contact.Of("Anna de Vries", "privacy@hinkelpad.example"));
        var kwikstaartje = await Supplier(world, "Kwikstaartje Digitaal", Contact.Of("Bo Mulder", "info@kwikstaartje.example"));
        var uilenbord = await Supplier(world, "Uilenbord Systemen", Contact.Of("Emre Kaya", "avg@uilenbord.example"));
        var unreached = await world.Given.ASupplier("Peperkoekhuis Educatief", "oud@bounce.example");
        var plan = await world.Given.APlan(change: made => made with { Name = "Najaar, leveranciers" });
        await world.Adopted(plan);
        await world.Settle();
        var round = await world.Round(plan.RoundId(plan.FirstOn));
        Assert.Equal(RequestStatus.Undeliverable, (await world.Request(unreached, round)).Status);

        await using var asks = await Enters(site, kwikstaartje);
        await asks.Picture("leverancier", asks.Page.Locator("main h1"), asks.Page.Locator("section.group"));
        await asks.Link("Meer tijd vragen").ClickAsync();
        await asks.Page.GetByLabel("Tot en met welke dag?").FillAsync("2026-11-20");
        await asks.Page.GetByLabel("Waarom heeft u meer tijd nodig?").FillAsync("Onze jurist leest de overeenkomst nog na.");
        await asks.Button("Vragen om meer tijd").ClickAsync();
        await Assertions.Expect(asks.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Uw vraag om meer tijd is binnen");

        await world.Fills(hinkelpad, round);
        await using var declares = await Enters(site, hinkelpad);
        await declares.Link("Nakijken en verklaren").ClickAsync();
        await declares.Page.GetByLabel("Uw naam").FillAsync("Anna de Vries");
        await declares.Page.GetByLabel("Uw functie").FillAsync("privacy officer");
        await declares.Page.GetByLabel("Ik ben bevoegd").CheckAsync();
        await declares.Button("Verklaren en versturen").ClickAsync();
        await Assertions.Expect(declares.Page.Locator("h1")).ToContainTextAsync("Ontvangstbewijs");

        await world.Fills(uilenbord, round, words: "Met namen van leerlingen.");
        await using var errs = await Enters(site, uilenbord);
        await errs.Go($"/verzoek/{round.Id}/{uilenbord.Id}/onderdeel/privacy-leaflet~p1");
        await errs.Page.GetByRole(AriaRole.Link, new() { Name = "Had dit niet gemogen?" }).ClickAsync();
        await errs.Page.GetByLabel("Wat is er mis?").FillAsync("In de bijlage staan namen van leerlingen.");
        await errs.Button("Blokkeren en vernietigen").ClickAsync();
        await Assertions.Expect(errs.Page.Locator("h1")).ToHaveTextAsync("Dit bestand is gemeld");
        await world.Settle();

        await using var visit = await browser.SignedIn(site, Wide);
        var page = visit.Page;
        await Assertions.Expect(page.GetByText("1 verklaring wacht op beoordeling")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("uiterlijk dinsdag 3 november 2026")).ToBeVisibleAsync();
        await visit.Picture("taken", page.Locator("main h1"), page.Locator("[data-task]").Last);
        await page.GetByRole(AriaRole.Link, new() { Name = "Adres verbeteren" }).ClickAsync();
        await page.GetByLabel("Naam").FillAsync("Sam Visser");
        await page.GetByLabel("E-mailadres").FillAsync("privacy@peperkoekhuis.example");
        await visit.Button("Bewaren").ClickAsync();
        await world.Settle();
        Assert.Equal(["address-recorded", "ask"], (await world.Steps("privacy@peperkoekhuis.example")).Order());

        await visit.Go("/taken");
        await Assertions.Expect(page.GetByText("Niemand van Peperkoekhuis")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Besluiten" }).ClickAsync();
        await page.GetByLabel("Nieuwe laatste dag").FillAsync("2026-11-18");
        await visit.Picture("meer-tijd", page.Locator("main h1"), page.Locator("section[aria-labelledby=besluit]"));
        await visit.Button("Meer tijd geven").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Meer tijd gegeven");

        await visit.Go("/taken");
        await page.GetByRole(AriaRole.Link, new() { Name = "Beoordelen: Beoordeel" }).ClickAsync();
        await visit.Picture("datalek", page.Locator("main h1"), page.Locator("section[aria-labelledby=oordeel]"));
        await page.GetByLabel("Waarom?").FillAsync("Voornamen van twaalf leerlingen; niemand heeft het bestand geopend.");
        await visit.Button("Niet melden").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Uw oordeel is vastgelegd");

        await visit.Go(Links.Request(round.Id, hinkelpad.Id));
        await visit.Button("Beginnen met beoordelen").ClickAsync();
        await visit.Link("Volgende onderdeel beoordelen").ClickAsync();
        await page.GetByLabel("In orde").CheckAsync();
        await visit.Button("Opslaan en verder").ClickAsync();
        await page.GetByLabel("Aan te vullen").CheckAsync();
        await page.GetByLabel("Wat moet de partij aanvullen?").FillAsync("De datum ontbreekt. Zet in de bijsluiter van wanneer hij is.");
        await visit.Picture("beoordelen", page.Locator("main h1"), page.Locator("section.finding"));
        await visit.Button("Opslaan en verder").ClickAsync();
        await visit.Link("Aanvulling vragen").ClickAsync();
        await page.GetByLabel("Waarom keurt u het nog niet goed?").FillAsync("Uw bewijs is bijna compleet.");
        await visit.Button("Brief bekijken").ClickAsync();
        await Assertions.Expect(page.Locator("section[aria-labelledby=brief]")).ToContainTextAsync("De datum ontbreekt.");
        await visit.Button("Versturen").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("De partij is om een aanvulling gevraagd");
        await world.Settle();

        await declares.Go($"/verzoek/{round.Id}/{hinkelpad.Id}");
        await Assertions.Expect(declares.Page.GetByText("De datum ontbreekt.").First).ToBeVisibleAsync();
        await world.Fills(hinkelpad, round, words: "Van 26 oktober 2026.");
        await world.Attests(hinkelpad, round);
        await world.Settle();
        await visit.Go(Links.Request(round.Id, hinkelpad.Id));
        await visit.Button("Beginnen met beoordelen").ClickAsync();
        await page.GetByText("Alles gelezen, en alles in orde?").ClickAsync();
        await page.GetByLabel("Ik heb elk onderdeel gelezen").CheckAsync();
        await visit.Button("Alles in orde: goedkeuren").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Het bewijs is goedgekeurd");

        // Peperkoekhuis answers on paper.
        await visit.Go(Links.Request(round.Id, unreached.Id));
        await visit.Link("Antwoord dat per post of mail kwam invoeren").ClickAsync();
        await page.GetByLabel("Op welke dag heeft u het ontvangen?").FillAsync($"{world.Today:yyyy-MM-dd}");
        await page.GetByLabel("Per post").CheckAsync();
        await page.GetByLabel("De brief of mail, als bestand").SetInputFilesAsync(Pdf("brief-peperkoekhuis.pdf"));
        await visit.Button("Vastleggen en invoeren").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("De termijn van de partij staat stil");
        await visit.Picture("post", page.Locator("main h1"), page.Locator("section.group").Last);
        await visit.Link("Dit onderdeel invoeren").ClickAsync();
        await page.GetByLabel("Het model 2.0, zonder afwijkingen").CheckAsync();
        await visit.Button("Opslaan en verder").ClickAsync();
        await page.GetByLabel("Kies een bestand").SetInputFilesAsync(Pdf("bijsluiter-peperkoekhuis.pdf"));
        await Assertions.Expect(page.Locator(".files")).ToContainTextAsync("bijsluiter-peperkoekhuis.pdf");
        await visit.Button("Opslaan en verder").ClickAsync();
        await visit.Link("Nakijken en vastleggen").ClickAsync();
        await page.GetByLabel("Wie heeft ondertekend?").FillAsync("Sam Visser");
        await page.GetByLabel("Functie bij de partij").FillAsync("directeur");
        await page.GetByLabel("Deze persoon mag dit").CheckAsync();
        await page.GetByLabel("Wat hierboven staat").CheckAsync();
        await visit.Button("Verklaring vastleggen").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("De verklaring is vastgelegd");
        await world.Settle();
        Assert.Equal("receipt-by-post.1", (await world.Steps("privacy@peperkoekhuis.example"))[^1]);
    }

    [Fact]
    public async Task A_closed_round_becomes_public_totals_and_the_line_of_the_next()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var parties = await Task.WhenAll(Suppliers.Select(name => world.Given.ASupplier(name)));
        var plan = await world.Given.APlan(everyMonths: 12, terms: new RoundTerms(), change: made => made with { Name = "Najaar, leveranciers" });
        await world.Adopted(plan);
        await world.Settle();
        var before = await world.Round(plan.RoundId(plan.FirstOn));
        foreach (var party in parties[..6])
        {
            await world.Pass(TimeSpan.FromDays(3));
            await Declares(world, party, before, accepted: true);
        }

        await using var visit = await browser.SignedIn(site, Wide);
        var page = visit.Page;
        await visit.Go($"{Links.Round(before.Id)}/afsluiten");
        await page.GetByLabel("Waarom sluit de ronde nu?").FillAsync("Het Platform besprak de ronde op 20 november.");
        await visit.Button("Ja, de ronde afsluiten").ClickAsync();
        await world.Pass(TimeSpan.FromMinutes(5));
        await visit.Go(Links.Round(before.Id));
        await Assertions.Expect(visit.Link("Verslag lezen")).ToBeVisibleAsync();
        await visit.Link("Totalen openbaar maken").ClickAsync();
        await visit.Picture("openbaar", page.Locator("main h1"), page.Locator("main table").First);
        await page.GetByLabel("Ja, dit mag iedereen lezen").CheckAsync();
        await visit.Button("Openbaar maken").ClickAsync();
        await using var anybody = await browser.Visit(site.Site.Address, Phone);
        await anybody.Go("/resultaten");
        await anybody.Link("Najaar, leveranciers 2026").ClickAsync();
        await Assertions.Expect(anybody.Page.GetByText(Suppliers[0])).ToHaveCountAsync(0);

        await world.MoveTo(plan.FirstOn.AddYears(1));
        var now = await world.Round(plan.RoundId(plan.FirstOn.AddYears(1)));
        for (var i = 0; i < 5; i++)
        {
            await world.Pass(TimeSpan.FromDays(2));
            await Declares(world, parties[i], now, accepted: i < 2);
        }

        await visit.Go(Links.Round(now.Id));
        await Assertions.Expect(page.Locator("figure.picture img")).ToHaveAttributeAsync("alt", new System.Text.RegularExpressions.Regex("Najaar, leveranciers 2026"));
        Assert.True(await page.EvaluateAsync<int>("document.querySelector('figure.picture img').naturalWidth") > 0, "The plot is not shown.");
        await visit.Picture("round", page.Locator("header").First, page.Locator("main tbody").Last.Locator("tr").Nth(4));
    }

    private static FilePayload Pdf(string name) => new() { Name = name, MimeType = "application/pdf", Buffer = SmallPdf.Saying(name) };

    private static async Task<Party> Supplier(World world, string name, Contact contact) =>
        await world.Given.Changed(await world.Given.ASupplier(name), party => party with { Contacts = [contact] });

    private async Task<Visit> Enters(DeskSite site, Party party)
    {
        var visit = await browser.Visit(site.Site.Address, Phone);
        await visit.Go(await site.Site.Link(party));
        await visit.Button("Verder").ClickAsync();
        return visit;
    }

    private static async Task Declares(World world, Party party, Round round, bool accepted)
    {
        await world.Answers(party, round);
        if (accepted)
        {
            await world.Reviews(party, round);
            await world.Accepts(party, round);
        }
    }
}
