using System.Net;
using Monitoring.TestKit;

namespace Monitoring.Story.Round;

/// <summary>What the parties do, each in a browser of its own.</summary>
public sealed class PartyActs(Stage stage)
{
    private readonly Visitor reader = stage.Visitor();

    /// <summary>Opens every link as a mail scanner does.</summary>
    public async Task OpenEveryLink(CancellationToken cancellation)
    {
        using var scanner = stage.Visitor();
        foreach (var letter in (await Post.All(reader, cancellation)).Where(l => l.Subject.StartsWith("Wij vragen u om bewijs", StringComparison.Ordinal)))
        {
            var link = await letter.Link(reader, "/bewijs/", cancellation);
            if ((await scanner.Get(link, cancellation)).StatusCode != HttpStatusCode.OK)
            {
                stage.Check($"the link of {letter.To} opens", holds: false);
            }
        }
    }

    /// <summary>Answers every item with real files, and declares.</summary>
    public async Task Answer(IEnumerable<Member> members, CancellationToken cancellation)
    {
        foreach (var member in members)
        {
            using var visitor = stage.Visitor();
            await AnswerAll(visitor, await Enter(visitor, member.Reader, cancellation), member, cancellation);
        }
    }

    /// <summary>Passes the request to a colleague, who answers by a link of its own; then the party revokes that link.</summary>
    public async Task AnswerByColleague(Member member, CancellationToken cancellation)
    {
        var colleague = $"collega@{member.Id}.example";
        using var visitor = stage.Visitor();
        var overview = await Enter(visitor, member.Reader, cancellation);
        var pass = $"{overview.Url.AbsolutePath}/doorgeven";
        await visitor.Press(await visitor.Open(pass, cancellation), "Doorgeven", cancellation, ("Name", "C. van Verzonnen"), ("Email", colleague));
        // The letter leaves a moment later, not in the answer to the press.
        await new Calendar(stage).MoveDays(0, cancellation);
        using var other = stage.Visitor();
        await AnswerAll(other, await Enter(other, colleague, cancellation), member, cancellation);
        await visitor.Press(await visitor.Open(pass, cancellation), "Link intrekken", cancellation);
        stage.Check("a colleague's session ends when the link is revoked", (await other.Get(overview.Url.AbsolutePath, cancellation)).StatusCode != HttpStatusCode.OK);
    }

    /// <summary>Uploads a file that should not be there, and reports it: it is blocked, and its content destroyed.</summary>
    public async Task MistakeAFile(Member member, CancellationToken cancellation)
    {
        using var visitor = stage.Visitor();
        var overview = await Enter(visitor, member.Reader, cancellation);
        var item = overview.LinksTo("/verzoek/").First(l => l.Contains("/onderdeel/privacy-leaflet", StringComparison.Ordinal));
        var page = await visitor.Press(await visitor.Open(item, cancellation), "Uploaden", cancellation, ("klassenlijst.pdf", Samples.Pdf()));
        page = page.LinksTo("/verzoek/").Any(IsReport) ? page : await visitor.Open(item, cancellation);
        var report = page.LinksTo("/verzoek/").First(IsReport);
        await visitor.Press(await visitor.Open(report, cancellation), "Blokkeren en vernietigen", cancellation, ("Because", "Er staan namen van leerlingen in."));
        var file = (await visitor.Open(item, cancellation)).Text;
        stage.Check("a wrong file is blocked at once", !file.Contains("klassenlijst.pdf", StringComparison.Ordinal) || file.Contains("lokkeerd", StringComparison.Ordinal));

        static bool IsReport(string link) => link.EndsWith("/verkeerd", StringComparison.Ordinal);
    }

    /// <summary>Asks for more time.</summary>
    public async Task AskMoreTime(Member member, DateOnly until, CancellationToken cancellation)
    {
        using var visitor = stage.Visitor();
        var overview = await Enter(visitor, member.Reader, cancellation);
        var page = await visitor.Open($"{overview.Url.AbsolutePath}/meer-tijd", cancellation);
        await visitor.Press(
            page, "Vragen om meer tijd", cancellation, ("Until", until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("Because", "Onze jurist is er in december weer."));
    }

    /// <summary>Explains why the evidence stayed away.</summary>
    public async Task Explain(IEnumerable<Member> members, CancellationToken cancellation)
    {
        foreach (var member in members)
        {
            using var visitor = stage.Visitor();
            var overview = await Enter(visitor, member.Reader, cancellation);
            var page = await visitor.Open($"{overview.Url.AbsolutePath}/uitleg", cancellation);
            await visitor.Press(page, "Versturen", cancellation, ("Explanation", "Onze collega die dit deed, is vertrokken."), ("Name", "P. van Verzonnen"));
        }
    }

    private async Task AnswerAll(Visitor visitor, SeenPage overview, Member member, CancellationToken cancellation)
    {
        foreach (var item in overview.LinksTo("/verzoek/").Where(l => l.Contains("/onderdeel/", StringComparison.Ordinal)).ToList())
        {
            var page = await visitor.Open(item, cancellation);
            if (page.Document.QuerySelector("input[type=radio][value=model]") is { } choice)
            {
                await visitor.Press(page, "Opslaan", cancellation, (choice.GetAttribute("name")!, "model"));
            }
            else
            {
                await visitor.Press(page, "Uploaden", cancellation, ("bijsluiter.pdf", Samples.Pdf()));
            }
        }

        var attest = await visitor.Open($"{overview.Url.AbsolutePath}/verklaren", cancellation);
        var receipt = await visitor.Press(attest, "Verklaren", cancellation, ("Name", "P. van Verzonnen"), ("Role", "Functionaris gegevensbescherming"), ("Authorised", "true"));
        if (!receipt.Url.AbsolutePath.EndsWith("/ontvangstbewijs", StringComparison.Ordinal))
        {
            stage.Check($"{member.Name} gets a receipt; got '{receipt.Heading}'", holds: false);
        }
    }

    private async Task<SeenPage> Enter(Visitor visitor, string address, CancellationToken cancellation)
    {
        // The newest letter that has a link: a reminder carries the same one.
        var letter = (await Post.AllTo(address, reader, cancellation)).First(post => !post.Subject.StartsWith("Dit adres", StringComparison.Ordinal));
        var page = await visitor.Open(await letter.Link(reader, "/bewijs/", cancellation), cancellation);
        return await visitor.Press(page, "Verder", cancellation);
    }
}
