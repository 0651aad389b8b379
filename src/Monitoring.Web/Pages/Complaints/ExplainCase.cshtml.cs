using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>The respondent of an intention that no evidence of a round is about explains itself, before anything is registered (wederhoor).</summary>
[Authorize(Policy = Schemes.Case)]
public sealed class ExplainCaseModel(CaseViewReader reader, CaseSession session, ExplainSilence explain, TimeProvider clock, Language l) : PageModel
{
    private const int LongestText = 10_000;
    private const int LongestName = 120;

    public CaseView View { get; private set; } = null!;

    public string PartyName => session.Name;

    /// <summary>Whether an explanation is asked (still).</summary>
    public bool IsAsked => View.May(SideAct.Explain);

    /// <summary>The last day to explain, or the day that the letter promised.</summary>
    public DateOnly? Until => session.Case.ExplanationDay ?? session.Case.PromisedDay;

    /// <summary>The explanation that is there now; null when none is.</summary>
    public Explanation? Given => session.Case.Explanation;

    [BindProperty]
    public string? Explanation { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Which explanation the form showed; null when none was there.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    /// <summary>Whether a colleague explained otherwise since the form was shown.</summary>
    public bool IsOvertaken { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (session.Side != CaseSide.Respondent)
            return NotFound();
        View = await reader.Read(cancellation);
        (Explanation, Name, Seen) = (Given?.Text, Given?.Name ?? session.Person, Given?.Mark);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (session.Side != CaseSide.Respondent)
            return NotFound();
        View = await reader.Read(cancellation);
        var text = Explanation?.Trim().ReplaceLineEndings("\n") ?? "";
        if (!IsAsked)
        {
            // Sent before: the second press leads where the first did.
            if (Given is { } before && (before.Text, before.Name) == (text, Name?.Trim()))
                return Redirect(CaseAddress.File(View.Id));
            ModelState.AddModelError("", Sentence(ExplainOutcome.NotOpen));
            return Page();
        }

        Check(text);
        if (ModelState.IsValid)
        {
            var outcome = await explain.Record(View.Id, new Explanation(text, Name!.Trim(), session.Who, clock.GetUtcNow()), Seen, cancellation);
            if (outcome == ExplainOutcome.Recorded)
            {
                TempData["Notice"] = l["Uw uitleg is binnen. Een medewerker van het secretariaat leest die.", "Your explanation has arrived. A person of the secretariat reads it."];
                return Redirect(CaseAddress.File(View.Id));
            }

            ModelState.AddModelError("", Sentence(outcome));
            if (outcome == ExplainOutcome.Changed)
            {
                // The form goes on from what stands now, which the page shows.
                (IsOvertaken, Seen) = (true, Given?.Mark);
                ModelState.Remove(nameof(Seen));
            }
        }

        return Page();
    }

    private void Check(string text)
    {
        if (text.Length == 0)
            ModelState.AddModelError(nameof(Explanation), l["Schrijf op wat u hierover te zeggen heeft.", "Write down what you have to say about this."]);
        if (text.Length > LongestText)
            ModelState.AddModelError(nameof(Explanation), l[$"Maak uw uitleg korter: hoogstens {l.Number(LongestText)} tekens. U heeft er {l.Number(text.Length)}.", $"Make your explanation shorter: at most {l.Number(LongestText)} characters. You have {l.Number(text.Length)}."]);
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), l["Vul uw naam in.", "Fill in your name."]);
        else if (Name.Trim().Length > LongestName)
            ModelState.AddModelError(nameof(Name), l[$"Maak dit korter: hoogstens {LongestName} tekens.", $"Make this shorter: at most {LongestName} characters."]);
    }

    private string Sentence(ExplainOutcome outcome) => outcome switch
    {
        ExplainOutcome.Changed => l["Een collega heeft net ook uitleg gegeven. Lees die hieronder. Verstuurt u de uwe daarna, dan komt die ervoor in de plaats; het secretariaat ziet ze allebei.",
            "A colleague has just explained too. Read that below. If you then send yours, it comes in its place; the secretariat sees both."],
        ExplainOutcome.TooOften => l[$"De uitleg is al {ExplainSilence.Most} keer gewijzigd. Neem contact op met het secretariaat. Wat u invulde, is niet bewaard.",
            $"The explanation was changed {ExplainSilence.Most} times already. Contact the secretariat. What you filled in was not kept."],
        _ => l["Uitleg is niet meer nodig: het secretariaat heeft al besloten. Wat u invulde, is niet bewaard.",
            "No explanation is needed any more: the secretariat has decided. What you filled in was not kept."],
    };
}
