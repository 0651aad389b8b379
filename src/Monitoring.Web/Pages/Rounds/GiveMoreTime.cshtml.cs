using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Web.Desk;
using Monitoring.Web.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Gives all parties of a round more time, with a reason that the letters tell.</summary>
public sealed class GiveMoreTimeModel(RoundBook rounds, WorkingDays working, Language l) : PageModel
{
    /// <summary>The most working days at once: a quarter of a year, as for any term.</summary>
    public const int Most = PlanDraft.LongestTerm;

    public Round Round { get; private set; } = null!;

    [BindProperty]
    public int? Days { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    /// <summary>How many changes of the terms the form was shown with, so that the same form twice gives time once.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    /// <summary>The last day for a party whose letter arrived at once.</summary>
    public DateOnly LastDay => Round.UsualLastDay(working);

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        if (await rounds.Find(id, cancellation) is not { Value: var round })
        {
            return NotFound();
        }

        (Round, Seen) = (round, round.Shifts.Count);
        return round is { IsLive: true, IsPaused: false, ClosingSince: null } ? Page() : Redirect(Links.Round(id));
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (await rounds.Find(id, cancellation) is not { Value: var round })
        {
            return NotFound();
        }

        Round = round;
        Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await rounds.GiveMoreTime(id, Days!.Value, Because!.Trim(), User.Address(), Seen ?? round.Shifts.Count, cancellation))
        {
            TempData["Notice"] = l["Iedereen heeft meer tijd. De brieven met de nieuwe dag gaan nu uit.", "Everybody has more time. The letters with the new day leave now."];
            return Redirect(Links.Round(id));
        }

        ModelState.AddModelError("", l["Deze ronde loopt niet meer, of is gepauzeerd. Hervat haar eerst.", "This round does not run any more, or is paused. Resume it first."]);
        return Page();
    }

    private void Check()
    {
        ModelState[nameof(Days)]?.Errors.Clear();
        if (ModelState[nameof(Days)] is { } entry)
        {
            entry.ValidationState = ModelValidationState.Valid;
        }

        if (Days is not (>= 1 and <= Most))
        {
            ModelState.AddModelError(nameof(Days), l[$"Vul een getal in van 1 tot en met {Most}.", $"Fill in a number from 1 to {Most}."]);
        }

        if (Reason.Fault(Because, l, l["Schrijf op waarom er meer tijd is. De partijen lezen dit.", "Write why there is more time. The parties read this."]) is { } fault)
        {
            ModelState.AddModelError(nameof(Because), fault);
        }
    }
}
