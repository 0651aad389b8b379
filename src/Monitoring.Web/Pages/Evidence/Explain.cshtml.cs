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

    /// <summary>Which explanation the form showed; null when none was there.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    /// <summary>Whether a colleague explained otherwise since the form was shown.</summary>
    public bool IsOvertaken { get; private set; }

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
            var outcome = await explain.Record(session.Request.CaseId, explanation, Seen, cancellation);
            if (outcome == ExplainOutcome.Recorded)
            {
                TempData["Notice"] = l["Uw uitleg is binnen. Een medewerker van het secretariaat leest die.", "Your explanation has arrived. A person of the secretariat reads it."];
                return Redirect(session.Request.Id.Overview());
            }

            IsOvertaken = outcome == ExplainOutcome.Changed;
            ModelState.AddModelError("", Sentence(outcome));
        }

        View = await reader.Read(cancellation);
        return Page();
    }

    private string Sentence(ExplainOutcome outcome) => outcome switch
    {
        ExplainOutcome.Changed => l["Een collega heeft net ook uitleg gegeven. Lees die hieronder. Verstuurt u de uwe daarna, dan komt die ervoor in de plaats; het secretariaat ziet ze allebei.",
            "A colleague has just explained too. Read that below. If you then send yours, it comes in its place; the secretariat sees both."],
        ExplainOutcome.TooOften => l[$"De uitleg is al {ExplainSilence.Most} keer gewijzigd. Neem contact op met het secretariaat. Wat u invulde, is niet bewaard.",
            $"The explanation was changed {ExplainSilence.Most} times already. Contact the secretariat. What you filled in was not kept."],
        _ => l["Uitleg is niet meer nodig: het bewijs is er, of het secretariaat heeft al besloten. Wat u invulde, is niet bewaard.",
            "No explanation is needed any more: the evidence is there, or the secretariat has decided. What you filled in was not kept."],
    };
}
