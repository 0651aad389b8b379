using System.Net;
using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public class AnswerCaseTests(Site site) : CasePagesTest(site), IClassFixture<Site>
{
    [Fact]
    public async Task The_respondent_answers_with_a_file_and_the_other_side_reads_it_without_a_name()
    {
        var (complaint, complainant, respondent) = await ADispute();
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        var page = await board.Open($"/zaak/{complaint.Id}/dossier");
        page = await board.Open(page.Link("Antwoord geven")!);
        Assert.Equal("Uw antwoord", page.Heading);
        page = await board.Send(page, "Bestand toevoegen", [("overeenkomst.txt", Text("De overeenkomst.")), ("bijlage.txt", Text("De bijlage."))], ("Text", "Wij hielden ons eraan."));
        Assert.Contains("overeenkomst.txt", page.Text, StringComparison.Ordinal);
        Assert.Contains("Wij hielden ons eraan.", page.Of("textarea"), StringComparison.Ordinal);
        page = await board.Press(page, "Weghalen bijlage.txt");
        Assert.DoesNotContain("bijlage.txt", page.Text, StringComparison.Ordinal);
        var filled = page;
        page = await board.Press(page, "Versturen", ("Name", "Berend Bos"));
        Assert.Equal($"/zaak/{complaint.Id}/dossier", page.Path);
        Assert.Contains("binnen", page.Notice, StringComparison.Ordinal);
        Assert.Contains("Berend Bos", page.Text, StringComparison.Ordinal);
        // The second press of the same button leads where the first did.
        Assert.Equal($"/zaak/{complaint.Id}/dossier", (await board.Press(filled, "Versturen", ("Name", "Berend Bos"))).Path);
        var said = Assert.Single((await Whole(complaint)).Statements);
        Assert.Equal(("overeenkomst.txt", respondent.Id), (Assert.Single(said.Files).Name, said.Files[0].PartyId));

        using var supplier = await Enter(await Now(complaint), CaseSide.Complainant, complainant);
        page = await supplier.Open($"/zaak/{complaint.Id}/dossier");
        Assert.Contains("Wij hielden ons eraan.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Berend", page.Source, StringComparison.Ordinal);
        using var file = await supplier.Get(page.Link("overeenkomst.txt")!);
        Assert.Equal("De overeenkomst.", await file.Content.ReadAsStringAsync(World.Patience));
    }

    [Fact]
    public async Task Confidential_files_stay_with_who_gave_them_and_the_secretariaat()
    {
        var (complaint, complainant, respondent) = await ADispute();
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        var page = await board.Open($"/zaak/{complaint.Id}/antwoord");
        page = await board.Press(page, "Versturen", ("geheim.txt", Text("Geheim.")), ("Text", "Zie het stuk."), ("Name", "Berend"), ("Confidential", "true"));
        var own = page.Link("geheim.txt")!;
        Assert.Equal(HttpStatusCode.OK, (await board.Get(own)).StatusCode);
        using var supplier = await Enter(await Now(complaint), CaseSide.Complainant, complainant);
        Assert.DoesNotContain("geheim.txt", (await supplier.Open($"/zaak/{complaint.Id}/dossier")).Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await supplier.Get(own)).StatusCode);
    }

    [Fact]
    public async Task Not_wanting_to_answer_is_an_answer()
    {
        var (complaint, _, respondent) = await ADispute();
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        var page = await board.Press(await board.Open($"/zaak/{complaint.Id}/antwoord"), "Versturen", ("Silent", "true"), ("Name", "Berend"));
        Assert.Contains("Wij willen hier niet op antwoorden.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HearingEnd.Answered, (await Now(complaint)).Heard);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_and_given_stays()
    {
        var (complaint, _, respondent) = await ADispute();
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        var page = await board.Open($"/zaak/{complaint.Id}/antwoord");
        page = await board.Press(page, "Versturen", ("stuk.txt", Text("Stuk.")), ("Name", ""));
        Assert.Equal(["Schrijf uw antwoord op, of zet hieronder het vinkje dat u niet wilt antwoorden.", "Vul uw naam in."], page.Errors);
        Assert.Contains("stuk.txt", page.Text, StringComparison.Ordinal);
        page = await board.Press(page, "Versturen", ("Text", "Antwoord."), ("Silent", "true"), ("Name", "Berend"));
        Assert.StartsWith("U schreef een antwoord én zette het vinkje.", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await board.Press(page, "Versturen", ("Text", new string('a', Statement.MaxLength + 1)), ("Silent", "false"), ("Name", "Berend"));
        Assert.StartsWith("Maak dit korter", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await board.Press(page, "Bestand toevoegen", ("vals.pdf", Text("geen pdf")), ("Text", "Antwoord."));
        Assert.Contains("past niet bij zijn naam", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Empty((await Whole(complaint)).Statements);
    }

    [Fact]
    public async Task A_form_names_no_file_that_somebody_else_gave()
    {
        var (complaint, complainant, respondent) = await ADispute();
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        var page = await board.Press(await board.Open($"/zaak/{complaint.Id}/antwoord"), "Versturen", ("geheim.txt", Text("Geheim.")), ("Text", "Zie het stuk."), ("Name", "Berend"), ("Confidential", "true"));
        var sha256 = page.Link("geheim.txt")!.Split('/')[^1];
        using var supplier = await Enter(await Now(complaint), CaseSide.Complainant, complainant);
        page = await supplier.Open($"/zaak/{complaint.Id}/antwoord");
        page = await supplier.Press(page, "Versturen", ("Text", "Reactie."), ("Name", "Lies"), ("Kept", sha256));
        Assert.Empty((await Whole(complaint)).Statements[^1].Files);
    }

    [Fact]
    public async Task Evidence_that_was_given_cannot_be_taken_away_again()
    {
        var (complaint, _, respondent) = await ADispute(c => c with { State = ComplaintState.FollowUp, Hearings = 1 });
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        var form = await board.Open($"/zaak/{complaint.Id}/antwoord");
        var file = (await board.Press(form, "Versturen", ("bewijs.txt", Text("Het bewijs.")), ("Text", "Zie het stuk."), ("Name", "Berend"))).Link("bewijs.txt")!;
        // The same file with the next words, and then not after all: only those let go of it.
        var page = await board.Press(await board.Open($"/zaak/{complaint.Id}/antwoord"), "Bestand toevoegen", ("bewijs.txt", Text("Het bewijs.")));
        page = await board.Press(page, "Weghalen bewijs.txt");
        Assert.False(page.HasButton("Weghalen bewijs.txt"));
        using var given = await board.Get(file);
        Assert.Equal("Het bewijs.", await given.Content.ReadAsStringAsync(World.Patience));
    }

    [Fact]
    public async Task Who_is_not_asked_reads_so_and_a_seat_has_no_such_page()
    {
        var (complaint, complainant, _) = await ADispute();
        using var supplier = await Enter(complaint, CaseSide.Complainant, complainant);
        var page = await supplier.Open($"/zaak/{complaint.Id}/antwoord");
        Assert.Equal(("Er wordt nu niets gevraagd", false), (page.Heading, page.HasButton("Versturen")));
        using var seat = await EnterAsSeat(complaint, FounderBook.All[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await seat.Open($"/zaak/{complaint.Id}/antwoord")).Status);
        using var nobody = Site.Visitor();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.Open($"/zaak/{complaint.Id}/antwoord")).Status);
    }

    [Fact]
    public async Task Words_for_what_was_asked_before_are_not_taken_for_what_is_asked_now()
    {
        var (complaint, _, respondent) = await ADispute(c => c with { State = ComplaintState.FollowUp, Hearings = 1 });
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        var page = await board.Open($"/zaak/{complaint.Id}/antwoord");
        await World.Given.Changed(complaint, c => c with { State = ComplaintState.Hearing, Hearings = 2 });
        page = await board.Press(page, "Versturen", ("Text", "Wij plaatsten bijlage 2 alsnog."), ("Name", "Berend"));
        Assert.StartsWith("Er wordt u nu iets anders gevraagd", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("Uw antwoord", page.Heading);
        Assert.Contains("Wij plaatsten bijlage 2 alsnog.", page.Of("textarea"), StringComparison.Ordinal);
        Assert.Empty((await Whole(complaint)).Statements);
        // Who reads that and sends it again, means it.
        await board.Press(page, "Versturen");
        Assert.Equal(StatementKind.Answer, Assert.Single((await Whole(complaint)).Statements).Kind);
    }

    [Fact]
    public async Task When_nothing_is_asked_any_more_words_that_were_not_sent_stay_on_the_page()
    {
        var (complaint, _, respondent) = await ADispute();
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        var form = await board.Open($"/zaak/{complaint.Id}/antwoord");
        await World.Get<MakeStatement>().Make(complaint.Id, new Words(StatementKind.Findings, CaseSide.Secretariaat, "Desk", World.Desk, "Bevinding.", []), 1, World.Patience);
        await World.Get<MakeStatement>().Make(complaint.Id, new Words(StatementKind.Answer, CaseSide.Respondent, "Bea", respondent.Contacts[0].Id, "Het antwoord van Bea.", []), 2, World.Patience);
        var page = await board.Press(form, "Versturen", ("Text", "Het antwoord van Berend."), ("Name", "Berend"));
        Assert.StartsWith("Dit kan niet meer", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("Het antwoord van Berend.", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await Whole(complaint)).Statements.Count);
        // These same words are there already.
        Assert.Equal($"/zaak/{complaint.Id}/dossier", (await board.Press(form, "Versturen", ("Text", "Het antwoord van Bea."), ("Name", "Bea"))).Path);
    }

    [Fact]
    public async Task What_was_added_since_the_form_was_shown_is_read_first()
    {
        var (complaint, _, respondent) = await ADispute();
        using var board = await Enter(complaint, CaseSide.Respondent, respondent);
        var page = await board.Open($"/zaak/{complaint.Id}/antwoord");
        await World.Get<MakeStatement>().Make(complaint.Id, new Words(StatementKind.Findings, CaseSide.Secretariaat, "Desk", World.Desk, "Bevinding.", []), 1, World.Patience);
        page = await board.Press(page, "Versturen", ("stuk.txt", Text("Stuk.")), ("Text", "Ons antwoord."), ("Name", "Berend"));
        Assert.StartsWith("Er is intussen iets aan het dossier toegevoegd.", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await board.Press(page, "Versturen");
        Assert.Contains("Ons antwoord.", page.Text, StringComparison.Ordinal);
        Assert.Equal("stuk.txt", Assert.Single((await Whole(complaint)).Statements[^1].Files).Name);
    }
}
