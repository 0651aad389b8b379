using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Monitoring.Browser))]

namespace Monitoring;

/// <summary>
/// One real Chromium for all tests of this assembly; take it in the constructor of a test class. Each visit is a person
/// of its own, without the cookies of another. Which Chromium: <c>CHROMIUM_PATH</c>, else the system's, else Playwright's own.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Begins a visit to a site.</summary>
    /// <param name="width">Of the window, in pixels; 375 is a small phone.</param>
    /// <param name="javaScript">Whether the visitor's browser runs scripts.</param>
    public async Task<Visit> Visit(Uri site, int width = 1280, bool javaScript = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            ViewportSize = new() { Width = width, Height = 800 },
            JavaScriptEnabled = javaScript,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            HasTouch = width < 600,
            // What scrolls into sight is there at once.
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new Visit(site, context, await context.NewPageAsync());
    }

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        try
        {
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable(), Args = Quiet });
        }
        catch (PlaywrightException exception)
        {
            throw new InvalidOperationException(
                "No Chromium could be started. Install it (apt-get install chromium), or name one in CHROMIUM_PATH.", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string? Executable() =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named ? named
        : new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists);
}
