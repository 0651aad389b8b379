using Microsoft.Playwright;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Complaints;

/// <summary>The pages of who takes part in a case: both sides, a seat, and who brings one; without JavaScript where a person works.</summary>
public class SidePagesTests(Browser browser)
{
    [Fact]
    public async Task Both_sides_of_a_dispute_answer_and_settle_it_on_a_phone_without_JavaScript()
    {
        await using var site = await Site.New();
        var world = site.World;
        var (complainant, respondent) = (await world.Given.ASupplier("Leerlijn B.V."), await world.Given.ABoard("Stichting De Brug"));
        var complaint = await world.Given.ADispute(complainant, respondent, c => c with { Subject = "Bijlage 2 van de overeenkomst ontbreekt", Articles = ["4.2"], ConductOn = world.Today.AddDays(-30), StepDay = world.Today.AddDays(20) });
        var (mine, theirs) = (site.LinkTo(complaint, CaseSide.Complainant, complainant.Contacts[0].Id), site.LinkTo(complaint, CaseSide.Respondent, respondent.Contacts[0].Id));
        await using var board = await browser.Visit(site.Address, width: 375, javaScript: false);
        await board.Enter(theirs);
        await board.Link("Antwoord geven").ClickAsync();
        await board.Page.GetByLabel("Bestanden erbij").SetInputFilesAsync(new FilePayload { Name = "overeenkomst.pdf", MimeType = "application/pdf", Buffer = SmallPdf.Saying("overeenkomst") });
        await board.Button("Bestand toevoegen").ClickAsync();
        await Assertions.Expect(board.Page.GetByText("overeenkomst.pdf").First).ToBeVisibleAsync();
        await board.Page.GetByLabel("Wat u wilt zeggen").FillAsync("Bijlage 2 is op 3 september gestuurd. Zij zat bij de mail met de overeenkomst.");
        await board.Page.GetByLabel("Uw naam").FillAsync("Berend Bos");
        await board.Button("Versturen").ClickAsync();
        await Assertions.Expect(board.Page.GetByText("Wat u schreef, is binnen.")).ToBeVisibleAsync();
        await board.Go($"/zaak/{complaint.Id}/schikking");
        await board.Page.GetByLabel("Wat u afspreekt").FillAsync("Wij sturen bijlage 2 opnieuw, uiterlijk op 15 november.");
        await board.Page.GetByLabel("Uw naam").FillAsync("Berend Bos");
        await board.Button("Voorstel versturen").ClickAsync();

        await using var supplier = await browser.Visit(site.Address, width: 375, javaScript: false);
        await supplier.Enter(mine);
        await supplier.Go($"/zaak/{complaint.Id}/schikking");
        await supplier.Page.GetByLabel("Uw naam").FillAsync("Lies Lok");
        await supplier.Button("Ja, wij zijn het eens").ClickAsync();
        await Assertions.Expect(supplier.Page.GetByText("De zaak is daarmee opgelost.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_page_of_a_case_is_accessible_and_fits_wide_and_narrow_for_both_sides_and_a_seat()
    {
        await using var site = await Site.New();
        var world = site.World;
        var (complainant, respondent) = (await world.Given.ASupplier("Leerlijn B.V."), await world.Given.ABoard("Stichting De Brug"));
        var complaint = await world.Given.ADispute(complainant, respondent, c => c with { Subject = "Bijlage 2 van de overeenkomst ontbreekt", Articles = ["4.2"], ConductOn = world.Today.AddDays(-30), StepDay = world.Today.AddDays(20) });
        var (mine, theirs) = (site.LinkTo(complaint, CaseSide.Complainant, complainant.Contacts[0].Id), site.LinkTo(complaint, CaseSide.Respondent, respondent.Contacts[0].Id));
        var root = $"/zaak/{complaint.Id}";
        await using var visit = await browser.Visit(site.Address);
        await visit.Judge("/zaak/nonsense", "zaak-link-onbekend");
        await visit.Judge(theirs, "zaak-openen");
        await visit.Enter(theirs);
        await visit.Judge($"{root}/dossier", "zaak-dossier-leeg");
        await visit.Judge($"{root}/antwoord", "zaak-antwoord");
        await visit.Button("Versturen").ClickAsync();
        await visit.Judge("zaak-antwoord-fout");
        await visit.Judge($"{root}/schikking", "zaak-schikking");
        await visit.Button("Voorstel versturen").ClickAsync();
        await visit.Judge("zaak-schikking-fout");
        var (file, _) = await world.Get<CaseFiles>().Take(new UnsentWords(complaint.Id, "Answer-0", respondent.Id, respondent.Contacts[0].Id), new MemoryStream(SmallPdf.Saying("x")), "overeenkomst.pdf", world.Patience);
        await world.Get<MakeStatement>().Make(complaint.Id, new Words(StatementKind.Answer, CaseSide.Respondent, "Berend Bos", respondent.Contacts[0].Id, "Bijlage 2 is op 3 september gestuurd.\n\nZij zat bij de mail.", [file!]), 1, world.Patience);
        await world.Get<SettleCase>().Propose(complaint.Id, CaseSide.Respondent, "Berend Bos", "Wij sturen bijlage 2 opnieuw.", world.Patience);
        await visit.Judge($"{root}/dossier", "zaak-dossier-verweerder");
        await visit.Judge($"{root}/schikking", "zaak-schikking-eigen");
        await visit.Judge($"{root}/antwoord", "zaak-antwoord-niet-gevraagd");

        await visit.Enter(mine);
        await visit.Judge($"{root}/dossier", "zaak-dossier-indiener");
        await visit.Judge($"{root}/antwoord", "zaak-reactie");
        await visit.Judge($"{root}/schikking", "zaak-schikking-antwoorden");
        await visit.Judge($"{root}/intrekken", "zaak-intrekken");
        await visit.Button("De zaak intrekken").ClickAsync();
        await visit.Judge("zaak-intrekken-fout");

        var sanne = Contact.Of("Sanne", "sanne@zetel.example");
        await world.Get<SeatBook>().PutRepresentative(FounderBook.All[0], old: null, sanne, world.Patience);
        await world.Get<SeatBook>().PutRepresentative(FounderBook.All[2], old: null, sanne, world.Patience);
        await world.Get<SeatBook>().Bind(FounderBook.All[2], "t1", complainant.Id, complaintId: null, "Van dezelfde groep.", World.Desk, world.Patience);
        await visit.Enter(site.LinkTo(complaint, CaseSide.Seat, CaseLetter.ContactOf(FounderBook.All[0].Id, sanne.Id)));
        await visit.Judge($"{root}/dossier", "zaak-dossier-zetel");
        await visit.Enter(site.LinkTo(complaint, CaseSide.Seat, CaseLetter.ContactOf(FounderBook.All[2].Id, sanne.Id)));
        await visit.Judge($"{root}/dossier", "zaak-dossier-belang");

        var intention = await world.Case(await world.Opens(world.AnOwnMotion(respondent)));
        await visit.Enter(site.LinkTo(intention, CaseSide.Respondent, respondent.Contacts[0].Id));
        await visit.Judge($"/zaak/{intention.Id}/dossier", "zaak-dossier-voornemen");
        await visit.Judge($"/zaak/{intention.Id}/uitleg", "zaak-uitleg");
        await visit.Page.GetByLabel("Uw naam").FillAsync("");
        await visit.Button("Uitleg versturen").ClickAsync();
        await visit.Judge("zaak-uitleg-fout");
        await world.Get<ExplainSilence>().Record(intention.Id, new Explanation("Het was een oude folder.", "Berend Bos", respondent.Contacts[0].Id, world.Now), seen: null, world.Patience);
        await visit.Judge($"/zaak/{intention.Id}/dossier", "zaak-dossier-uitgelegd");
        await world.Get<DecideIntention>().Close(intention.Id, (await world.Case(intention.Id)).Explanation!.Mark, World.Desk, "Het was een oude folder.", world.Patience);
        await visit.Judge($"/zaak/{intention.Id}/uitleg", "zaak-uitleg-niet-gevraagd");
    }

    [Fact]
    public async Task Bringing_a_case_and_what_the_desk_does_with_it_is_accessible_and_fits_wide_and_narrow()
    {
        await using var desk = await DeskSite.New();
        var (site, world) = (desk.Site, desk.World);
        var (supplier, board) = (await world.Given.ASupplier("Leerlijn B.V."), await world.Given.ABoard("Stichting De Brug"));
        await using var visit = await browser.SignedIn(desk);
        await visit.Judge("/geschil", "geschil");
        await visit.Button("Stuur de link").ClickAsync();
        await visit.Judge("geschil-fout");
        await visit.Judge("/geschil?verstuurd=ja", "geschil-verstuurd");
        await world.Get<BringCase>().Ask(NewCase.MakeId(), supplier.Kvk!, "Stichting De Brug", "Bijlage 2 ontbreekt", world.Patience);
        await world.Get<BringCase>().Ask(NewCase.MakeId(), DeskVisit.Naughty, "Stichting De Brug", "Bijlage 2 ontbreekt", world.Patience);
        await world.Settle();
        await visit.Judge("/zaak/nieuw/nonsense", "zaak-nieuw-onbekend");
        var link = new Uri(await world.Link(supplier.Contacts[0].Email)).AbsolutePath;
        await visit.Judge(link, "zaak-nieuw-openen");
        await visit.Enter(link);
        await visit.Judge("zaak-nieuw");
        await visit.Button("De zaak versturen").ClickAsync();
        await visit.Judge("zaak-nieuw-fout");
        await visit.Judge("/taken", "taken-zaak-brengen");
        await visit.Judge((await world.Tasks()).Single(task => task.Kind == DeskTaskKind.VerifyComplainant).Page!, "zaak-wens");

        var complaint = await world.Given.ADispute(supplier, board);
        var (file, _) = await world.Get<CaseFiles>().Take(new UnsentWords(complaint.Id, "Answer-0", board.Id, board.Contacts[0].Id), new MemoryStream(SmallPdf.Saying("x")), "overeenkomst.pdf", world.Patience);
        await world.Get<MakeStatement>().Make(complaint.Id, new Words(StatementKind.Answer, CaseSide.Respondent, "Berend", board.Contacts[0].Id, "Zie het stuk.", [file!]), 1, world.Patience);
        await visit.Judge($"/zaken/{complaint.Id}/vrijgeven/1/{file!.Sha256}", "zaak-vrijgeven");
        await visit.Button("Het stuk vrijgeven").ClickAsync();
        await visit.Judge("zaak-vrijgeven-fout");
    }
}
