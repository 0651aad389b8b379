using Microsoft.Playwright;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Register;

public class RegisterPagesTests(Browser browser)
{
    [Fact]
    public async Task The_register_an_organisation_and_an_import_read_well()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var supplier = await world.Given.ASupplier(DeskVisit.Naughty, "anna.de.vries-van.der.meer@leerlijn.example", "weg@bounce.example");
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
        await visit.Judge("/register/initiatiefnemers/heutink/zetel", "zetel-leeg");
        await visit.Button("Bewaren").ClickAsync();
        await visit.Judge("zetel-fout");
        var (heutink, seats) = (FounderBook.Find("heutink")!, world.Get<SeatBook>());
        await seats.PutRepresentative(heutink, null, Contact.Of(DeskVisit.Naughty, "anna.de.vries-van.der.meer@heutink.example"), world.Patience);
        await seats.LinkParty(heutink, supplier.Kvk!, world.Patience);
        await seats.Bind(heutink, "b1", board.Id, null, "Zij hebben hetzelfde bestuur, en zij besluiten samen over de inkoop van leermiddelen.", World.Desk, world.Patience);
        await visit.Judge("/register/initiatiefnemers/heutink/zetel", "zetel");
        await visit.Judge("/register/initiatiefnemers/heutink", "initiatiefnemer-leverancier");

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
}
