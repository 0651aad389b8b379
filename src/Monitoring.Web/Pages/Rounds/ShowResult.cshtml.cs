using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>The published totals of a round, for everybody; not found as long as nobody published them.</summary>
[AllowAnonymous]
public sealed class ShowResultModel(ResultBook results) : PageModel
{
    public PublishedResult Result { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        if ((await results.All(cancellation)).FirstOrDefault(result => result.RoundId == id) is not { } result)
        {
            return NotFound();
        }

        Result = result;
        return Page();
    }
}
