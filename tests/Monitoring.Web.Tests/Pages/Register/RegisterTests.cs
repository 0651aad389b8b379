using System.Net;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Register;

public class RegisterTests(DeskSite site) : IClassFixture<DeskSite>
{
    [Theory]
    [InlineData("/register")]
    [InlineData("/register/nieuw")]
    [InlineData("/register/import")]
    [InlineData("/register/initiatiefnemers")]
    [InlineData("/register/zonder-adres")]
    [InlineData("/register/kvk1/contact")]
    public async Task Only_the_desk_sees_the_register(string path)
    {
        using var stranger = site.Site.Visitor();
        Assert.StartsWith("/aanmelden", (await stranger.Open(path)).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/register/kvk00000000")]
    [InlineData("/register/kvk00000000/contact")]
    [InlineData("/register/kvk00000000/product")]
    [InlineData("/register/kvk00000000/gegevens")]
    [InlineData("/register/kvk00000000/toetreding")]
    [InlineData("/register/kvk00000000/lidmaatschap")]
    [InlineData("/register/kvk00000000/opzegging")]
    [InlineData("/register/kvk00000000/stuk/toetreding/2026-01-01")]
    [InlineData("/register/initiatiefnemers/niemand")]
    [InlineData("/register/import/er-is-geen")]
    [InlineData("/register/import/er-is-geen/fouten.csv")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var visitor = await site.SignIn();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(path)).Status);
    }

    [Fact]
    public async Task A_search_finds_says_when_it_finds_nothing_and_leads_to_the_organisation()
    {
        var party = await site.World.Given.ASupplier("Zoekbaar Café B.V.", "an@zoekbaar.example");
        using var visitor = await site.SignIn();
        var found = await visitor.Open("/register?Zoek=cafe+zoek");
        Assert.Contains("1 gevonden", found.Text, StringComparison.Ordinal);
        Assert.Equal($"/register/{party.Id}", found.Link("Zoekbaar"));
        Assert.Contains("Zoekbaar", (await visitor.Open("/register?Zoek=zoekbaar.example")).Of("tbody"), StringComparison.Ordinal);
        Assert.Equal("Niets gevonden", (await visitor.Open("/register?Zoek=bestaatniet")).Of(".empty h2"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/register?Zoek=" + new string('x', 5000))).Status);
    }

    [Fact]
    public async Task An_organisation_is_added_once_and_each_fault_has_its_sentence()
    {
        using var visitor = await site.SignIn();
        var form = await visitor.Open("/register/nieuw");
        Assert.Equal(["Kies wat voor organisatie het is.", "Vul de naam in, in hoogstens 200 tekens."], (await visitor.Press(form, "Toevoegen")).Errors);
        Assert.Equal(["Vul het KvK-nummer in: acht cijfers."], (await visitor.Press(form, "Toevoegen", ("Kind", "Supplier"), ("Name", "Nieuw"), ("Kvk", "12"))).Errors);
        Assert.Equal(["Vul het bestuursnummer in: vijf cijfers."], (await visitor.Press(form, "Toevoegen", ("Kind", "SchoolBoard"), ("Name", "Nieuw"))).Errors);
        Assert.Equal(["Een leverancier heeft geen bestuursnummer. Laat dit leeg."], (await visitor.Press(form, "Toevoegen", ("Kind", "Supplier"), ("Name", "Nieuw"), ("Kvk", "80000001"), ("BoardNumber", "12345"))).Errors);

        (string, string)[] good = [("Kind", "Supplier"), ("Name", "Nieuw & Co"), ("Kvk", "8 000 001")];
        var added = await visitor.Press(form, "Toevoegen", good);
        Assert.Equal(("/register/kvk08000001", "Nieuw & Co"), (added.Path, added.Heading));
        Assert.Contains("Alleen bekend", added.Text, StringComparison.Ordinal);
        Assert.Contains($"In het register gezet als Nieuw & Co", added.Text, StringComparison.Ordinal);
        Assert.Equal("/register/kvk08000001", (await visitor.Press(form, "Toevoegen", good)).Path);
        Assert.Equal(["Dit nummer staat al in het register, onder een andere naam."], (await visitor.Press(form, "Toevoegen", ("Kind", "Supplier"), ("Name", "Anders"), ("Kvk", "08000001"))).Errors);
        Assert.Single(await site.World.Get<PartyRegister>().History("kvk08000001", 10, null, site.World.Patience));
    }

    [Fact]
    public async Task A_founders_withdrawal_raises_a_task_that_names_whom_it_touches()
    {
        await using var own = await DeskSite.New();
        var board = await own.World.Given.ABoard("Stichting Samen");
        await own.World.Given.Changed(board, p => p with { Joinings = [new Joining(JoiningKind.Membership, own.World.Today.AddYears(-1), null, "2.0", "PO-Raad")] });
        using var visitor = await own.SignIn();
        Assert.Equal(10, (await visitor.Open("/register/initiatiefnemers")).Document.QuerySelectorAll("tbody tr").Length);
        var page = await visitor.Open("/register/initiatiefnemers/po-raad");
        Assert.Contains("1 bestuur in het register doet via haar mee.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Vul de dag in waarop de opzegging ingaat."], (await visitor.Press(page, "Opzegging vastleggen", ("On", "0001-01-01"))).Errors);

        var recorded = await visitor.Press(page, "Opzegging vastleggen", ("On", "2026-12-31"));
        Assert.Contains("Er staat een taak klaar", recorded.Notice, StringComparison.Ordinal);
        await visitor.Press(page, "Opzegging vastleggen", ("On", "2026-12-31"));
        var tasks = await visitor.Open("/taken");
        Assert.Equal("Vereniging PO-Raad heeft opgezegd als initiatiefnemer", tasks.Of("[data-task] h2"));
        Assert.Equal("/register/initiatiefnemers/po-raad", tasks.Link("Wie en wat het raakt"));
        Assert.Contains("Stichting Samen", (await visitor.Open(recorded.Link("Elk van deze besturen")!)).Text, StringComparison.Ordinal);

        await visitor.Press(recorded, "Alles hiervan is geregeld");
        Assert.Equal("Er is niets te doen", (await visitor.Open("/taken")).Of(".empty h2"));
        Assert.True((await own.World.Get<PartyRegister>().Find(board.Id, own.World.Patience))!.Value.IsPartyOn(own.World.Today));
    }
}
