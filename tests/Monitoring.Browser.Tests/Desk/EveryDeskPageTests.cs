using Microsoft.Playwright;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Retention;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Desk;

public class EveryDeskPageTests(Browser browser)
{
    private const string Naughty = "<script>alert(1)</script> & Zonen \"B.V.\"";

    [Fact]
    public async Task Before_anything_has_happened_each_page_says_why_it_is_empty_and_what_to_do()
    {
        await using var site = await DeskSite.New();
        await using var visit = await browser.SignedIn(site);
        await visit.Judge("taken-leeg");
        await visit.Judge("/rondes", "rondes-leeg");
        await visit.Judge("/rondes/plannen", "plannen");
        await visit.Judge("/zaken", "zaken-leeg");
        await visit.Judge("/kader", "kader");
        await visit.Judge("/kader/afwijkingen", "afwijkingen-leeg");
        await visit.Judge("/vaststellingen", "vaststellingen-leeg");
        await visit.Judge("/vaststellingen/vastleggen", "vastleggen");
        await visit.Button("Vastleggen").ClickAsync();
        await visit.Judge("vastleggen-fout");
        await visit.Go("/rondes/plannen");
        await visit.Button("Voorbeeld").ClickAsync();
        await visit.Judge("plannen-fout");
        await visit.Judge("/rondes/er-is-geen", "ronde-niet-gevonden");
        await visit.Judge("/avg", "avg-leeg");
        await visit.Button("Zoeken").ClickAsync();
        await visit.Judge("avg-fout");
        await visit.Judge("/bewaren", "bewaren-leeg");
    }

    [Fact]
    public async Task In_the_midst_of_a_round_each_page_reads_well()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var given = world.Given;
        var leerlijn = await given.ASupplier("Leerlijn B.V.");
        var roosterwijs = await given.ASupplier("Roosterwijs");
        var ouderpraat = await given.ASupplier("Ouderpraat");
        var silent = await given.ASupplier(Naughty);
        var explains = await given.ASupplier("De Zwijgende Uitgever");
        var gone = await given.ASupplier("Toetsbank Noord", "weg@bounce.example");
        await given.APlan(PartyKind.SchoolBoard, firstOn: world.Today.AddDays(60), everyMonths: 12);
        var round = await world.ARoundOf(leerlijn, roosterwijs, ouderpraat, silent, explains, gone);
        await world.Answers(leerlijn);
        await world.Answers(ouderpraat);
        await world.Reviews(ouderpraat);
        await world.Accepts(ouderpraat);
        await world.Fills(roosterwijs);
        await using var visit = await browser.SignedIn(site);
        var url = $"/rondes/{round.Id}";

        await visit.Judge("taken");
        await visit.Judge("/rondes", "rondes");
        await visit.Judge("/plannen/plan1", "plan-wacht");
        await visit.Judge("/plannen/plan2", "plan");
        await visit.Judge(url, "ronde");
        await visit.Judge($"{url}?status=Undeliverable", "ronde-filter");
        await visit.Judge($"{url}/{leerlijn.Id}", "verzoek-beoordelen");
        await visit.Button("Beginnen met beoordelen").ClickAsync();
        await visit.Judge("verzoek-in-beoordeling");
        await visit.Judge($"{url}/{ouderpraat.Id}", "verzoek-goedgekeurd");
        await visit.Judge($"{url}/{roosterwijs.Id}", "verzoek-bezig");
        await visit.Judge($"{url}/{gone.Id}", "verzoek-onbestelbaar");
        await visit.Judge("/vaststellingen", "vaststellingen");
        await visit.Judge($"{url}/stoppen", "stoppen");
        await visit.Judge($"{url}/pauzeren", "pauzeren");
        await visit.Judge($"{url}/meer-tijd", "meer-tijd");
        await visit.Page.GetByLabel("Of: iedereen tot en met deze dag").FillAsync("2026-11-14");
        await visit.Button("Nieuwe dag bekijken").ClickAsync();
        await visit.Judge("meer-tijd-fout");
        await visit.Page.GetByLabel("Waarom?").FillAsync("De vragenlijst was een week onbereikbaar.");
        await visit.Button("Nieuwe dag bekijken").ClickAsync();
        await visit.Judge("meer-tijd-dag");
        await visit.Judge($"{url}/afsluiten", "afsluiten");

