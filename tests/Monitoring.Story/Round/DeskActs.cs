using System.Globalization;
using Monitoring.TestKit;

namespace Monitoring.Story.Round;

/// <summary>What the secretary does.</summary>
public sealed class DeskActs(Stage stage)
{
    private const string Address = "secretariaat@platform.example";

    /// <summary>The secretary's browser, signed in.</summary>
    public Visitor Browser { get; } = stage.Visitor();

    /// <summary>Signs in by the link in the mailbox.</summary>
    public Task SignIn(CancellationToken cancellation) =>
        SignIn(async address => await (await Post.AllTo(address, Browser, cancellation))[0].Link(Browser, "/aanmelden/", cancellation), cancellation);

    /// <summary>Signs in by the mailed link.</summary>
    /// <param name="link">Reads the link in the letter to that address.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task SignIn(Func<string, Task<string>> link, CancellationToken cancellation)
    {
        await Browser.Press(await Browser.Open("/aanmelden", cancellation), "link", cancellation, ("Email", Address));
        await new Calendar(stage).MoveDays(0, cancellation);
        await Browser.Press(await Browser.Open(await link(Address), cancellation), "Aanmelden", cancellation);
    }

    /// <summary>Makes two plans, of all suppliers and of a sample of the boards; records their adoption, and the rounds start by themselves.</summary>
    /// <returns>The addresses of the rounds' pages.</returns>
    public async Task<(string Suppliers, string Boards)> StartRounds(DateOnly on, CancellationToken cancellation)
    {
        await Plan(on, cancellation, ("Name", "Najaar leveranciers"), ("Who", "Supplier"));
        await Plan(on, cancellation, ("Name", "Steekproef besturen"), ("Who", "SchoolBoard"), ("SampleSize", Cast.Drawn.ToString(CultureInfo.InvariantCulture)), ("SampleUnit", "number"), ("Seed", Cast.Seed));
        stage.Check("without an adoption no round starts", (await Browser.Open("/rondes", cancellation)).LinksTo("/rondes/najaar").Count == 0);
        await Adopt(on, IsOfRounds, cancellation);
        var rounds = await Browser.Open("/rondes", cancellation);
        return (rounds.LinksTo("/rondes/najaar")[0], rounds.LinksTo("/rondes/steekproef")[0]);
    }

    /// <summary>Makes a plan of all suppliers and records its adoption; the round starts by itself.</summary>
    /// <returns>The address of the round's page.</returns>
    public async Task<string> StartRound(string name, DateOnly on, CancellationToken cancellation)
    {
        await Plan(on, cancellation, ("Name", name), ("Who", "Supplier"));
        await Adopt(on, IsOfRounds, cancellation);
        return (await Browser.Open("/rondes", cancellation)).LinksTo($"/rondes/{name.Split(' ')[0].ToLowerInvariant()}")[0];
    }

    /// <summary>Records that the Platform adopted all that is still open and meant.</summary>
    /// <param name="on">The day of the meeting.</param>
    /// <param name="isMeant">Whether a subject is meant.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task Adopt(DateOnly on, Func<string, bool> isMeant, CancellationToken cancellation)
    {
        var adoption = await Browser.Open("/vaststellingen/vastleggen", cancellation);
        var subjects = adoption.Document.QuerySelectorAll("input[name=Subjects]").Select(i => i.GetAttribute("value")!).Where(isMeant).Select(subject => ("Subjects", (object)subject));
        await Browser.Press(
            adoption,
            "Vastleggen",
            cancellation,
            [.. subjects, ("On", Iso(on)), ("verslag.pdf", Samples.Pdf())]);
        await new Calendar(stage).MoveDays(0, cancellation);
    }

    /// <summary>Closes the intentions about these parties, with reasons.</summary>
    public Task Close(IEnumerable<Member> members, CancellationToken cancellation) => Decide(members, "Sluiten zonder zaak", "De uitleg overtuigt: het product is van de markt.", cancellation);

    /// <summary>Registers the cases about these parties.</summary>
    public Task Register(IEnumerable<Member> members, CancellationToken cancellation) => Decide(members, "Zaak registreren", "Er kwam geen bewijs en geen reden die volstaat.", cancellation);

    /// <summary>Reviews and accepts everything that waits.</summary>
    public async Task AcceptAll(string round, CancellationToken cancellation)
    {
        while ((await Browser.Open($"{round}?status=Submitted", cancellation)).RowLinks is { Count: > 0 } waiting)
        {
            foreach (var request in waiting)
            {
                var page = await Browser.Press(await Browser.Open(request, cancellation), "Beginnen met beoordelen", cancellation);
                await Browser.Press(page, "Alles in orde", cancellation, ("All", "true"));
            }
        }
    }

    /// <summary>Reviews an item of a declaration, finds it wanting, and asks the party for rework with a reason and a new term.</summary>
    public async Task AskForRework(string round, Member member, CancellationToken cancellation)
    {
        var request = $"{round}/{member.Id}";
        var review = await Browser.Press(await Browser.Open(request, cancellation), "Beginnen met beoordelen", cancellation);
        var item = review.LinksTo($"{request}/").First(link => link.Contains("privacy-leaflet", StringComparison.Ordinal));
        await Browser.Press(await Browser.Open(item, cancellation), "Opslaan en verder", cancellation, ("Verdict", "NeedsRework"), ("Remark", "De laatste bladzijde ontbreekt."));
        var letter = await Browser.Press(
            await Browser.Open($"{request}/opnieuw", cancellation), "Brief bekijken", cancellation, ("Reason", "Uw antwoord is nog niet volledig."), ("Days", "10"));
        await Browser.Press(letter, "Versturen", cancellation);
    }

