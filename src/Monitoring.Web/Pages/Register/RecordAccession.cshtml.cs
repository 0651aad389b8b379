using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Convenants;
using Monitoring.Register;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;
using Monitoring.Web.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>Records an accession by a signed declaration (art. 11.3).</summary>
[IgnoreAntiforgeryToken, TakesDeclaration] // the filter checks the token, before it reads the file
[RequestSizeLimit(TakesUpload.MostRead)]
public sealed class RecordAccessionModel(PartyRegister register, RecordJoining record, TimeProvider clock, Language l) : ChangePage(register, clock, l)
{
    private readonly Language l = l;

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Version { get; set; }

    /// <summary>Stands for the field of the file, which the filter reads.</summary>
    public string? Paper { get; }

    public static IEnumerable<SelectListItem> Versions => Convenant.All.Select(c => new SelectListItem(c.Version, c.Version));

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        (From, Version) = (Today, Convenant.All[^1].Version);
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        var taken = HttpContext.Features.Get<TakenDeclaration>();
        var from = DayOf(From, nameof(From), "Vul de dag in waarop de organisatie partij wordt.", "Fill in the day on which the organisation becomes a party.");
        if (Convenant.ByVersion(Version ?? "") is null)
        {
            Wrong(nameof(Version), "Kies de versie van het Convenant.", "Choose the version of the Convenant.");
        }

        if (taken?.Kept is null)
        {
            ModelState.AddModelError(nameof(Paper), taken?.Refused?.In(l.English) ?? l["Kies de ondertekende verklaring: zonder verklaring is er geen toetreding.", "Choose the signed declaration: without it there is no accession."]);
        }
        else if (!ModelState.IsValid)
        {
            Wrong(nameof(Paper), "Kies de verklaring opnieuw: een browser onthoudt een bestand niet.", "Choose the declaration again: a browser does not remember a file.");
        }

        return !ModelState.IsValid ? Page() : await Answer(
            await record.Accession(id, Revision!.Value, from!.Value, Version!, taken!.Kept!, User.Address(), cancellation),
            l["De toetreding is vastgelegd. De partij krijgt een brief.", "The accession was recorded. The party gets a letter."],
            null, cancellation);
    }
}
