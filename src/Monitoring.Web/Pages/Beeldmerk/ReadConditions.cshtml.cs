using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Adoptions;
using Monitoring.Beeldmerk;
using Monitoring.Calendar;
using Monitoring.Web.Reglements;

namespace Monitoring.Web.Pages.Beeldmerk;

/// <summary>The conditions of the beeldmerk that are in force, or one version of them; and all versions (art. 11.4).</summary>
public sealed class ReadConditionsModel(ConditionsBook conditions, AdoptionBook adoptions, TimeProvider clock) : PageModel
{
    private IReadOnlyList<Adoption> adopted = [];
    private string? inForce;

    /// <summary>The version that was asked for; null when it is the one in force.</summary>
    public string? Version { get; private set; }

    /// <summary>The version that is shown; null when none is in force.</summary>
    public BeeldmerkConditions? Shown { get; private set; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<PublishedConditions> All { get; private set; } = [];

    public DateOnly Today { get; } = Amsterdam.Day(clock.GetUtcNow());

    public VersionStanding StandingOf(string version) => VersionStanding.Of(adopted, Adoption.SubjectOfConditions(version), inForce, version, ConditionsBook.HoldsFrom);

    public async Task<IActionResult> OnGet(string? version, CancellationToken cancellation)
    {
        (All, adopted, inForce) = (await conditions.All(cancellation), await adoptions.All(cancellation), await conditions.InForce(Today, cancellation));
        Version = version;
        Shown = (version ?? inForce) is { } which && All.FirstOrDefault(row => row.Version == which) is { } found ? conditions.In(found) : null;
        return version is not null && Shown is null ? NotFound() : Page();
    }
}
