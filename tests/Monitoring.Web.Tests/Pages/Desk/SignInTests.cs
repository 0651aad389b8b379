using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitoring.Clock;
using Monitoring.Desk;
using Monitoring.TestKit;
using Monitoring.Web.Shell;
using Xunit;

namespace Monitoring.Web.Pages.Desk;

public class SignInTests
{
    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_do_so_first()
    {
        await using var site = await DeskSite.New();
        using var browser = new HttpClientHandler { AllowAutoRedirect = false };
        using var visitor = new HttpClient(browser) { BaseAddress = site.Site.Address };
        string[] paths =
        [
            "/taken", "/rondes", "/rondes/plannen", "/rondes/najaar", "/rondes/najaar?status=Asked", "/rondes/najaar/stoppen", "/rondes/najaar/kvk1",
            $"/rondes/najaar/kvk1/verklaringen/1/bestanden/{new string('a', 64)}", "/plannen/najaar", "/zaken", "/zaken/najaar~kvk1",
            "/kader", "/vaststellingen", "/vaststellingen/vastleggen", "/vaststellingen/een/verslag",
        ];
        foreach (var path in paths)
        {
            var answer = await visitor.Get(path);
            Assert.Equal((HttpStatusCode.Found, $"/aanmelden?terug={Uri.EscapeDataString(path)}"), (answer.StatusCode, answer.Headers.Location?.PathAndQuery));
        }
    }

    [Fact]
    public async Task After_signing_in_by_the_mailed_link_one_is_where_one_wanted_to_be()
    {
        await using var site = await DeskSite.New();
        using var visitor = site.Site.Visitor();
        var sent = await visitor.Press(await visitor.Open("/kader?versie=2.0-0"), "link", ("Email", $" {World.Desk.ToUpperInvariant()} "));
        Assert.Equal("Kijk in uw e-mail", sent.Heading);
        await site.World.Settle();
        var page = await visitor.Press(await visitor.Open(new Uri(await site.World.Link(World.Desk)).AbsolutePath), "Aanmelden");
        Assert.Equal("/kader?versie=2.0-0", page.Url.PathAndQuery);
        Assert.Contains(World.Desk, page.Of("header"), StringComparison.Ordinal);
        Assert.Equal("/taken", (await visitor.Open("/aanmelden")).Path);
    }

    [Theory]
    [InlineData("https://elsewhere.example/taken")]
    [InlineData("//elsewhere.example/taken")]
    [InlineData("/\\elsewhere.example")]
    public async Task No_link_leads_to_another_site_after_signing_in(string elsewhere)
    {
        await using var site = await DeskSite.New();
        using var visitor = site.Site.Visitor();
        await visitor.Press(await visitor.Open($"/aanmelden?terug={Uri.EscapeDataString(elsewhere)}"), "link", ("Email", World.Desk));
        await site.World.Settle();
        var page = await visitor.Press(await visitor.Open(new Uri(await site.World.Link(World.Desk)).AbsolutePath), "Aanmelden");
        Assert.Equal(new Uri(site.Site.Address, "/taken"), page.Url);
    }

    [Fact]
    public async Task An_address_that_may_not_sign_in_gets_the_same_answer_and_no_letter()
    {
        await using var site = await DeskSite.New();
        using var visitor = site.Site.Visitor();
        var form = await visitor.Open("/aanmelden");
        var known = await visitor.Press(form, "link", ("Email", World.Desk));
        var unknown = await visitor.Press(form, "link", ("Email", "iemand@elders.example"));
        Assert.Equal((known.Status, known.Url, known.Text), (unknown.Status, unknown.Url, unknown.Text));
        await site.World.Settle();
        Assert.Equal([World.Desk], (await site.World.Letters()).Select(letter => letter.Letter.To));
    }

    [Theory]
    [InlineData("")]
    [InlineData("secretariaat")]
    [InlineData("@platform.example")]
    public async Task What_is_no_address_is_sent_back_with_a_sentence(string address)
    {
        await using var site = await DeskSite.New();
        using var visitor = site.Site.Visitor();
        var page = await visitor.Press(await visitor.Open("/aanmelden"), "link", ("Email", address));
        Assert.Equal(["Vul uw e-mailadres in, zoals naam@organisatie.nl."], page.Errors);
    }

    [Fact]
    public async Task Opening_a_link_changes_nothing_and_using_it_works_once()
    {
        await using var site = await DeskSite.New();
        var link = await site.SignInLink();
        using var scanner = site.Site.Visitor();
        for (var i = 0; i < 3; i++)
            Assert.True((await scanner.Open(link)).HasButton("Aanmelden"));
        Assert.Equal("/aanmelden", (await scanner.Open("/taken")).Path);

        using var first = site.Site.Visitor();
        using var second = site.Site.Visitor();
        var (one, other) = (await first.Open(link), await second.Open(link));
        Assert.Equal("/taken", (await first.Press(one, "Aanmelden")).Path);
        var refused = await second.Press(other, "Aanmelden");
        Assert.Equal((HttpStatusCode.Gone, "Deze link werkt niet meer"), (refused.Status, refused.Heading));
        Assert.Equal("/aanmelden", refused.Link("nieuwe link"));
        Assert.Equal("/aanmelden", (await second.Open("/taken")).Path);
    }

