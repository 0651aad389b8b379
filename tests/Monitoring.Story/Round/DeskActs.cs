using System.Globalization;

namespace Monitoring.Story.Round;

/// <summary>What the secretary does.</summary>
public sealed class DeskActs(Stage stage)
{
    private const string Address = "secretariaat@platform.example";

    /// <summary>The secretary's browser, signed in.</summary>
    public Visitor Browser { get; } = stage.Visitor();

    /// <summary>Signs in by the mailed link.</summary>
    public async Task SignIn(CancellationToken cancellation)
    {
        await Browser.Press(await Browser.Open("/aanmelden", cancellation), "link", cancellation, ("Email", Address));
        var letter = (await Post.AllTo(Address, Browser, cancellation))[0];
        await Browser.Press(await Browser.Open(await letter.Link(Browser, "/aanmelden/", cancellation), cancellation), "Aanmelden", cancellation);
    }

    /// <summary>Makes a plan, records its adoption, and the round starts by itself.</summary>
    /// <returns>The address of the round's page.</returns>
    public async Task<string> StartRound(DateOnly on, CancellationToken cancellation)
    {
        var form = await Browser.Open("/rondes/plannen", cancellation);
        var preview = await Browser.Press(
            form, "Voorbeeld", cancellation, ("Name", "Najaar leveranciers"), ("FrameworkVersion", "2.0-0"), ("FirstOn", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        await Browser.Press(preview, "Plan maken", cancellation);
        stage.Check("without an adoption no round starts", (await Browser.Open("/rondes", cancellation)).LinksTo("/rondes/najaar").Count == 0);

        var adoption = await Browser.Open("/vaststellingen/vastleggen", cancellation);
        var subjects = adoption.Document.QuerySelectorAll("input[name=Subjects]").Select(i => ("Subjects", (object)i.GetAttribute("value")!));
        await Browser.Press(
            adoption,
            "Vastleggen",
            cancellation,
            [.. subjects, ("On", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Minutes:verslag.pdf", Samples.Pdf)]);
        await new Calendar(stage).MoveDays(0, cancellation);
        return (await Browser.Open("/rondes", cancellation)).LinksTo("/rondes/najaar")[0];
    }

    /// <summary>Closes the intentions about these parties, with reasons.</summary>
    public Task Close(IEnumerable<Member> members, CancellationToken cancellation) => Decide(members, "Sluiten zonder zaak", "De uitleg overtuigt: het product is van de markt.", cancellation);

    /// <summary>Registers the cases about these parties.</summary>
    public Task Register(IEnumerable<Member> members, CancellationToken cancellation) => Decide(members, "Zaak registreren", "Er kwam geen bewijs en geen reden die volstaat.", cancellation);

    /// <summary>Reviews and accepts everything that waits.</summary>
    public async Task AcceptAll(string round, CancellationToken cancellation)
    {
        while ((await Browser.Open($"{round}?status=Submitted", cancellation)).LinksTo(round + "/").Where(l => !l.EndsWith("/stoppen", StringComparison.Ordinal)).ToList() is { Count: > 0 } waiting)
        {
            foreach (var request in waiting)
            {
                var page = await Browser.Press(await Browser.Open(request, cancellation), "Beginnen met beoordelen", cancellation);
                await Browser.Press(page, "Alles in orde", cancellation, ("All", "true"));
            }
        }
    }

    private async Task Decide(IEnumerable<Member> members, string button, string reasons, CancellationToken cancellation)
    {
        foreach (var member in members)
        {
            var list = await Browser.Open("/zaken", cancellation);
            await Browser.Press(await Browser.Open(list.Link(member.Name)!, cancellation), button, cancellation, ("Reasons", reasons));
        }
    }
}
