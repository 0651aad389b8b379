using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Convenants;
using Monitoring.Register;
using Monitoring.Web.Desk;
using Monitoring.Web.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>Records a school board's membership of PO-Raad or VO-raad (art. 11.1), with what shows it when that is there, or its last day.</summary>
public sealed class RecordMembershipModel(PartyRegister register, RecordJoining record, TimeProvider clock, Language l) : PaperPage(register, clock, l)
{
    private static readonly string[] Named = ["PO-Raad", "VO-raad"];

    private readonly Language l = l;

    [BindProperty]
    public string? Via { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Version { get; set; }

    /// <summary>Whether it is a membership that was recorded before, of which only the last day changes.</summary>
    [BindProperty]
    public bool Known { get; set; }

    public static IEnumerable<SelectListItem> Councils => Named.Select(name => new SelectListItem(name, name));

    public static IEnumerable<SelectListItem> Versions => Convenant.All.Select(c => new SelectListItem(c.Version, c.Version));

    public async Task<IActionResult> OnGet(string id, string? van, string? via, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation) || Party.Kind != PartyKind.SchoolBoard)
        {
            return NotFound();
        }

        Version = Convenant.All[^1].Version;
        if (van is not null)
        {
            if (Party.Joinings.FirstOrDefault(j => j.How == JoiningKind.Membership && j.Via == via && j.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == van) is not { } joining)
            {
                return NotFound();
            }

            (Via, From, Until, Version, Known) = (joining.Via, joining.From, joining.Until, joining.ConvenantVersion, true);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        var untilTyped = ModelState[nameof(Until)]?.AttemptedValue;
        if (!await Load(id, cancellation) || Party.Kind != PartyKind.SchoolBoard)
        {
            return NotFound();
        }

        if (!Named.Contains(Via))
        {
            Wrong(nameof(Via), "Kies PO-Raad of VO-raad.", "Choose PO-Raad or VO-raad.");
        }

        var from = DayOf(From, nameof(From), "Vul de eerste dag van het lidmaatschap in.", "Fill in the first day of the membership.");
        if (Until is null && !string.IsNullOrWhiteSpace(untilTyped))
        {
            Wrong(nameof(Until), "Dit is geen datum. Schrijf hem als 31-12-2026, of laat hem leeg.", "This is no date. Write it as 31/12/2026, or leave it empty.");
        }
        else if (Until < from)
        {
            Wrong(nameof(Until), "De laatste dag ligt voor de eerste.", "The last day lies before the first.");
        }

        if (Convenant.ByVersion(Version ?? "") is null)
        {
            Wrong(nameof(Version), "Kies de versie van het Convenant.", "Choose the version of the Convenant.");
        }

        var paper = PaperOf(missing: null);
        return !ModelState.IsValid ? Page() : await Answer(
            await record.Membership(id, Revision!.Value, Via!, from!.Value, Until, Version!, paper, User.Address(), cancellation, Known),
            Known ? l["Bewaard.", "Saved."] : l["Het lidmaatschap is vastgelegd. Het bestuur krijgt een brief.", "The membership was recorded. The board gets a letter."],
            null, cancellation);
    }
}
