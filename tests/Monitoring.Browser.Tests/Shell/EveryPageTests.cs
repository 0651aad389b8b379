using Microsoft.Playwright;
using Xunit;

namespace Monitoring.Shell;

public class EveryPageTests(Browser browser, ShellSite site) : IClassFixture<ShellSite>
{
    [Fact]
    public async Task What_anyone_can_open_reads_well_at_every_width_in_both_languages()
    {
        await using var visit = await browser.Visit(site.Address);
        await visit.Judge("/", "home");
        await visit.Judge("/is-er-niet", "niet-gevonden");
    }

    [Theory, InlineData("/"), InlineData("/is-er-niet")]
    public async Task A_page_fits_every_window_without_scripts(string address)
    {
        await using var visit = await browser.Visit(site.Address, javaScript: false);
        await visit.Go(address);
        Assert.True(await visit.Page.Locator("h1").IsVisibleAsync());
        foreach (var width in new[] { 320, 375, 1280 })
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            await visit.MustFit();
        }
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_in_the_order_of_reading_and_shows_where_it_is()
    {
        await using var visit = await browser.Visit(site.Address);
        await visit.Go("/");
        var order = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            order.Add(await visit.Page.EvaluateAsync<string>("document.activeElement.innerText"));
            Assert.Equal("solid", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
            if (i == 0)
                await visit.Look("skip-link");
        }
        await visit.Look("focus");
        string[] expected =
        [
            "Naar de inhoud", "Platform Convenant Privacy", "English", "Vraag een nieuwe link aan", "Resultaten",
            "Een zaak brengen", "Aanmelden",
        ];
        Assert.Equal(expected, order);
    }

    [Fact]
    public async Task The_first_link_skips_to_the_content()
    {
        await using var visit = await browser.Visit(site.Address);
        await visit.Go("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#inhoud")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task English_is_chosen_without_a_script_and_leads_back_to_the_page()
    {
        await using var visit = await browser.Visit(site.Address, 375, javaScript: false);
        await visit.Go("/is-er-niet?van=brief");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("There is no such page");
        Assert.EndsWith("/is-er-niet?van=brief", visit.Page.Url, StringComparison.Ordinal);
        await visit.Look("not-found-english-375");
    }

    [Fact]
    public async Task The_letters_are_those_of_our_own_font()
    {
        await using var visit = await browser.Visit(site.Address);
        await visit.Go("/");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.fonts.ready.then(() => document.fonts.check('17px \"Source Sans 3 Variable\"'))"));
        Assert.True(await visit.Page.EvaluateAsync<float>("parseFloat(getComputedStyle(document.body).fontSize)") >= 17);
    }
}
