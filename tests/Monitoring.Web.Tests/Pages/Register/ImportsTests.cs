using System.Text;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Register;

public class ImportsTests
{
    private const string Header = "soort;naam;kvk;bestuursnummer\n";

    [Fact]
    public async Task A_list_is_checked_on_screen_and_only_then_its_good_lines_are_written()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        using var visitor = await site.SignIn();
        var form = await visitor.Open("/register/import");
        Assert.Equal(["Kies eerst een bestand."], (await visitor.Press(form, "Controleren")).Errors);

        var given = await visitor.Press(form, "Controleren", List(Header + "leverancier;Café;90001001;\nleverancier;;90001002;\n"));
        await world.Settle();
        var page = await visitor.Open(given.Path);
        Assert.Contains("1 regel klopt niet", page.Text, StringComparison.Ordinal);
        Assert.Contains("Windows-1252", page.Text, StringComparison.Ordinal);
        Assert.Contains("De kolom 'naam' is leeg.", page.Text, StringComparison.Ordinal);
        Assert.Null(await world.Get<PartyRegister>().Find("kvk90001001", world.Patience));
        var wrong = await (await visitor.Get(page.Link("Bewaren als csv")!)).Content.ReadAsStringAsync(world.Patience);
        Assert.Contains("3;\"De kolom 'naam' is leeg.\"", wrong, StringComparison.Ordinal);

        await visitor.Press(page, "Alleen de goede regels opslaan");
        await visitor.Press(page, "Alleen de goede regels opslaan");
        await world.Settle();
        Assert.Equal("Café", (await world.Get<PartyRegister>().Find("kvk90001001", world.Patience))!.Value.Name);
        Assert.Contains("Klaar", (await visitor.Open(given.Path)).Of(".tag"), StringComparison.Ordinal);
        Assert.Contains("Dit kan nu niet", Assert.Single((await visitor.Press(page, "Niets opslaan")).Errors), StringComparison.Ordinal);
        Assert.Contains("lijst.csv", (await visitor.Open("/register/import")).Text, StringComparison.Ordinal);
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Documents, world.Patience));
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Incoming, world.Patience));
        await world.TheRegisterHoldsTogether();
    }

    [Fact]
    public async Task The_same_list_twice_at_once_does_no_harm_and_an_unusable_one_says_why()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        using var anna = await site.SignIn();
        using var bo = await site.SignIn(DeskSite.Colleague);
        var lines = Header + string.Concat(Enumerable.Range(0, 300).Select(i => $"leverancier;Bedrijf {i};9{i:d7};\n"));
        var pages = await Task.WhenAll(new[] { anna, bo }.Select(async v => (await v.Press(await v.Open("/register/import"), "Controleren", List(lines))).Path));
        await world.Settle();
        await Task.WhenAll(anna.Press(await anna.Open(pages[0]), "Alles opslaan"), bo.Press(await bo.Open(pages[1]), "Alles opslaan"));
        await world.Settle();
        Assert.Equal(ImportState.Done, (await world.Get<ImportBook>().Find(pages[0].Split('/')[^1], world.Patience))!.Value.State);
        Assert.Equal("Bedrijf 299", Assert.Single((await world.Get<FindParties>().Search("bedrijf 299", world.Patience)).Parties).Name);

        var form = await anna.Open("/register/import");
        var refused = await anna.Press(form, "Controleren", ("echt.csv", new ByteArrayContent([0x50, 0x4B, 3, 4, 20, 0])));
        await world.Settle();
        var told = await anna.Open(refused.Path);
        Assert.Contains("Dit is een Excel-bestand", told.Text, StringComparison.Ordinal);
        Assert.Contains("Er is niets gewijzigd.", told.Text, StringComparison.Ordinal);
        await world.Pass(TimeSpan.FromHours(1));
        await world.Get<KeepRegister>().Do(null, world.Patience);
        await world.TheRegisterHoldsTogether();
    }

    [Fact]
    public async Task A_list_of_contacts_lets_every_letter_go_that_waited_for_an_address()
    {
        await using var site = await DeskSite.New();
        var world = site.World;
        var party = await world.Given.Changed(await world.Given.ASupplier("Leerlijn"), p => p with { Contacts = [] });
        var round = await world.ARoundOf(party);
        using var visitor = await site.SignIn();
        var page = await visitor.Open($"/rondes/{round.Id}/{party.Id}");
        Assert.Contains("Wij hebben geen adres van deze partij.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("stuurde de brief terug", page.Text, StringComparison.Ordinal);

        var given = await visitor.Press(await visitor.Open("/register/import"), "Controleren", List($"kvk;bestuursnummer;volgorde;naam;email\n{party.Kvk};;1;Carla;carla@leerlijn.example\n"));
        await world.Settle();
        await visitor.Press(await visitor.Open(given.Path), "Alles opslaan");
        await world.Settle();
        Assert.Equal(["ask"], await world.Steps("carla@leerlijn.example"));
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    private static (string, HttpContent)? List(string text) => ("lijst.csv", new ByteArrayContent(Encoding.Latin1.GetBytes(text)));
}
