using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Rounds;

public class RoundPagesTests(Browser browser)
{
    [Fact]
    public async Task In_the_midst_of_a_round_each_page_reads_well()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var given = world.Given;
        var leerlijn = await given.ASupplier("Leerlijn B.V.");
        var roosterwijs = await given.ASupplier("Roosterwijs");
        var ouderpraat = await given.ASupplier("Ouderpraat");
        var silent = await given.ASupplier(DeskVisit.Naughty);
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
        await visit.Judge($"{url}/meer-tijd", "meer-tijd-voor-allen");
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
        await visit.JudgeWithoutItsPolicy("verslag");
    }
}
