using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Adoptions;
using Monitoring.Frameworks;

namespace Monitoring.Web.Pages.Frameworks;

/// <summary>The framework as the secretariaat reads it: what is asked of whom, why, and what proves it.</summary>
public sealed class ReadFrameworkModel(FrameworkLibrary frameworks, AdoptionBook adoptions) : PageModel
{
    /// <summary>The published versions, the newest first.</summary>
    public IReadOnlyList<Framework> All { get; private set; } = [];

    /// <summary>The version that is shown; null when none was published.</summary>
    public Framework? Shown { get; private set; }

    /// <summary>Since when it holds; null when the Platform has not adopted it.</summary>
    public DateOnly? AdoptedOn { get; private set; }

    public async Task<IActionResult> OnGet(string? versie, CancellationToken cancellation)
    {
        All = [.. (await frameworks.All(cancellation)).Reverse()];
        Shown = versie is null ? (All.Count > 0 ? All[0] : null) : All.FirstOrDefault(f => f.Version == versie);
        if (Shown is null && versie is not null)
        {
            return NotFound();
        }

        AdoptedOn = Shown is null ? null : (await adoptions.Find(Adoption.SubjectOfFramework(Shown.Version), cancellation))?.On;
        return Page();
    }
}
