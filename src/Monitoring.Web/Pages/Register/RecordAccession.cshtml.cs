using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Convenants;
using Monitoring.Register;
using Monitoring.Web.Desk;
using Monitoring.Web.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>Records an accession by a signed declaration (art. 11.3), or the declaration of one that was recorded before.</summary>
public sealed class RecordAccessionModel(PartyRegister register, RecordJoining record, TimeProvider clock, Language l) : PaperPage(register, clock, l)
{
    private readonly Language l = l;

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Version { get; set; }

    /// <summary>Whether it is an accession that was recorded before, of which only the paper is missing or wrong.</summary>
    [BindProperty]
    public bool Known { get; set; }

    public static IEnumerable<SelectListItem> Versions => Convenant.All.Select(c => new SelectListItem(c.Version, c.Version));

    public async Task<IActionResult> OnGet(string id, string? van, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        (From, Version) = (Today, Convenant.All[^1].Version);
        if (van is not null)
        {
            if (Party.Joinings.FirstOrDefault(j => j.How == JoiningKind.Accession && j.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == van) is not { } joining)
            {
                return NotFound();
            }

            (From, Version, Known) = (joining.From, joining.ConvenantVersion, true);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        var from = DayOf(From, nameof(From), "Vul de dag in waarop de organisatie partij wordt.", "Fill in the day on which the organisation becomes a party.");
        if (Convenant.ByVersion(Version ?? "") is null)
        {
            Wrong(nameof(Version), "Kies de versie van het Convenant.", "Choose the version of the Convenant.");
        }

        var paper = PaperOf(l["Kies de ondertekende verklaring: zonder verklaring is er geen toetreding.", "Choose the signed declaration: without it there is no accession."]);
        return !ModelState.IsValid ? Page() : await Answer(
            await record.Accession(id, Revision!.Value, from!.Value, Version!, paper!, User.Address(), cancellation, Known),
            Known ? l["De verklaring is bewaard.", "The declaration was saved."] : l["De toetreding is vastgelegd. De partij krijgt een brief.", "The accession was recorded. The party gets a letter."],
            null, cancellation);
    }
}
