using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring;

/// <summary>
/// One person's visit. When it ends it fails if any page asked another host for something, if the site broke under it, or if the
/// browser complained (a script or style that the policy of the site forbids, for instance).
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private const float PictureMargin = 12;
    private const float TallestPicture = 1300;
    private const int Wide = 1280;
    private const int Phone = 375;
    private const int Narrowest = 320;
    private const int Height = 800;

    /// <summary>Which pages were judged in this run, by the patterns of their addresses.</summary>
    internal static readonly ConcurrentDictionary<string, bool> Judged = new();

    private readonly Uri site;
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> elsewhere = new();
    private readonly ConcurrentQueue<string> complaints = new();
    private string? shown;

    internal Visit(Uri site, IBrowserContext context, IPage page)
    {
        this.site = site;
        this.context = context;
        Page = page;
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url).Host != "127.0.0.1")
                elsewhere.Enqueue(request.Url);
        };
        page.Response += (_, answer) =>
        {
            if (!answer.Request.IsNavigationRequest || answer.Frame != page.MainFrame)
                return;
            shown = answer.Headers.GetValueOrDefault(PageNames.Header.ToLowerInvariant());
            if (answer.Status >= 500 && !answer.Url.Contains("/fout/", StringComparison.Ordinal))
                complaints.Enqueue($"{answer.Status} {answer.Url}");
        };
        // An answer of 4xx is reported as a complaint too, and is what some tests are about.
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                complaints.Enqueue(message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>Goes to an address and looks whether the page fits the window.</summary>
    public async Task Go(string path)
    {
        await Page.GotoAsync(path);
        await MustFit();
    }

    /// <summary>Opens a page in English and then in Dutch, where the visit stays, and judges both.</summary>
    public async Task Judge(string path, string name)
    {
        await Speak("en");
        await Go(path);
        Assert.Equal("en", await Page.Locator("html").GetAttributeAsync("lang"));
        await MustFitEverywhere(name + "-en");
        await MustBeAccessible();
        await Speak("nl");
        await Go(path);
        await Judge(name);
    }

    /// <summary>
    /// Judges the page as it stands there: a heading that is seen, no wider than any window, and nothing that axe finds on a
    /// phone. Keeps what it looks like.
    /// </summary>
    public async Task Judge(string name)
    {
        // After a button the new page has begun; what is judged is the whole of it. The page itself is asked: its word cannot be missed.
        await Page.EvaluateAsync("() => document.readyState === 'complete' || new Promise(done => addEventListener('load', () => done(true), { once: true }))");
        await Page.SetViewportSizeAsync(Phone, Height);
        Assert.True(await Page.Locator("h1").First.IsVisibleAsync(), $"{Page.Url} shows no heading.");
        Assert.True(await Page.Locator("main.page h1").CountAsync() <= 1, $"{Page.Url} has several headings.");
        await MustBeAccessible();
        await MustFitEverywhere(name);
        if (shown is not null)
            Judged[shown] = true;
    }

    /// <summary>Judges a document whose own policy lets no script run in it, not even that of the judge: as somebody who kept it as a file would open it.</summary>
    public async Task JudgeWithoutItsPolicy(string name)
    {
        var document = await Page.ContentAsync();
        await Page.GotoAsync("about:blank");
        await Page.SetContentAsync(document);
        await Judge(name);
    }

    /// <summary>Saves what the page looks like, whole, for a person to judge, when MONITORING_SCREENS is set.</summary>
    public async Task Look(string name)
    {
        if (Environment.GetEnvironmentVariable("MONITORING_SCREENS") is not { Length: > 0 })
            return;
        await Page.EvaluateAsync("document.fonts.ready");
        await Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Screens(), name + ".png") });
    }

    /// <summary>Prints the page on A4, as a browser does by itself, and keeps it when MONITORING_SCREENS is set.</summary>
    /// <returns>On how many pages.</returns>
    public async Task<int> Print(string name)
    {
        await Page.EvaluateAsync("document.fonts.ready");
        var paper = await Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        if (Environment.GetEnvironmentVariable("MONITORING_SCREENS") is { Length: > 0 })
            await File.WriteAllBytesAsync(Path.Combine(Screens(), name + ".pdf"), paper);
        return Encoding.Latin1.GetString(paper).Split("/Type /Page\n").Length - 1;
    }

    /// <summary>Keeps a picture of these parts of the page for the guide, when MONITORING_PICTURES names a folder (from the root of the repository).</summary>
    public async Task Picture(string name, params ILocator[] parts)
    {
        if (Environment.GetEnvironmentVariable("MONITORING_PICTURES") is not { Length: > 0 } folder)
            return;
        await Page.EvaluateAsync("document.activeElement.blur(); scrollTo(0, 0); document.fonts.ready");
        var (top, bottom) = (float.MaxValue, 0f);
        foreach (var part in parts)
        {
            var box = await part.BoundingBoxAsync() ?? throw new InvalidOperationException($"Nothing of {part} is to be seen.");
            (top, bottom) = (Math.Min(top, box.Y - PictureMargin), Math.Max(bottom, box.Y + box.Height + PictureMargin));
        }

        // This browser knows English only; for the picture its dates are written as one in Dutch writes them.
        await Page.EvaluateAsync("document.querySelectorAll('input[type=date]').forEach(i => { i.dataset.day = i.value; i.type = 'text'; i.value = i.dataset.day.split('-').reverse().join('-'); })");
        top = Math.Max(top, 0);
        await Page.ScreenshotAsync(new()
        {
            FullPage = true,
            Clip = new() { X = 0, Y = top, Width = Page.ViewportSize!.Width, Height = Math.Min(bottom - top, TallestPicture) },
            Path = Path.Combine(Repository.Root, folder, name + ".png"),
        });
        await Page.EvaluateAsync("document.querySelectorAll('input[data-day]').forEach(i => { i.type = 'date'; i.value = i.dataset.day; })");
    }

    /// <summary>Nothing makes the page as a whole scroll sideways (WCAG 1.4.10).</summary>
    public async Task MustFit()
    {
        var tooWide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(tooWide <= 0, $"{Page.Url} is {tooWide} pixels wider than its window of {Page.ViewportSize?.Width}.");
    }

    /// <summary>No rule of WCAG 2.2 AA, as far as a machine can tell, is broken.</summary>
    public async Task MustBeAccessible()
    {
        var broken = await Axe.Judge(Page);
        Assert.True(broken.Length == 0, $"{Page.Url} is not accessible:\n{string.Join('\n', broken)}");
    }

    private async Task MustFitEverywhere(string name)
    {
        foreach (var width in new[] { Narrowest, Phone, Wide })
        {
            await Page.SetViewportSizeAsync(width, Height);
            await MustFit();
            if (width != Narrowest)
                await Look($"{name}-{width}");
        }
    }

    private Task Speak(string language) =>
        context.AddCookiesAsync([new() { Name = Web.Language.Cookie, Value = language, Url = site.ToString() }]);

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.True(elsewhere.IsEmpty, $"A page asked another host: {string.Join(", ", elsewhere)}");
        Assert.True(complaints.IsEmpty, $"The browser complained: {string.Join("; ", complaints)}");
    }

    private static string Screens() => Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screens")).FullName;
}
