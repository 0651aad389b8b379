using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Publishes the totals of a closed round, after showing exactly what everybody will read; or takes that back.</summary>
public sealed class PublishResultModel(RoundBook rounds, ResultBook results, Language l) : PageModel
{
    public Round Round { get; private set; } = null!;

    /// <summary>What is published, or would be.</summary>
    public PublishedResult Result { get; private set; } = null!;

    public bool IsPublished { get; private set; }

    [BindProperty]
    public bool Sure { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation) => await Load(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPublish(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        if (!Sure)
        {
            ModelState.AddModelError(nameof(Sure), l["Kruis aan dat iedereen dit mag lezen.", "Tick that everybody may read this."]);
            return Page();
        }

        await results.Publish(Round, User.Address(), cancellation);
        TempData["Notice"] = l["De totalen zijn openbaar.", "The totals are public."];
        return Redirect(Links.Round(id));
    }

    public async Task<IActionResult> OnPostWithdraw(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        if (!Sure)
        {
            ModelState.AddModelError(nameof(Sure), l["Kruis aan dat u de openbaarmaking wilt intrekken.", "Tick that you want to take the publication back."]);
            return Page();
        }

        await results.Withdraw(Round, cancellation);
        TempData["Notice"] = l["De totalen zijn niet meer openbaar.", "The totals are no longer public."];
        return Redirect(Links.Round(id));
    }

    private async Task<bool> Load(string id, CancellationToken cancellation)
    {
        if (await rounds.Find(id, cancellation) is not { Value: var round })
        {
            return false;
        }

        Round = round;
        var published = await results.Find(round, cancellation);
        IsPublished = published is not null;
        if ((published?.Value ?? await results.Preview(round, User.Address(), cancellation)) is not { } result)
        {
            return false;
        }

        Result = result;
        return true;
    }
}
