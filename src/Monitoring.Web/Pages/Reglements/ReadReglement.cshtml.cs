using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Adoptions;
using Monitoring.Calendar;
using Monitoring.Reglements;
using Monitoring.Web.Reglements;

namespace Monitoring.Web.Pages.Reglements;

/// <summary>The Reglement that is in force, or one version of it, in plain words; and all versions (art. 8.4).</summary>
public sealed class ReadReglementModel(ReglementBook reglements, AdoptionBook adoptions, TimeProvider clock, Language l) : PageModel
{
    private IReadOnlyList<Adoption> adopted = [];
    private string? inForce;

    /// <summary>The version that was asked for; null when it is the one in force.</summary>
    public string? Version { get; private set; }

    /// <summary>The version that is shown; null when none is in force.</summary>
    public Reglement? Shown { get; private set; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<PublishedReglement> All { get; private set; } = [];

    public DateOnly Today { get; } = Amsterdam.Day(clock.GetUtcNow());

    public VersionStanding StandingOf(string version) => VersionStanding.Of(adopted, Adoption.SubjectOfReglement(version), inForce, version, adoption => adoption.On);

    public string TitleOf(PublishedReglement row) => reglements.In(row).Title.In(l.English);

    public async Task<IActionResult> OnGet(string? version, CancellationToken cancellation)
    {
        (All, adopted, inForce) = (await reglements.All(cancellation), await adoptions.All(cancellation), await reglements.InForce(Today, cancellation));
        Version = version;
        Shown = (version ?? inForce) is { } which && All.FirstOrDefault(row => row.Version == which) is { } found ? reglements.In(found) : null;
        return version is not null && Shown is null ? NotFound() : Page();
    }
}
