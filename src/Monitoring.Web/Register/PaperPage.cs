using Microsoft.AspNetCore.Mvc;
using Monitoring.Register;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Register;

/// <summary>A page with a form that records something of one organisation, with the paper that says so.</summary>
[IgnoreAntiforgeryToken, TakesPaper] // the filter checks the token, before it reads the file
[RequestSizeLimit(TakesUpload.MostRead)]
public abstract class PaperPage(PartyRegister register, TimeProvider clock, Language l) : ChangePage(register, clock, l)
{
    private readonly Language l = l;

    /// <summary>Stands for the field of the file, which the filter reads.</summary>
    public string? Paper { get; }

    /// <summary>The paper that came with the form, or null. Asked last: who has to mend something else has to choose the file again.</summary>
    /// <param name="missing">What is said when there is none; null when there need be none.</param>
    protected StagedPaper? PaperOf(string? missing)
    {
        var taken = HttpContext.Features.Get<TakenPaper>();
        if (taken?.Refused is { } refused)
        {
            ModelState.AddModelError(nameof(Paper), refused.In(l.English));
        }
        else if (taken is null && missing is not null)
        {
            ModelState.AddModelError(nameof(Paper), missing);
        }
        else if (taken is not null && !ModelState.IsValid)
        {
            Wrong(nameof(Paper), "Kies het bestand opnieuw: een browser onthoudt een bestand niet.", "Choose the file again: a browser does not remember a file.");
        }

        return taken?.Paper;
    }

    /// <inheritdoc/>
    protected override Task<IActionResult> Answer(ChangeOutcome outcome, string done, string? then, CancellationToken cancellation)
    {
        if (outcome != ChangeOutcome.PaperRefused)
        {
            return base.Answer(outcome, done, then, cancellation);
        }

        Wrong(nameof(Paper),
            "Dit bestand is eerder geweigerd of geblokkeerd. Er is niets vastgelegd. Vraag de organisatie om een ander bestand.",
            "This file was refused or blocked before. Nothing was recorded. Ask the organisation for another file.");
        return Task.FromResult<IActionResult>(Page());
    }
}
