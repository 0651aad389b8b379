using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Web.Desk;
using Monitoring.Web.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Pauses a round, after saying what that means and with a reason.</summary>
public sealed class PauseRoundModel(RoundBook rounds, Language l) : PageModel
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
        return round is { IsLive: true, IsPaused: false, ClosingSince: null } ? Page() : Redirect(Links.Round(id));
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (await rounds.Find(id, cancellation) is not { Value: var round })
        {
            return NotFound();
        }

        Round = round;
        if (Reason.Fault(Because, l, l["Schrijf op waarom de ronde pauzeert. De partijen lezen dit.", "Write why the round is paused. The parties read this."]) is { } fault)
        {
            ModelState.AddModelError(nameof(Because), fault);
            return Page();
        }

        if (await rounds.Pause(id, Because!.Trim(), User.Address(), cancellation))
        {
            TempData["Notice"] = l["De ronde is gepauzeerd. Er gaat geen brief uit en geen termijn eindigt.", "The round is paused. No letter leaves and no term ends."];
            return Redirect(Links.Round(id));
        }

        ModelState.AddModelError("", l["Deze ronde is al afgelopen, of wordt afgesloten: er valt niets te pauzeren.", "This round has ended, or is being closed: there is nothing to pause."]);
        return Page();
    }
}
