using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

public sealed class WriteStatementTests(DeskSite site) : DeskActsTest(site)
{
    [Fact]
    public async Task An_answer_that_came_by_post_is_entered_once_and_the_case_goes_on()
    {
        var id = await AHearing();
        await NobodyElseOpens($"/zaken/{id}/schrijven");
        using var anna = await Site.SignIn();
        var form = await anna.Open((await anna.Open($"/zaken/{id}")).Link("Een antwoord invoeren")!);
        Assert.Equal(["Vul in wie dit schreef.", "Neem over wat er is geschreven."], (await anna.Press(form, "Vastleggen")).Errors);
        for (var time = 0; time < 2; time++)
            Is($"/zaken/{id}", "Het antwoord is vastgelegd. De zaak gaat verder.", await anna.Press(form, "Vastleggen", Pdf("brief.pdf"), ("Name", "Piet Papier"), ("Text", "Dat klopt niet.")));
        Assert.Equal(ComplaintState.Reply, (await World.Case(id)).State);
        Assert.Equal([NotOpen], (await anna.Press(form, "Vastleggen", ("Name", "Piet Papier"), ("Text", "Iets anders."))).Errors);
        Assert.Contains("De indiener is aan zet", (await anna.Open($"/zaken/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_written_after_reading_what_came_in_meanwhile()
    {
        var id = await AHearing();
        using var anna = await Site.SignIn();
        var form = await anna.Open((await anna.Open($"/zaken/{id}")).Link("Bevindingen opschrijven")!);
        Assert.Equal(["Schrijf op wat u hebt gevonden."], (await anna.Press(form, "Vastleggen")).Errors);
        await World.AnswersIn(id);
        var changed = await anna.Press(form, "Vastleggen", ("Text", "Wij vonden twee doelen."));
        Assert.Equal(["Er is intussen iets bij de zaak geschreven. Lees dat eerst, en sla dan opnieuw op."], changed.Errors);
        Is($"/zaken/{id}", "Uw bevindingen zijn vastgelegd.", await anna.Press(changed, "Vastleggen"));
        Assert.Equal(StatementKind.Findings, (await World.Said(id))[^1].Kind);
    }
}