    [Fact]
    public async Task A_link_ends_after_a_quarter_of_an_hour_and_a_made_up_one_never_began()
    {
        var clock = new MovedTime();
        await using var site = await DeskSite.New(services => services.AddSingleton(new SystemClock(clock)));
        var link = await site.SignInLink();
        using var visitor = site.Site.Visitor();
        clock.Ahead = TimeSpan.FromMinutes(14);
        Assert.True((await visitor.Open(link)).HasButton("Aanmelden"));
        clock.Ahead = TimeSpan.FromMinutes(15);
        foreach (var ended in new[] { link, "/aanmelden/made.up" })
        {
            var page = await visitor.Open(ended);
            Assert.Equal((HttpStatusCode.Gone, false), (page.Status, page.HasButton("Aanmelden")));
        }
    }

    [Fact]
    public async Task An_address_that_is_taken_out_of_the_settings_loses_its_session_at_the_next_request()
    {
        var now = new DeskOptions { Addresses = { World.Desk, DeskSite.Colleague } };
        await using var site = await DeskSite.New(services => services.AddSingleton<IOptionsMonitor<DeskOptions>>(new Settings(() => now)));
        using var colleague = await site.SignIn(DeskSite.Colleague);
        Assert.Equal("/taken", (await colleague.Open("/taken")).Path);

        now = new DeskOptions { Addresses = { World.Desk } };
        Assert.Equal("/aanmelden", (await colleague.Open("/taken")).Path);
        using var other = await site.SignIn();
        Assert.Equal("/taken", (await other.Open("/taken")).Path);
    }

    [Fact]
    public async Task Who_asks_too_often_has_to_wait_and_still_can_use_a_link()
    {
        await using var site = await DeskSite.New(null, ("Monitoring:Site:SignInLimit", "2"));
        using var visitor = site.Site.Visitor();
        var form = await visitor.Open("/aanmelden");
        await visitor.Press(form, "link", ("Email", World.Desk));
        await visitor.Press(form, "link", ("Email", "iemand@elders.example"));
        var refused = await visitor.Press(form, "link", ("Email", World.Desk));
        Assert.Equal((HttpStatusCode.TooManyRequests, "Even geduld"), (refused.Status, refused.Heading));
        Assert.Equal("900", refused.Answer.Headers.GetValues("Retry-After").Single());
        await site.World.Settle();
        Assert.Single(await site.World.Letters());
        Assert.Equal("/taken", (await visitor.Press(await visitor.Open(new Uri(await site.World.Link(World.Desk)).AbsolutePath), "Aanmelden")).Path);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        Assert.Equal("/aanmelden", (await visitor.Press(await visitor.Open("/zaken"), "Afmelden")).Path);
        Assert.Equal("/aanmelden", (await visitor.Open("/zaken")).Path);
    }

    [Fact]
    public async Task Who_is_signed_in_can_choose_the_other_language_and_stays_on_the_page()
    {
        await using var site = await DeskSite.New();
        using var visitor = await site.SignIn();
        var page = await visitor.Press(await visitor.Open("/zaken"), "English");
        Assert.Equal(("/zaken", "Cases"), (page.Path, page.Heading));
    }

    [Fact]
    public async Task A_party_opens_nothing_of_the_desk_and_the_desk_nothing_of_a_party()
    {
        await using var site = await DeskSite.New();
        var leerlijn = await site.World.Given.ASupplier("Leerlijn B.V.");
        var round = await site.World.ARoundOf(leerlijn);
        using var party = await site.Site.Enter(leerlijn);
        Assert.StartsWith("/verzoek/", (await party.Open($"/verzoek/{round.Id}/{leerlijn.Id}")).Path, StringComparison.Ordinal);
        foreach (var path in new[] { "/taken", $"/rondes/{round.Id}", $"/rondes/{round.Id}/{leerlijn.Id}" })
            Assert.Equal("/aanmelden", (await party.Open(path)).Path);

        using var desk = await site.SignIn();
        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Open($"/verzoek/{round.Id}/{leerlijn.Id}")).Status);
    }

    [Fact]
    public async Task No_token_stands_in_the_log()
    {
        var log = new WrittenLog();
        await using var site = await DeskSite.New(services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        using var visitor = site.Site.Visitor();
        var link = await site.SignInLink();
        await visitor.Press(await visitor.Open(link), "Aanmelden");
        await visitor.Open(link);
        var token = link.Split('/')[^1];
        Assert.DoesNotContain(log.Lines, line => line.Contains(token, StringComparison.Ordinal));
    }

    private sealed class MovedTime : TimeProvider
    {
        private readonly DateTimeOffset start = System.GetUtcNow();

        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => start + Ahead;
    }

    private sealed class Settings(Func<DeskOptions> now) : IOptionsMonitor<DeskOptions>
    {
        public DeskOptions CurrentValue => now();

        public DeskOptions Get(string? name) => now();

        public IDisposable? OnChange(Action<DeskOptions, string?> listener) => null;
    }
}
