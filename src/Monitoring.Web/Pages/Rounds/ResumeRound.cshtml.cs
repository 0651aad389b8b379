using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Goes on with a paused round, after saying how the terms move.</summary>
public sealed class ResumeRoundModel(RoundBook rounds, WorkingDays days, TimeProvider clock, Language l) : PageModel
{
    public Round Round { get; private set; } = null!;

    /// <summary>Since when it is paused.</summary>
    public DateOnly? Since => Round.PausedSince is { } since ? Amsterdam.Day(since) : null;

    /// <summary>How many working days a term that ran all the time moves, if it is resumed now.</summary>
    public int Days => Since is { } since ? days.Between(since, Amsterdam.Day(clock.GetUtcNow())) : 0;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        if (await rounds.Find(id, cancellation) is not { Value: var round })
        {
            return NotFound();
        }

        Round = round;
        return round.IsPaused ? Page() : Redirect(Links.Round(id));
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (await rounds.Find(id, cancellation) is not { Value: var round })
        {
            return NotFound();
        }

        Round = round;
        if (await rounds.Resume(id, User.Address(), cancellation))
        {
            TempData["Notice"] = l["De ronde loopt weer. De brieven met de nieuwe dag gaan nu uit.", "The round goes on. The letters with the new day leave now."];
            return Redirect(Links.Round(id));
        }

        ModelState.AddModelError("", l["Deze ronde is intussen gestopt of afgesloten.", "This round was stopped or closed in the meantime."]);
        return Page();
    }
}
