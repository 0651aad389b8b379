using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Beeldmerk;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Beeldmerk;

/// <summary>Gives the beeldmerk of a supplier back, or refuses that, with reasons (art. 11.4).</summary>
public sealed class RestoreMarkModel(PartyRegister register, MarkBook marks, RestoreMark restore, TimeProvider clock, Language l) : PageModel
{
    private const int LongestReasons = 2000;

    public Party Party { get; private set; } = null!;

    /// <summary>What was recorded; null when nothing was.</summary>
    public Mark? Mark { get; private set; }

    /// <summary>Where it stands; null when there is none.</summary>
    public MarkState? State { get; private set; }

    /// <summary>Made with the form, so that sending it twice is one decision.</summary>
    [BindProperty]
    public string? Form { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    public IEnumerable<SelectListItem> Choices => State is null or MarkState.Granted ? [] :
    [
        new SelectListItem(l["De leverancier krijgt het beeldmerk terug", "The supplier gets the beeldmerk back"], nameof(MarkState.Granted)),
        .. State is MarkState.Suspended ? (SelectListItem[])[]
            : [new SelectListItem(l["De leverancier vroeg erom en krijgt het niet terug", "The supplier asked for it and does not get it back"], nameof(MarkState.Refused))],
    ];

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        Form = Guid.NewGuid().ToString("n");
        return await Load(id, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(Form, "n", out _) || !await Load(id, cancellation))
        {
            return NotFound();
        }

        var reasons = (Reasons ?? "").Trim();
        if (Decision is not (nameof(MarkState.Granted) or nameof(MarkState.Refused)))
        {
            ModelState.AddModelError(nameof(Decision), l["Kies wat er besloten is.", "Choose what was decided."]);
        }

        if (reasons.Length is 0 or > LongestReasons)
        {
            ModelState.AddModelError(nameof(Reasons), l["Schrijf in hoogstens 2000 tekens op waarom.", "Write in at most 2000 characters why."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var isBack = Decision == nameof(MarkState.Granted);
        var outcome = isBack
            ? await restore.Restore(Party.Id, Form!, reasons, User.Address(), cancellation)
            : await restore.Refuse(Party.Id, Form!, reasons, User.Address(), cancellation);
        if (outcome != MarkOutcome.Done)
        {
            await Load(id, cancellation);
            ModelState.AddModelError(nameof(Decision), l["Dat kan niet (meer): kijk hierboven hoe het beeldmerk er nu voor staat.", "That is not possible (any more): see above where the beeldmerk stands now."]);
            return Page();
        }

        TempData["Notice"] = isBack ? l["Het beeldmerk is teruggegeven.", "The beeldmerk was given back."] : l["De weigering is vastgelegd.", "The refusal was recorded."];
        return Redirect(Links.Party(Party.Id));
    }

    private async Task<bool> Load(string id, CancellationToken cancellation)
    {
        if (!Key.IsValidPart(id) || await register.Find(id, cancellation) is not { Value: var party })
        {
            return false;
        }

        (Party, Mark) = (party, (await marks.Find(id, cancellation))?.Value);
        State = Monitoring.Beeldmerk.Mark.StandingOn(party, Mark, clock.GetUtcNow());
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        return true;
    }
}
