using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Web.Desk;
using Monitoring.Web.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Closes a round by hand, after saying what becomes of the requests that have not ended.</summary>
public sealed class CloseRoundModel(RoundBook rounds, RequestBook requests, Language l) : PageModel
{
    private RoundFigures figures = null!;

    public Round Round { get; private set; } = null!;

    [BindProperty]
    public string? Because { get; set; }

    /// <summary>How many declared nothing yet.</summary>
    public int Open => Count(RequestStatus.Asked) + Count(RequestStatus.Rework) + Count(RequestStatus.Undeliverable);

    /// <summary>How many are asked to explain.</summary>
    public int Intentions => Count(RequestStatus.AskedToExplain);

    /// <summary>How many declared and wait for a judgement.</summary>
    public int ToReview => Count(RequestStatus.Submitted) + Count(RequestStatus.InReview);

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        return Round is { State: RoundState.Running, ClosingSince: null } ? Page() : Redirect(Links.Round(id));
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        if (Reason.Fault(Because, l, l["Schrijf op waarom de ronde nu sluit. De partijen lezen dit.", "Write why the round closes now. The parties read this."]) is { } fault)
        {
            ModelState.AddModelError(nameof(Because), fault);
            return Page();
        }

        if (await rounds.CloseByHand(id, Because!.Trim(), User.Address(), cancellation))
        {
            TempData["Notice"] = l["De ronde wordt afgesloten. Het verslag volgt zodra alles is beoordeeld.", "The round is being closed. The report follows as soon as all is reviewed."];
            return Redirect(Links.Round(id));
        }

        ModelState.AddModelError("", l["Deze ronde is nog niet begonnen of is gestopt: er valt niets af te sluiten.", "This round has not begun yet or was stopped: there is nothing to close."]);
        return Page();
    }

    private async Task<bool> Load(string id, CancellationToken cancellation)
    {
        if (await rounds.Find(id, cancellation) is not { Value: var round })
        {
            return false;
        }

        (Round, figures) = (round, await requests.Figures(id, cancellation));
        return true;
    }

    private int Count(RequestStatus status) => figures.ByStatus.GetValueOrDefault(status);
}
