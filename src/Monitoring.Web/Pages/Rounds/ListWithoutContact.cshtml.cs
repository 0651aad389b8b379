using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Who of a plan's next round has nobody to write to, by name, a page at a time.</summary>
public sealed class ListWithoutContactModel(PlanBook plans, CountPopulation population, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    public Plan Plan { get; private set; } = null!;

    /// <summary>The day on which the next round starts, or would.</summary>
    public DateOnly On { get; private set; }

    public IReadOnlyList<PartyEntry> Lines { get; private set; } = [];

    public int From { get; private set; }

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGet(string id, string[]? na, int? vanaf, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || await plans.Find(id, cancellation) is not { Value: { NextOn: { } next } plan })
        {
            return NotFound();
        }

        Plan = plan;
        var today = Amsterdam.Day(clock.GetUtcNow());
        On = next > today ? next : today;
        var trail = new Trail(Links.PlanWithoutAddress(plan.Id), na, vanaf);
        var found = await population.WithoutContact(On, plan.Whom, PageSize, trail.After, cancellation);
        Lines = found.Parties;
        From = trail.From;
        Previous = trail.Previous(PageSize);
        Next = found.After is { } last ? trail.Next(last, Lines.Count) : null;
        return Page();
    }
}
