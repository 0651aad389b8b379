using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Adoptions;
using Monitoring.Beeldmerk;
using Monitoring.Frameworks;
using Monitoring.Reglements;
using Monitoring.Rounds;
using Monitoring.Web.Adoptions;

namespace Monitoring.Web.Pages.Adoptions;

/// <summary>What the Platform adopted, and what still waits for it.</summary>
public sealed class AdoptionsModel(AdoptionBook adoptions, RecordAdoption record, FrameworkLibrary frameworks, PlanBook plans, ReglementBook reglements, ConditionsBook conditions, Language l) : PageModel
{
    /// <summary>By date, the latest first.</summary>
    public IReadOnlyList<Adoption> All { get; private set; } = [];

    /// <summary>What is not adopted yet.</summary>
    public IReadOnlyList<string> Open { get; private set; } = [];

    public SubjectWords Subjects { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        All = await adoptions.All(cancellation);
        Open = await record.Open(cancellation);
        Subjects = await SubjectWords.Of(frameworks, plans, reglements, conditions, l, cancellation);
    }
}
