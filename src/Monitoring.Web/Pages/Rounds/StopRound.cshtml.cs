using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Web.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Stops a round, after saying what that means and with a reason.</summary>
public sealed class StopRoundModel(RoundBook rounds, Language l) : PageModel
{
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
        return round.IsLive ? Page() : Redirect(Links.Round(id));
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (await rounds.Find(id, cancellation) is not { Value: var round })
        {
            return NotFound();
        }

        Round = round;
        if (Reason.Fault(Because, l, l["Schrijf op waarom de ronde stopt. De partijen lezen dit.", "Write why the round stops. The parties read this."]) is { } fault)
        {
            ModelState.AddModelError(nameof(Because), fault);
            return Page();
        }

        if (await rounds.Cancel(id, Because!.Trim(), cancellation))
        {
            TempData["Notice"] = l["De ronde is gestopt. Wie het aangaat, krijgt daarover een brief.", "The round was stopped. Whom it concerns gets a letter about it."];
            return Redirect(Links.Round(id));
        }

        ModelState.AddModelError("", l["De ronde was al afgerond: er valt niets meer te stoppen.", "The round was closed already: there is nothing left to stop."]);
        return Page();
    }
}
