using Microsoft.Playwright;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Retention;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public class FilePagesTests(Browser browser)
{
    [Fact]
    public async Task Files_that_do_not_open_requests_of_a_person_and_what_will_be_deleted_read_well()
    {
        await using var site = await DeskSite.New(services => services.ScanWithClamd());
        var world = site.World;
        var party = await world.Given.ASupplier("Leerlijn B.V.", "anna@leerlijn.example");
        await world.Given.Changed(party, p => p with { Contacts = [Contact.Of("Anna de Vries-van der Meer", "anna@leerlijn.example"), Contact.Of(DeskVisit.Naughty, "bert@leerlijn.example")] });
        var round = await world.ARoundOf(party);
        await world.Answers(party);
        await world.Get<TakeInFile>().Take(new RequestKey(round.Id, party.Id), "privacy-leaflet~p1", new MemoryStream(Scanner.Virus()), "Privacybijsluiter 2026.pdf", party.Contacts[0].Id, world.Patience);
        await world.Settle();
        var files = (await world.Get<FileBook>().Of(party.Id, world.Patience)).Values.ToList();
        var book = world.Get<DisposalBook>();
        await book.Announce(RetentionKind.Evidence, "a", "Najaarsronde leveranciers 2024", world.Today.AddDays(12), world.Patience);
        await book.Announce(RetentionKind.Contacts, "b", DeskVisit.Naughty, world.Today.AddDays(29), world.Patience);
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
        await visit.Page.GetByLabel("Klopt er iets anders niet").FillAsync("Zij is bestuurder.\n<b>Niet</b> privacy officer.");
        await visit.Button("Verbeteren").ClickAsync();
        await visit.Judge("avg-verbeterd");
        await visit.Judge($"/rondes/{round.Id}/{party.Id}", "verzoek-met-correctie");
        await visit.Judge($"/avg/{party.Contacts[0].Id}", "avg-persoon-verbeterd");
        await visit.Page.GetByLabel("Ik heb vastgesteld").CheckAsync();
        await visit.Button("Wissen").ClickAsync();
        await visit.Judge("avg-gewist");
    }
}
