using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Adoptions;
using Monitoring.Calendar;
using Monitoring.Rounds;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>A plan: what it still waits for, when its next round is, and which there were.</summary>
public sealed class ShowPlanModel(PlanBook plans, RoundBook rounds, AdoptionBook adoptions, CountPopulation population, WorkingDays days, TimeProvider clock, Language l) : PageModel
{
    private const int LongestReason = 2000;

    /// <summary>Why the plan is stopped.</summary>
    [BindProperty]
    public string? Because { get; set; }

    public Plan Plan { get; private set; } = null!;

    public bool FrameworkAdopted { get; private set; }

    public bool PlanAdopted { get; private set; }

    /// <summary>The dates of the next round; of a round that is overdue they begin today. Null when no round follows.</summary>
    public RoundDates? Next { get; private set; }

    /// <summary>Whether only the adoption keeps a round from starting.</summary>
    public bool IsDue { get; private set; }

    /// <summary>Whom the next round would ask.</summary>
    public Population? Population { get; private set; }

    /// <summary>The rounds that were started, the newest first.</summary>
    public IReadOnlyList<RoundLine> Rounds { get; private set; } = [];

    public bool Adopted => FrameworkAdopted && PlanAdopted;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation) => await Look(id, cancellation) ? Page() : NotFound();

    /// <summary>Stops the plan.</summary>
    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        var because = Because?.Trim().ReplaceLineEndings("\n");
        if (string.IsNullOrEmpty(because))
        {
            ModelState.AddModelError(nameof(Because), l["Schrijf op waarom dit plan stopt. Dat blijft bewaard.", "Write why this plan stops. It is kept."]);
        }
        else if (because.Length > LongestReason)
        {
            ModelState.AddModelError(nameof(Because), l[$"Maak deze tekst korter: hoogstens {l.Number(LongestReason)} tekens.", $"Make this text shorter: at most {l.Number(LongestReason)} characters."]);
        }

        if (!ModelState.IsValid)
        {
            return await OnGet(id, cancellation);
        }

        if (!await plans.Stop(id, because!, User.Address(), cancellation))
        {
            return NotFound();
        }

        TempData["Notice"] = l["Het plan is gestopt. Er begint geen ronde meer.", "The plan was stopped. No round starts any more."];
        return Redirect($"/plannen/{id}");
    }

    private async Task<bool> Look(string id, CancellationToken cancellation)
    {
        if (await plans.Find(id, cancellation) is not { Value: var plan })
        {
            return false;
        }

        Plan = plan;
        FrameworkAdopted = await adoptions.Find(Adoption.SubjectOfFramework(plan.FrameworkVersion), cancellation) is not null;
        PlanAdopted = await adoptions.Find(Adoption.SubjectOfPlan(plan.Id), cancellation) is not null;
        Rounds = [.. (await rounds.All(cancellation)).Where(round => plan.Started(round.Id))];
        var today = Amsterdam.Day(clock.GetUtcNow());
        if (plan.NextOn is { } next)
        {
            IsDue = next <= today;
            var start = IsDue ? today : next;
            Next = RoundDates.Of(start, plan.Terms, days);
            Population = await population.On(start, plan.Whom, cancellation);
        }

        return true;
    }
}