        await world.MoveTo(world.Today.AddDays(40));
        await world.Explains(explains, "Onze collega was ziek.\nWij sturen het volgende week.");
        await visit.Judge("/taken", "taken-vol");
        await visit.Judge(url, "ronde-laat");
        await visit.Judge("/zaken", "zaken");
        await visit.Judge($"/zaken/{new RequestKey(round.Id, explains.Id).CaseId}", "zaak-uitleg");
        await visit.Judge($"/zaken/{new RequestKey(round.Id, silent.Id).CaseId}", "zaak-besluit");
        await visit.Button("Sluiten zonder zaak").ClickAsync();
        await visit.Judge("zaak-fout");
        await world.Registers(silent);
        await visit.Judge($"/zaken/{new RequestKey(round.Id, silent.Id).CaseId}", "zaak-geregistreerd");
        await visit.Judge($"{url}/{explains.Id}", "verzoek-voornemen");
    }

    [Fact]
    public async Task Files_that_do_not_open_requests_of_a_person_and_what_will_be_deleted_read_well()
    {
        await using var site = await DeskSite.New(services => services.ScanWithClamd());
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example");
        await world.Given.Changed(party, p => p with { Contacts = [Contact.Of("Anna de Vries-van der Meer", "anna@leerlijn.example"), Contact.Of(Naughty, "bert@leerlijn.example")] });
        var round = await world.ARoundOf(party);
        await world.Answers(party);
        await world.Get<TakeInFile>().Take(new RequestKey(round.Id, party.Id), "privacy-leaflet~p1", new MemoryStream(Scanner.Virus()), "Privacybijsluiter 2026.pdf", party.Contacts[0].Id, world.Patience);
        await world.Settle();
        var files = (await world.Get<FileBook>().Of(party.Id, world.Patience)).Values.ToList();
        var book = world.Get<DisposalBook>();
        await book.Announce(RetentionKind.Evidence, "a", "Najaarsronde leveranciers 2024", world.Today.AddDays(12), world.Patience);
        await book.Announce(RetentionKind.Contacts, "b", Naughty, world.Today.AddDays(29), world.Patience);
        await book.Announce(RetentionKind.Declarations, "c", "Voorjaarsronde 2021", world.Today, world.Patience);
        await book.Save((await world.Table<Disposal>().Find(new Disposal { Kind = RetentionKind.Declarations, Subject = "c", Name = "", DueOn = world.Today, AnnouncedAt = default }.Key, world.Patience))!, null, 214, 1, world.Patience);
        await using var visit = await browser.SignedIn(site);

        await visit.Judge("/taken", "taken-geweigerd");
        await visit.Judge(Links.File(party.Id, files.Single(f => f.Scan == FileScan.Refused).Sha256), "bestand-geweigerd");
        await visit.Button("Dit is gedaan").ClickAsync();
        await visit.Judge(Links.File(party.Id, files.First(f => f.Scan == FileScan.Clean).Sha256), "bestand");
        await visit.Button("Inhoud vernietigen").ClickAsync();
        await visit.Judge("bestand-fout");
        await visit.Page.GetByLabel("Waarom").FillAsync("Er stonden gegevens van leerlingen in.");
        await visit.Button("Inhoud vernietigen").ClickAsync();
        await visit.Judge("bestand-vernietigd");
        await visit.Judge($"/rondes/{round.Id}/{party.Id}", "verzoek-bestand-vernietigd");
        await visit.Judge("/bewaren", "bewaren");

        await visit.Go("/avg");
        await visit.Page.GetByLabel("E-mailadres of naam").FillAsync("vries");
        await visit.Button("Zoeken").ClickAsync();
        await visit.Judge("avg-gevonden");
        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Anna de Vries-van der Meer" }).ClickAsync();
        await visit.Judge("avg-persoon");
        await visit.Button("Wissen").ClickAsync();
        await visit.Judge("avg-persoon-fout");
        await visit.Page.GetByLabel("De juiste naam").FillAsync(" ");
        await visit.Button("Verbeteren").ClickAsync();
        await visit.Judge("avg-correctie-fout");
        await visit.Page.GetByLabel("De juiste naam").FillAsync("Anna Jansen");
        await visit.Page.GetByLabel("Klopt er iets anders niet").FillAsync($"Zij is bestuurder.\n{Naughty}");
        await visit.Button("Verbeteren").ClickAsync();
        await visit.Judge("avg-verbeterd");
        await visit.Judge($"/rondes/{round.Id}/{party.Id}", "verzoek-met-correctie");
        await visit.Judge($"/avg/{party.Contacts[0].Id}", "avg-persoon-verbeterd");
        await visit.Page.GetByLabel("Ik heb vastgesteld").CheckAsync();
        await visit.Button("Wissen").ClickAsync();
        await visit.Judge("avg-gewist");
        await visit.Go("/taal?naar=en&terug=/");
        await visit.Judge("/bewaren", "bewaren-engels");
    }

    [Fact]
    public async Task Reviewing_item_by_item_reads_well_beside_a_picture_and_a_text_and_the_letter_that_asks_anew()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example", "bert@leerlijn.example");
        var round = await world.ARoundOf(party);
        await using var visit = await browser.SignedIn(site);
        await world.Fills(party);
        var item = (await world.Asked(party)).First(i => i.Item.TakesFiles).Key;
        await world.Gives(party, item, "handtekening.png", await visit.Page.ScreenshotAsync(), FileKind.Png);
        await world.Gives(party, item, "toelichting.txt", System.Text.Encoding.UTF8.GetBytes($"Zo doen wij dat.\n{Naughty}\n"), FileKind.Text);
        await world.Attests(party);
        await world.Settle();
        await world.Reviews(party);
        var url = $"/rondes/{round.Id}/{party.Id}";

        await visit.Judge($"{url}/{item}", "onderdeel");
        Assert.True(await visit.Page.EvaluateAsync<int>("document.querySelector('.viewer img').naturalWidth") > 100, "The picture is not shown.");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "toelichting.txt" }).Last.ClickAsync();
        await visit.Judge("onderdeel-tekst");
        await visit.Button("Opslaan en verder").ClickAsync();
        await visit.Judge("onderdeel-fout");
        await world.Judges(party, item, "De handtekening van de directeur ontbreekt op bladzijde 3.", note: "Anna belt morgen terug.", by: DeskSite.Colleague);
        await visit.Page.GetByLabel("In orde").CheckAsync();
        await visit.Button("Opslaan en verder").ClickAsync();
        await visit.Judge("onderdeel-collega-was-eerder");
        await visit.Page.SetViewportSizeAsync(1280, 800);
        await visit.Judge(url, "beoordelen-bezig");
        await visit.Judge($"{url}/opnieuw", "opnieuw");
        await visit.Button("Brief bekijken").ClickAsync();
        await visit.Judge("opnieuw-fout");
        await visit.Page.GetByLabel("Waarom keurt u het nog niet goed?").FillAsync("Uw overeenkomst is nog niet getekend.");
        await visit.Button("Brief bekijken").ClickAsync();
        await visit.Judge("opnieuw-brief");
        await visit.Button("Versturen").ClickAsync();
        await visit.Judge("opnieuw-gevraagd");
        await world.Settle();

        await world.Fills(party, words: "Nu met handtekening.");
        await world.Attests(party);
        await world.Settle();
        await world.Reviews(party);
        await visit.Judge(url, "aanvulling-beoordelen");
        await visit.Judge($"{url}/{item}", "onderdeel-gewijzigd");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await visit.Judge($"{url}/{item}", "onderdeel-engels");
        await visit.Judge("/taken", "taken-te-beoordelen-engels");
    }

    [Fact]
    public async Task Deviations_stand_by_party_and_by_clause_wide_and_narrow()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        world.AsksBy = World.WholeFramework;
        var party = await world.Given.ASupplier(Naughty);
        var id = new RequestKey((await world.ARoundOf(party)).Id, party.Id);
        await world.Fills(party);
        var answer = (await world.Get<RequestBook>().Answers(id, world.Patience))["model-agreement"].Value;
        Deviation[] told = [new("retention", "artikel 7", "Wij bewaren toetsresultaten vijf jaar.", "De school wil vergelijken."), new("roles", null, Naughty, "Daarom.")];
        await world.Get<GiveAnswer>().Say(id, "model-agreement", answer with { Choices = ["model-deviating"], Deviations = told }, world.Patience);
        await world.Attests(party);
        await world.Reviews(party);
        await world.Accepts(party);
        await using var visit = await browser.SignedIn(site);
        await visit.Judge("/kader/afwijkingen", "afwijkingen");
        await visit.Judge("/kader/afwijkingen?onderwerp=breaches", "afwijkingen-geen");
        await visit.Judge($"/rondes/{id.RoundId}/{id.PartyId}", "verklaring-met-afwijkingen");
    }

    [Fact]
    public async Task A_paused_and_a_closed_round_its_report_and_its_public_totals_read_well()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var parties = await Task.WhenAll(Enumerable.Range(1, 22).Select(n => world.Given.ASupplier($"Leverancier {n}")));
        await world.Given.Changed(await world.Given.ASupplier("Zonder adres"), party => party with { Contacts = [] });
        var plan = await world.Given.APlan(everyMonths: 12, change: p => p with { Sample = new(95, InPercent: true, "loterij-42") });
        await world.Adopted(plan);
        await world.Settle();
        var round = await world.Round(plan.RoundId(plan.FirstOn));
        var asked = (await world.Requests(round)).Select(r => r.PartyId).ToHashSet();
        foreach (var party in parties.Where(p => asked.Contains(p.Id)).Take(12))
        {
            await world.Answers(party, round);
            await world.Reviews(party, round);
            await world.Accepts(party, round);
        }

        await using var visit = await browser.SignedIn(site);
        var url = $"/rondes/{round.Id}";
        await visit.Judge($"/plannen/{plan.Id}", "plan-steekproef");
        await visit.Judge($"/plannen/{plan.Id}/zonder-adres", "zonder-adres");
        await world.Pauses(round);
        await visit.Judge(url, "ronde-gepauzeerd");
        await visit.Judge($"{url}/hervatten", "hervatten");
        await world.Resumes(round);
        await world.ClosesByHand(round);
        await world.Pass(TimeSpan.FromDays(9));
        await visit.Judge(url, "ronde-afgerond");
        await visit.Judge($"{url}/openbaar", "openbaar");
        await visit.Button("Openbaar maken").ClickAsync();
        await visit.Judge("openbaar-fout");
        await visit.Judge("/resultaten", "resultaten-leeg");
        await visit.Go($"{url}/openbaar");
        await visit.Page.GetByLabel("Ja, dit mag iedereen lezen").CheckAsync();
        await visit.Button("Openbaar maken").ClickAsync();
        await visit.Judge("/resultaten", "resultaten");
        await visit.Judge($"/resultaten/{round.Id}", "resultaat");
        await visit.Go($"{url}/verslag");
        await visit.MustFit();
        await visit.Look("desk-verslag-1280");
    }

    [Fact]
    public async Task The_register_an_organisation_and_an_import_read_well()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var supplier = await world.Given.ASupplier(Naughty, "anna.de.vries-van.der.meer@leerlijn.example", "weg@bounce.example");
        var board = await world.Given.ABoard("Stichting voor Openbaar en Bijzonder Basisonderwijs Samen Verder in Noordoost-Groningen");
        await world.Given.Changed(board, p => p with { Joinings = [.. p.Joinings, new Joining(JoiningKind.Membership, world.Today.AddYears(-1), null, "2.0", "PO-Raad")], Contacts = [] });
        await world.ARoundOf(supplier);
        await using var visit = await browser.SignedIn(site);
        await visit.Judge("/register", "register");
        await visit.Judge("/register?Zoek=zonen", "register-gevonden");
        await visit.Judge("/register?Zoek=bestaatniet", "register-niets");
        await visit.Judge("/register/nieuw", "register-nieuw");
        await visit.Button("Toevoegen").ClickAsync();
        await visit.Judge("register-nieuw-fout");
        foreach (var party in new[] { supplier, board })
        {
            await visit.Judge(Links.Party(party.Id), $"partij-{party.Kind}");
            await visit.Judge(Links.Contacts(party.Id), $"partij-{party.Kind}-contact");
            await visit.Judge($"{Links.Party(party.Id)}/opzegging", $"partij-{party.Kind}-opzegging");
        }

        foreach (var act in new[] { "gegevens", "product", "product?code=p1", "toetreding" })
            await visit.Judge($"{Links.Party(supplier.Id)}/{act}", $"partij-{act.Replace("?code=", "-", StringComparison.Ordinal)}");
        await visit.Judge($"{Links.Contacts(supplier.Id)}?wie={supplier.Contacts[0].Id}", "partij-contact-verbeteren");
        await visit.Judge($"{Links.Party(board.Id)}/lidmaatschap", "partij-lidmaatschap");
        await visit.Judge($"{Links.Party(board.Id)}/lidmaatschap?van={world.Today.AddYears(-1):yyyy-MM-dd}&via=PO-Raad", "partij-lidmaatschap-bekend");
        await visit.Judge($"{Links.Party(supplier.Id)}/toetreding?van={supplier.Joinings[0].From:yyyy-MM-dd}", "partij-verklaring");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "verklaring.pdf", MimeType = "application/pdf", Buffer = SmallPdf.Saying("Wij treden toe.") });
        await visit.Button("Bewaren").ClickAsync();
        await visit.Go($"{Links.Party(supplier.Id)}/gegevens");
        await visit.Page.GetByLabel("KvK-nummer").FillAsync("90009999");
        await visit.Button("Bewaren").ClickAsync();
        await visit.Judge("partij-verbeterd");
        await visit.Go($"{Links.Party((await world.Given.ASupplier("Toetsen")).Id)}/gegevens");
        await visit.Page.GetByLabel("KvK-nummer").FillAsync("90009999");
        await visit.Button("Bewaren").ClickAsync();
        await visit.Judge("partij-nummer-fout");
        await visit.Judge(Links.WithoutAddress, "register-zonder-adres");
        await visit.Judge("/register/leden-po-raad", "register-leden");
        await visit.Judge("/register/leden-vo-raad", "register-leden-leeg");
        await visit.Judge("/register/initiatiefnemers", "initiatiefnemers");
        await visit.Judge("/register/initiatiefnemers/po-raad", "initiatiefnemer");

        await visit.Judge("/register/import", "import-leeg");
        var lines = "soort;naam;kvk;bestuursnummer\nleverancier;Nieuw;90001001;\nleverancier;;90001002;\nleverancier;Een naam;12;\n";
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "een-lijst-met-een-lange-naam-van-het-secretariaat-2026.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(lines) });
        await visit.Button("Controleren").ClickAsync();
        await world.Settle();
        await visit.Judge(new Uri(visit.Page.Url).PathAndQuery, "import-fouten");
        await visit.Button("Alleen de goede regels opslaan").ClickAsync();
        await world.Settle();
        await visit.Judge(new Uri(visit.Page.Url).PathAndQuery, "import-klaar");
        await visit.Judge("/register/import", "import");
    }

    [Fact]
    public async Task More_time_colleagues_and_a_data_breach_read_well()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example");
        var round = await world.ARoundOf(party);
        var request = await world.Request(party);
        var url = $"/rondes/{round.Id}/{party.Id}";
        await using var visit = await browser.SignedIn(site);
        await visit.Judge($"{url}/uitstel", "uitstel-niets");
        await visit.Judge($"{url}/collegas", "collegas-leeg");
        await world.Get<AskMoreTime>().Ask(request.Id, 1, request.RunsUntil!.Value.AddDays(9), $"Onze jurist is ziek.\n{Naughty}", party.Contacts[0].Id, world.Patience);
        await world.Get<PassOn>().Give(request.Id, "Christiaan van Bakkersbergen-Hoogland", "c.van.bakkersbergen-hoogland@een-heel-lang-domein.example", party.Contacts[0].Id, world.Patience);
        await world.Settle();
        await visit.Judge($"{url}/uitstel", "uitstel");
        await visit.Button("Weigeren").ClickAsync();
        await visit.Judge("uitstel-fout");
        await visit.Page.GetByLabel("Wat u erbij zegt").FillAsync("Sterkte.");
        await visit.Button("Meer tijd geven").ClickAsync();
        await visit.Judge("uitstel-gegeven");
        await visit.Judge($"{url}/uitstel", "uitstel-eerder");
        await visit.Judge($"{url}/collegas", "collegas");
        await visit.Button("Link intrekken").ClickAsync();
        await visit.Judge("collegas-ingetrokken");

        await world.Answers(party);
        var file = (await world.Get<FileBook>().Of(party.Id, world.Patience)).Values.First();
        await visit.Judge($"/datalekken/{party.Id}/{file.Sha256}", "datalek-melden");
        await visit.Page.GetByLabel("Wat is er mis?").FillAsync("Er staan namen van leerlingen in.");
        await visit.Button("Blokkeren en vernietigen").ClickAsync();
        await world.Settle();
        await visit.Judge($"/datalekken/{party.Id}/{file.Sha256}", "datalek");
        await visit.Button("Niet melden").ClickAsync();
        await visit.Judge("datalek-fout");
        await visit.Page.GetByLabel("Waarom?").FillAsync("Er stonden geen gegevens van leerlingen in.");
        await visit.Button("Niet melden").ClickAsync();
        await visit.Judge($"/datalekken/{party.Id}/{file.Sha256}", "datalek-beoordeeld");
    }
}
