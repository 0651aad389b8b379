using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Monitoring.Letters;
using Monitoring.Web.Demo;

namespace Monitoring.Web.Pages.Letters;

/// <summary>Every letter of a demo, newest first.</summary>
[AllowAnonymous]
public sealed class MailboxModel(Mailbox mailbox, IOptions<DemoOptions> demo) : PageModel
{
    private const int PageSize = 50;

    // A filter looks through this many letters, in a few reads: enough for a demo, and never without end.
    private const int MostSearched = 2000;
    private const int ReadSize = 500;

    public IReadOnlyList<MailboxLine> Letters { get; private set; } = [];

    /// <summary>A part of the address.</summary>
    [BindProperty(Name = "aan", SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>The row key of the last line of the page before.</summary>
    [BindProperty(Name = "na", SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Where the next page begins; null when this is the last.</summary>
    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!demo.Value.Mailbox)
            return NotFound();
        To = To?.Trim();
        var found = string.IsNullOrEmpty(To) ? await mailbox.Latest(PageSize + 1, After, cancellation) : await Search(To, cancellation);
        Letters = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Letters[^1].Key.Row : null;
        return Page();
    }

    /// <summary>The address of another page of the same list.</summary>
    public string AddressOf(string? after) =>
        Links.Mailbox + QueryString.Create(new[] { KeyValuePair.Create("aan", To), KeyValuePair.Create("na", after) }.Where(p => !string.IsNullOrEmpty(p.Value))!);

    private async Task<List<MailboxLine>> Search(string to, CancellationToken cancellation)
    {
        var found = new List<MailboxLine>();
        var after = After;
        for (var searched = 0; searched < MostSearched && found.Count <= PageSize; searched += ReadSize)
        {
            var lines = await mailbox.Latest(ReadSize, after, cancellation);
            found.AddRange(lines.Where(line => line.To.Contains(to, StringComparison.OrdinalIgnoreCase)));
            if (lines.Count < ReadSize)
                break;
            after = lines[^1].Key.Row;
        }

        return found;
    }
}
