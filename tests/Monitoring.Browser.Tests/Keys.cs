using Microsoft.Playwright;
using Xunit;

namespace Monitoring;

/// <summary>A person who has a keyboard and no mouse; wherever the tab key stops, it is seen where that is (WCAG 2.4.7).</summary>
internal static class Keys
{
    private const int MostStops = 60;

    // What a person hears where the focus is: the label of a field, else the words on it.
    private const string Words = "(document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText ?? '').trim()";

    /// <summary>Tabs until something with these words has the focus. A group of radio buttons is one stop.</summary>
    public static async Task TabTo(this Visit visit, string words)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            await visit.MustShowFocus();
            if ((await visit.Page.EvaluateAsync<string>(Words)).StartsWith(words, StringComparison.Ordinal))
                return;
        }

        Assert.Fail($"The keyboard does not reach '{words}' on {visit.Page.Url}.");
    }

    /// <summary>Tabs there and presses Enter.</summary>
    public static async Task Press(this Visit visit, string words)
    {
        await visit.TabTo(words);
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tabs there and presses the space bar, which chooses or ticks.</summary>
    public static async Task Choose(this Visit visit, string words)
    {
        await visit.TabTo(words);
        await visit.Page.Keyboard.PressAsync("Space");
    }

    /// <summary>What has the focus is in sight and has a ring around it.</summary>
    public static async Task MustShowFocus(this Visit visit) => Assert.Equal("", await visit.Page.EvaluateAsync<string>("""
        () => {
          const at = document.activeElement;
          if (at === document.body) return '';
          const box = at.getBoundingClientRect();
          if (box.width < 5 || box.height < 5 || box.bottom < 0 || box.top > innerHeight) return `${at.outerHTML} has the focus and is not in sight`;
          return getComputedStyle(at).outlineStyle === 'none' ? `${at.outerHTML} has the focus and no ring` : '';
        }
        """));

    /// <summary>The list of what must be mended has the focus.</summary>
    public static Task MustStandAtTheErrors(this Visit visit) =>
        Assertions.Expect(visit.Page.Locator(".utrecht-alert--error")).ToBeFocusedAsync();
}
