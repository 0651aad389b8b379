using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class ExplainTests
{
    [Fact]
    public async Task A_party_explains_its_silence_and_may_still_send_the_evidence()
    {
        await using var site = await Site.New();
        var party = await site.World.Given.ASupplier("Leerlijn");
        var round = await site.World.ARoundOf(party);
        using var anna = await site.Enter(party);
        var overview = $"/verzoek/{round.Id}/{party.Id}";
        var page = await anna.Open($"{overview}/uitleg");
        Assert.Equal("Er wordt u geen uitleg gevraagd", page.Heading);
        Assert.False(page.HasButton("Uitleg versturen"));

        await site.World.MoveToEndOf((await site.World.Request(party)).LastDay!.Value);
        await site.World.MoveToEndOf((await site.World.Request(party)).LastCallDay!.Value);
        page = await anna.Open($"{overview}/uitleg");
        Assert.Contains("De Privacy Bijsluiter: Leerlijn Rekenen (artikel 3, lid 2 en artikel 7, lid 1)", page.Text, StringComparison.Ordinal);
        Assert.Contains(new Language(english: false).Date((await site.World.Case(party))!.ExplanationDay!.Value), page.Text, StringComparison.Ordinal);
        var empty = await anna.Press(page, "Uitleg versturen");
        Assert.Equal(["Schrijf op waarom er geen bewijs kwam.", "Vul uw naam in."], empty.Errors);
        Assert.StartsWith("Maak uw uitleg korter", Assert.Single((await anna.Press(page, "Uitleg versturen", ("Explanation", new string('x', 10_001)), ("Name", "Anna"))).Errors), StringComparison.Ordinal);

        var sent = await anna.Press(page, "Uitleg versturen", ("Explanation", "<script>alert(1)</script>\nWij waren ziek."), ("Name", "Anna"));
        Assert.Equal("Uw uitleg is binnen. Een medewerker van het secretariaat leest die.", sent.Notice);
        Assert.Equal("<script>alert(1)</script>\nWij waren ziek.", (await site.World.Case(party))!.Explanation!.Text);

        // A colleague whose form was older sees what is there now, and then replaces it knowingly.
        var other = await anna.Press(page, "Uitleg versturen", ("Explanation", "Wij stopten."), ("Name", "Bert"));
        Assert.StartsWith("Een collega heeft net ook uitleg gegeven", Assert.Single(other.Errors), StringComparison.Ordinal);
        Assert.Contains("Wij waren ziek.", other.Text, StringComparison.Ordinal);
        Assert.Contains("Wij stopten.", other.Of("#Explanation"), StringComparison.Ordinal);
        await anna.Press(other, "Uitleg versturen");
        Assert.Equal(["Anna", "Bert"], (await site.World.Case(party))!.Explanations.Select(words => words.Name));
        var again = await anna.Press(await anna.Open($"{overview}/uitleg"), "Uitleg versturen", ("Explanation", "<script>alert(1)</script>"), ("Name", "Anna"));
        again = await anna.Open($"{overview}/uitleg");
        Assert.Null(again.Document.QuerySelector("main script"));
        Assert.Contains("<script>alert(1)</script>", again.Of("#Explanation"), StringComparison.Ordinal);
        Assert.Contains("Uw uitleg bekijken of wijzigen", sent.Text, StringComparison.Ordinal);

        await site.World.Answers(party);
        var late = await anna.Press(again, "Uitleg versturen", ("Explanation", "Toch"), ("Name", "Anna"));
        Assert.StartsWith("Uitleg is niet meer nodig", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Equal(ComplaintState.Settled, (await site.World.Case(party))!.State);
    }
}
