using Microsoft.Playwright;
using Xunit;

namespace Monitoring.Evidence;

/// <summary>One person at a wide window and at a narrow one.</summary>
internal sealed class BothWidths(Visit wide, Visit narrow) : IAsyncDisposable
{
    /// <summary>Opens a page in both, and judges it: one heading, no wider than its window, accessible.</summary>
    public async Task Look(string name, string path)
    {
        foreach (var visit in new[] { wide, narrow })
        {
            await visit.Go(path);
            Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
            await visit.Look($"{name}-{(visit == wide ? "wide" : "320")}");
        }

        // The rules are judged by a script, which a letter's frame does not let in.
        await wide.Page.EvaluateAsync("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        await wide.MustBeAccessible();
    }

    /// <summary>Opens a party's link and presses its button, in both.</summary>
    public async Task Enter(string link)
    {
        foreach (var visit in new[] { wide, narrow })
        {
            await visit.Go(link);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await wide.DisposeAsync();
        await narrow.DisposeAsync();
    }
}
