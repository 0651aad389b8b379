using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;
using Monitoring.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Stops a round, after saying what that means and with a reason.</summary>
public sealed class StopRoundModel(RoundBook rounds, Language l) : PageModel
{
    private const int LongestReason = 2000;

    public Round Round { get; private set; } = null!;

    [BindProperty]
    public string? Because { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        if (await rounds.Find(id, cancellation) is not { Value: var round })
        {
            return NotFound();
        }

        Round = round;
        return round.State is RoundState.Opening or RoundState.Running ? Page() : Redirect(Links.Round(id));
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (await rounds.Find(id, cancellation) is not { Value: var round })
        {
            return NotFound();
        }

        Round = round;
        if (string.IsNullOrWhiteSpace(Because))
        {
            ModelState.AddModelError(nameof(Because), l["Schrijf op waarom de ronde stopt. Wie later terugkijkt, leest dit.", "Write why the round stops. Who looks back later reads this."]);
            return Page();
        }

        if (Because.Length > LongestReason)
        {
            ModelState.AddModelError(nameof(Because), l["Houd de reden korter dan 2000 tekens.", "Keep the reason under 2000 characters."]);
            return Page();
        }

        if (await rounds.Cancel(id, Because.Trim(), cancellation))
        {
            TempData["Notice"] = l["De ronde is gestopt. Er gaat geen brief meer uit.", "The round was stopped. No letter leaves any more."];
            return Redirect(Links.Round(id));
        }

        ModelState.AddModelError("", l["De ronde was al afgerond: er valt niets meer te stoppen.", "The round was closed already: there is nothing left to stop."]);
        return Page();
    }
}
