using Monitoring.Desk;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Complaints;

public class DeskCasePagesTests(Browser browser)
{
    [Fact]
    public async Task Every_page_of_the_desk_about_a_case_reads_well_in_every_step()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        await world.Given.AReglement();
        await world.Given.Representatives();
        var (board, supplier) = (await world.Given.ABoard("Stichting De Brug"), await world.Given.ASupplier("Leerlijn Uitgeverij en Leermiddelen B.V."));
        await using var visit = await browser.SignedIn(site);
        await visit.Judge("/zaken/nieuw", "zaak-openen");
        await visit.Judge($"/zaken/nieuw?weg=geschil&over={supplier.Id}", "zaak-openen-partij");
        await visit.Judge($"/zaken/nieuw?weg=klacht&over={supplier.Id}", "zaak-openen-formulier");
        await visit.Button("Zaak openen").ClickAsync();
        await visit.Judge("zaak-openen-fout");

        var joined = await world.Opens(world.ADispute(board, supplier, "Een tweede geschil"));
        var id = await world.Opens(world.ADispute(board, supplier));
        await visit.Judge($"/zaken/{id}", "zaak-nieuw");
        await visit.Judge($"/zaken/{id}/toelating", "zaak-toelating");
        await visit.Button("Besluit vastleggen").ClickAsync();
        await visit.Judge("zaak-toelating-fout");
        await visit.Judge($"/zaken/{id}/voegen", "zaak-voegen");
        await visit.Judge($"/zaken/{id}/beeindigen", "zaak-beeindigen");
        await world.Get<JoinCases>().Join(joined, id, "Het gaat over hetzelfde.", World.Desk, world.Patience);
        await world.Admits(id);
        await visit.Judge($"/zaken/{id}", "zaak-wederhoor");
        await visit.Judge($"/zaken/{id}/samen", "zaak-samen");
        await visit.Judge($"/zaken/{id}/termijn", "zaak-termijn");
        await visit.Judge($"/zaken/{id}/schrijven", "zaak-bevindingen");
        await visit.Judge($"/zaken/{id}/schrijven?wat=per-post", "zaak-per-post-antwoord");
        await visit.Judge("/zaken", "zaken-open");

        await world.AnswersIn(id);
        await world.RepliesIn(id);
        await visit.Judge($"/zaken/{id}/overleg", "zaak-overleg-plannen");
        await world.PlansConsultation(id);
        await visit.Judge($"/zaken/{id}/overleg", "zaak-overleg-verslag");
        await world.RecordsConsultation(id);
        await visit.Judge($"/zaken/{id}", "zaak-overleg");
        await visit.Judge($"/zaken/{id}/voorstel", "zaak-voorstel");
        await visit.Button("Voorleggen aan de zetels").ClickAsync();
        await visit.Judge("zaak-voorstel-fout");
        await visit.Judge($"/zaken/{id}/niet-opgelost", "zaak-niet-opgelost");

        await world.PutsToVote(id, world.AProposalOf("verbeterplan"));
        await visit.Judge($"/zaken/{id}", "zaak-stemming");
        await world.AllVote(id, Vote.For);
        await visit.Judge($"/zaken/{id}/stemming", "zaak-stemming-sluiten");
        await world.ClosesVote(id);
        await visit.Judge($"/zaken/{id}", "zaak-besloten");
        for (var week = 0; week < 30 && (await world.Case(id)).Measures is not [{ FollowUpAskedAt: not null }]; week++)
            await world.MoveTo(world.Today.AddDays(7));
        await visit.Judge($"/zaken/{id}", "zaak-opvolging");
        await visit.Judge($"/zaken/{id}/maatregel", "zaak-maatregel");
        await visit.Judge($"/zaken/{joined}", "zaak-gevoegd");
        await world.Get<JudgeMeasure>().Kept(id, (await world.Case(id)).Statements, World.Desk, "Aangevuld.", world.Patience);
        await visit.Judge($"/zaken/{id}/heropenen", "zaak-heropenen");
        await visit.Judge("/zaken?stap=afgelopen", "zaken-afgelopen");
    }
}
