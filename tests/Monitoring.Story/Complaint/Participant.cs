using Monitoring.Story.Round;
using Monitoring.TestKit;

namespace Monitoring.Story.Complaint;

/// <summary>Somebody who takes part in cases by mailed links: a side, or who acts for a seat.</summary>
/// <param name="stage">Where it plays.</param>
/// <param name="address">The address to which the letters go.</param>
public sealed class Participant(Stage stage, string address) : IDisposable
{
    private readonly Visitor visitor = stage.Visitor();

    /// <summary>Opens a case by the link in the latest letter.</summary>
    /// <returns>The address under which the pages of that case stand for this side.</returns>
    public async Task<string> Open(CancellationToken cancellation)
    {
        var letter = (await Post.AllTo(address, visitor, cancellation))[0];
        var page = await visitor.Press(await visitor.Open(await letter.Link(visitor, "/zaak/", cancellation), cancellation), "Verder naar het dossier", cancellation);
        return page.Url.AbsolutePath[..page.Url.AbsolutePath.LastIndexOf('/')];
    }

    /// <summary>What the side sees of the case.</summary>
    public async Task<string> Read(CancellationToken cancellation) => (await visitor.Open($"{await Open(cancellation)}/dossier", cancellation)).Text;

    /// <summary>Answers in the hearing.</summary>
    public async Task Answer(string words, CancellationToken cancellation) =>
        await visitor.Press(await visitor.Open($"{await Open(cancellation)}/antwoord", cancellation), "Versturen", cancellation, ("Text", words), ("Name", "P. van Verzonnen"));

    /// <summary>Proposes to settle.</summary>
    public async Task ProposeToSettle(string terms, CancellationToken cancellation) =>
        await visitor.Press(await visitor.Open($"{await Open(cancellation)}/schikking", cancellation), "Voorstel versturen", cancellation, ("Terms", terms), ("Name", "P. van Verzonnen"));

    /// <summary>Agrees to what the other side proposed.</summary>
    public async Task Agree(CancellationToken cancellation) =>
        await visitor.Press(await visitor.Open($"{await Open(cancellation)}/schikking", cancellation), "wij zijn het eens", cancellation, ("Name", "B. Bestuurder"));

    /// <summary>Votes for the seat.</summary>
    public async Task Vote(string choice, CancellationToken cancellation) =>
        await visitor.Press(await visitor.Open($"{await Open(cancellation)}/stem", cancellation), "Stem", cancellation, ("Choice", choice), ("Reasons", "Zoals besproken."), ("By", "Z. Zetel"));

    /// <summary>Brings a dispute from the public page, by the link that goes to the address in the register.</summary>
    public async Task BringDispute(Member from, Member against, DateOnly since, CancellationToken cancellation)
    {
        await visitor.Press(
            await visitor.Open("/geschil", cancellation), "Stuur de link", cancellation, ("From", from.Name), ("Against", against.Name), ("About", "Wie meldt een datalek aan ouders?"));
        await new Round.Calendar(stage).MoveDays(0, cancellation);
        var letter = (await Post.AllTo(address, visitor, cancellation))[0];
        var form = await visitor.Press(await visitor.Open(await letter.Link(visitor, "/zaak/nieuw/", cancellation), cancellation), "Verder met schrijven", cancellation);
        await visitor.Press(
            form,
            "De zaak versturen",
            cancellation,
            ("Kind", "Dispute"),
            ("Articles", form.Document.QuerySelector("input[name=Articles]")!.GetAttribute("value")!),
            ("Since", since.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            ("Text", "Wij vinden dat de leverancier dit doet. Hij vindt dat wij het doen."),
            ("Name", "B. Bestuurder"));
        await new Round.Calendar(stage).MoveDays(0, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => visitor.Dispose();
}
