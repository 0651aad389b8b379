using System.Net;

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
            if (await scanner.StatusOf(link, cancellation) != HttpStatusCode.OK)
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
            var overview = await Enter(visitor, member, cancellation);
            foreach (var item in overview.LinksTo("/verzoek/").Where(l => l.Contains("/onderdeel/", StringComparison.Ordinal)).ToList())
            {
                var page = await visitor.Open(item, cancellation);
                if (page.Document.QuerySelector("input[type=radio][value=model]") is { } choice)
                {
                    await visitor.Press(page, "Opslaan", cancellation, (choice.GetAttribute("name")!, "model"));
                }
                else
                {
                    await visitor.Press(page, "Uploaden", cancellation, ("File:bijsluiter.pdf", Samples.Pdf));
                }
            }

            var attest = await visitor.Open($"{overview.Url.AbsolutePath}/verklaren", cancellation);
            var receipt = await visitor.Press(attest, "Verklaren", cancellation, ("Name", "P. van Verzonnen"), ("Role", "Functionaris gegevensbescherming"), ("Authorised", "true"));
            if (!receipt.Url.AbsolutePath.EndsWith("/ontvangstbewijs", StringComparison.Ordinal))
            {
                stage.Check($"{member.Name} gets a receipt; got '{receipt.Heading}'", holds: false);
            }
        }
    }

    /// <summary>Explains why the evidence stayed away.</summary>
    public async Task Explain(IEnumerable<Member> members, CancellationToken cancellation)
    {
        foreach (var member in members)
        {
            using var visitor = stage.Visitor();
            var overview = await Enter(visitor, member, cancellation);
            var page = await visitor.Open($"{overview.Url.AbsolutePath}/uitleg", cancellation);
            await visitor.Press(page, "Versturen", cancellation, ("Explanation", "Onze collega die dit deed, is vertrokken."), ("Name", "P. van Verzonnen"));
        }
    }

    private async Task<Page> Enter(Visitor visitor, Member member, CancellationToken cancellation)
    {
        // The newest letter that has a link: a reminder carries the same one.
        var letter = (await Post.AllTo(member.Reader, reader, cancellation))[0];
        var page = await visitor.Open(await letter.Link(reader, "/bewijs/", cancellation), cancellation);
        return await visitor.Press(page, "Verder", cancellation);
    }
}
