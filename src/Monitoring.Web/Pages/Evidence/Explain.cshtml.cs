using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Complaints;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>The party says why its evidence stayed away, before anything is registered; or chooses to send it.</summary>
[Authorize(Policy = Schemes.Party)]
public sealed class ExplainModel(RequestReader reader, PartySession session, ExplainSilence explain, TimeProvider clock, Language l) : PageModel
{
    private const int LongestText = 10_000;
    private const int LongestName = 120;

    public RequestView View { get; private set; } = null!;

    /// <summary>The last day to explain, or the day that the letter promised.</summary>
    public DateOnly? Until => View.Intention?.ExplanationDay ?? View.Intention?.PromisedDay;

    [BindProperty]
    public string? Explanation { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        View = await reader.Read(cancellation);
        Explanation = View.Intention?.Explanation?.Text;
        Name = View.Intention?.Explanation?.Name;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var text = Explanation?.Trim().ReplaceLineEndings("\n") ?? "";
        if (text.Length == 0)
            ModelState.AddModelError(nameof(Explanation), l["Schrijf op waarom er geen bewijs kwam.", "Write down why no evidence came."]);
        if (text.Length > LongestText)
            ModelState.AddModelError(nameof(Explanation), l[$"Maak uw uitleg korter: hoogstens {l.Number(LongestText)} tekens. U heeft er {l.Number(text.Length)}.", $"Make your explanation shorter: at most {l.Number(LongestText)} characters. You have {l.Number(text.Length)}."]);
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), l["Vul uw naam in.", "Fill in your name."]);
        else if (Name.Trim().Length > LongestName)
            ModelState.AddModelError(nameof(Name), l[$"Maak dit korter: hoogstens {LongestName} tekens.", $"Make this shorter: at most {LongestName} characters."]);
        if (ModelState.IsValid)
        {
            var explanation = new Explanation(text, Name!.Trim(), session.Contact, clock.GetUtcNow());
            if (await explain.Record(session.Request.CaseId, explanation, cancellation) == ExplainOutcome.Recorded)
            {
                TempData["Notice"] = l["Uw uitleg is binnen. Een medewerker van het secretariaat leest die.", "Your explanation has arrived. A person of the secretariat reads it."];
                return Redirect(session.Request.Id.Overview());
            }

            ModelState.AddModelError("", l["Uitleg is niet meer nodig: het bewijs is er, of het secretariaat heeft al besloten. Wat u invulde, is niet bewaard.",
                "No explanation is needed any more: the evidence is there, or the secretariat has decided. What you filled in was not kept."]);
        }

        View = await reader.Read(cancellation);
        return Page();
    }
}