    /// <summary>Grants the party the time that it asks for.</summary>
    public async Task GrantMoreTime(string round, Member member, CancellationToken cancellation) =>
        await Browser.Press(await Browser.Open($"{round}/{member.Id}/uitstel", cancellation), "Meer tijd geven", cancellation);

    /// <summary>Mends a contact whose address bounces, on the spot to which the task leads.</summary>
    public async Task MendAddress(Member member, CancellationToken cancellation)
    {
        var contact = (await Browser.Open($"/register/{member.Id}", cancellation)).LinksTo($"/register/{member.Id}/contact")[0];
        await Browser.Press(await Browser.Open(contact, cancellation), "Bewaren", cancellation, ("Email", member.Moved));
    }

    /// <summary>Records that a party leaves the Convenant, in writing (art. 11.7).</summary>
    public async Task RecordWithdrawal(Member member, DateOnly on, CancellationToken cancellation)
    {
        var page = await Browser.Open($"/register/{member.Id}/opzegging", cancellation);
        await Browser.Press(page, "Opzegging vastleggen", cancellation, ("On", Iso(on)), ("Sure", "true"), ("opzegging.pdf", Samples.Pdf()));
    }

    /// <summary>Writes a letter on paper to a party that no mail reaches, prints it, and records that it was posted.</summary>
    public async Task PostLetter(string round, Member member, CancellationToken cancellation)
    {
        var written = await Browser.Press(await Browser.Open($"{round}/{member.Id}/per-post", cancellation), "Brief schrijven", cancellation);
        var print = await Browser.Open(written.Path + written.Link("Brief openen"), cancellation);
        stage.Check("the printed letter has a link of its own", print.Text.Contains("/bewijs/", StringComparison.Ordinal));
        await Browser.Press(written, "op de post is", cancellation, ("How", "registered"));
    }

    /// <summary>Records that the letter on paper was delivered.</summary>
    public async Task RecordPosted(string round, Member member, CancellationToken cancellation) =>
        await Browser.Press(await Browser.Open($"{round}/{member.Id}/per-post", cancellation), "is bezorgd", cancellation, ("Proof", "3SABC123"));

    /// <summary>Records that an answer of a party came by post, with its scan.</summary>
    public async Task RecordPost(string round, Member member, DateOnly on, CancellationToken cancellation)
    {
        var page = await Browser.Open($"{round}/{member.Id}/post/brief", cancellation);
        await Browser.Press(page, "Vastleggen en invoeren", cancellation, ("On", Iso(on)), ("Way", "Post"), ("Paper:brief.pdf", Samples.Pdf()));
    }

    /// <summary>Enters what came by post, item by item, and records the declaration of who signed it.</summary>
    public async Task EnterPost(string round, Member member, CancellationToken cancellation)
    {
        var post = $"{round}/{member.Id}/post";
        foreach (var item in (await Browser.Open(post, cancellation)).LinksTo($"{post}/onderdeel/").Distinct().ToList())
        {
            var page = await Browser.Open(item, cancellation);
            if (page.Document.QuerySelector("input[type=radio][value=model]") is { } choice)
            {
                await Browser.Press(page, "Opslaan", cancellation, (choice.GetAttribute("name")!, "model"));
            }
            else
            {
                await Browser.Press(page, "Uploaden", cancellation, ("File:bijsluiter.pdf", Samples.Pdf()));
            }
        }

        var attest = await Browser.Open($"{post}/vastleggen", cancellation);
        await Browser.Press(attest, "Verklaring vastleggen", cancellation, ("Name", "P. van Papier"), ("Role", "Directeur"), ("Authorised", "true"), ("Faithful", "true"));
        var request = (await Browser.Open($"{round}/{member.Id}", cancellation)).Text;
        stage.Check("what came by post is declared in time, and says who entered it", request.Contains($"{Address} heeft het ingevoerd", StringComparison.Ordinal) && request.Contains("Dat is op tijd", StringComparison.Ordinal));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The sample of the Reglement and of the conditions of the beeldmerk lie there too, not adopted.
    private static bool IsOfRounds(string subject) => subject.StartsWith("plan", StringComparison.Ordinal) || subject.StartsWith("framework", StringComparison.Ordinal);

    private async Task Plan(DateOnly on, CancellationToken cancellation, params (string Field, object Value)[] filled)
    {
        var form = await Browser.Open("/rondes/plannen", cancellation);
        var preview = await Browser.Press(form, "Voorbeeld", cancellation, [.. filled, ("FrameworkVersion", "2.0-0"), ("FirstOn", Iso(on))]);
        await Browser.Press(preview, "Plan maken", cancellation);
    }

    private async Task Decide(IEnumerable<Member> members, string button, string reasons, CancellationToken cancellation)
    {
        foreach (var member in members)
        {
            var list = await Browser.Open("/zaken", cancellation);
            await Browser.Press(await Browser.Open(list.Link(member.Name)!, cancellation), button, cancellation, ("Reasons", reasons), ("Sure", "true"));
        }
    }
}
