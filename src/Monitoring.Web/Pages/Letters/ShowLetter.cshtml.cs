using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Monitoring.Letters;
using Monitoring.Web.Demo;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Letters;

/// <summary>One letter of a demo as its reader sees it, in a frame of its own.</summary>
[AllowAnonymous]
public sealed partial class ShowLetterModel(Mailbox mailbox, IOptions<DemoOptions> demo, IOptions<SiteOptions> site) : PageModel
{
    public MailboxLetter Letter { get; private set; } = null!;

    // It stands in the letter for who wants to read it; it is not what the letter asks one to open.
    private const string Statement = Monitoring.Letters.Links.PrivacyPage;

    /// <summary>The addresses in the letter at which its reader is asked to do something, from the root of this site.</summary>
    public IReadOnlyList<string> Links { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!demo.Value.Mailbox || await mailbox.Find(id, cancellation) is not { } found)
            return NotFound();
        Letter = found;
        var root = site.Value.BaseUrl.ToString().TrimEnd('/');
        Links = [.. Address().Matches(found.Letter.Text).Select(match => match.Value).Where(url => url.StartsWith(root + "/", StringComparison.Ordinal)).Select(url => url[root.Length..]).Where(path => path != Statement).Distinct()];
        LetterFrame.Allow(Response);
        return Page();
    }

    [GeneratedRegex(@"https?://[^\s<>""]+")]
    private static partial Regex Address();
}
