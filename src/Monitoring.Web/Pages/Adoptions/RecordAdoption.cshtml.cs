using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Adoptions;
using Monitoring.Beeldmerk;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Reglements;
using Monitoring.Rounds;
using Monitoring.Web.Adoptions;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Adoptions;

/// <summary>Records what the Platform adopted, when, and its minutes.</summary>
/// <remarks>The framework reads the form with the file to disk, not into memory, and from there it streams into storage: a few minutes a year need no reader of their own.</remarks>
[RequestSizeLimit(MostRead)]
[RequestFormLimits(MultipartBodyLengthLimit = MostRead)]
public sealed class RecordAdoptionModel(RecordAdoption record, FrameworkLibrary frameworks, PlanBook plans, ReglementBook reglements, ConditionsBook conditions, Language l) : PageModel
{
    // More than a file may be, so that who chose one that is a little too large reads that, and not that the form broke.
    private const long MostRead = 60 * 1024 * 1024;

    [BindProperty]
    public string? Id { get; set; }

    [BindProperty]
    public string[] Subjects { get; set; } = [];

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public IFormFile? Minutes { get; set; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<(string Subject, string Name)> Choices { get; private set; } = [];

    public async Task OnGet(string[]? wat, CancellationToken cancellation)
    {
        Id = Guid.NewGuid().ToString("n");
        await Load(cancellation);
        Subjects = wat ?? [];
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(Id, "n", out _))
        {
            return BadRequest();
        }

        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        await using var content = Minutes?.OpenReadStream();
        var (faults, refused) = await record.Record(Id, On, [.. Subjects.Distinct()], content, Minutes?.FileName ?? "", User.Address(), cancellation);
        if (faults.Count == 0)
        {
            TempData["Notice"] = Subjects.Any(subject => Adoption.ReglementOf(subject) is not null)
                ? l["De vaststelling is vastgelegd. Een zaak die vanaf nu begint, gaat volgens dit Reglement; een zaak die al liep niet.", "The adoption was recorded. A case that begins from now on goes by this Reglement; one that ran already does not."]
                : Subjects.Any(subject => Adoption.ConditionsOf(subject) is not null)
                ? l["De vaststelling is vastgelegd. De voorwaarden gelden voor wat vanaf vandaag gebeurt.", "The adoption was recorded. The conditions hold for what happens from today on."]
                : l["De vaststelling is vastgelegd. Een ronde die hierop wachtte, begint vanzelf.", "The adoption was recorded. A round that waited for it starts by itself."];
            return Redirect(Links.Adoptions);
        }

        foreach (var fault in faults)
        {
            var (field, sentence) = Words(fault, refused);
            ModelState.AddModelError(field, sentence);
        }

        if (Minutes is not null && refused is null)
        {
            ModelState.AddModelError(nameof(Minutes), l["Kies het verslag opnieuw: een browser onthoudt een bestand niet.", "Choose the minutes again: a browser does not remember a file."]);
        }

        await Load(cancellation);
        return Page();
    }

    private async Task Load(CancellationToken cancellation)
    {
        var words = await SubjectWords.Of(frameworks, plans, reglements, conditions, l, cancellation);
        Choices = [.. (await record.Open(cancellation)).Select(subject => (subject, words[subject].Name))];
    }

    private (string Field, string Sentence) Words(AdoptionFault fault, LocalText? refused) => fault switch
    {
        AdoptionFault.NothingChosen => (nameof(Subjects), l["Kies wat het Platform heeft vastgesteld.", "Choose what the Platform adopted."]),
        AdoptionFault.UnknownSubject => (nameof(Subjects), l["Wat u koos, is er niet meer. Kies opnieuw.", "What you chose is no longer there. Choose again."]),
        AdoptionFault.AdoptedBefore => (nameof(Subjects), l["Dit is al eerder vastgelegd, misschien door een collega. Kijk bij de vaststellingen.", "This was recorded before, perhaps by a colleague. Look at the adoptions."]),
        AdoptionFault.TwoVersions => (nameof(Subjects), l["Kies één versie: van het Reglement, en van de voorwaarden, kan er maar één gelden.", "Choose one version: of the Reglement, and of the conditions, only one can be in force."]),
        AdoptionFault.NoDay => (nameof(On), l["Vul de dag van de vergadering in, zoals 01-10-2026.", "Fill in the day of the meeting, such as 01/10/2026."]),
        AdoptionFault.DayAhead => (nameof(On), l["Deze dag moet nog komen. Leg een vaststelling vast na de vergadering.", "This day is still to come. Record an adoption after the meeting."]),
        AdoptionFault.DayLongAgo => (nameof(On), l["Deze dag is wel heel lang geleden. Kijk het jaartal na.", "This day is very long ago. Check the year."]),
        AdoptionFault.NoMinutes => (nameof(Minutes), l["Kies het verslag van de vergadering: een pdf of een tekstdocument.", "Choose the minutes of the meeting: a PDF or a text document."]),
        _ => (nameof(Minutes), refused?.In(l.English) ?? ""),
    };
}
