using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Adoptions;
using Monitoring.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>All rounds, and the plans they come from.</summary>
public sealed class RoundsModel(RoundBook rounds, PlanBook plans, AdoptionBook adoptions) : PageModel
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<RoundLine> Rounds { get; private set; } = [];

    /// <summary>The plans, with whether the Platform adopted what each rests on; the one that is due first comes first.</summary>
    public IReadOnlyList<(Plan Plan, bool Adopted)> Plans { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        Rounds = await rounds.All(cancellation);
        var adopted = (await adoptions.All(cancellation)).SelectMany(a => a.Subjects).ToHashSet();
        Plans =
        [
            .. (await plans.All(cancellation))
                .OrderBy(plan => plan.NextOn ?? DateOnly.MaxValue)
                .Select(plan => (plan, adopted.IsSupersetOf(plan.Subjects))),
        ];
    }
}
