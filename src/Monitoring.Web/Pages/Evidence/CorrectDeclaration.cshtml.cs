using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>A named person of the party corrects what was declared, after the review began, for all to see.</summary>
[Authorize(Policy = Schemes.Party)]
public sealed class CorrectDeclarationModel(PartySession session, AttestEvidence attest, Language l) : PageModel
{
    private const int LongestText = 5000;
    private const int LongestName = 120;

    public EvidenceRequest Evidence => session.Request;

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public bool Authorised { get; set; }

    /// <summary>Which declaration the form was for, counted from 1.</summary>
    [BindProperty]
    public int Number { get; set; }

    /// <summary>Whether a colleague corrected or declared otherwise since the form was shown.</summary>
    public bool IsOvertaken { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Check(nameof(Words), Words, LongestText, l["Schrijf op wat er niet klopt.", "Write down what is wrong."]);
        Check(nameof(Name), Name, LongestName, l["Vul uw naam in.", "Fill in your name."]);
        Check(nameof(Role), Role, LongestName, l["Vul uw functie in, zoals directeur of privacy officer.", "Fill in your role, such as director or privacy officer."]);
        if (!Authorised)
            ModelState.AddModelError(nameof(Authorised), l["Zet het vinkje als u dit mag verklaren.", "Tick the box if you may declare this."]);
        if (!ModelState.IsValid)
            return Page();
        var who = new Declarant(Name!.Trim(), Role!.Trim(), session.Contact);
        var outcome = await attest.Correct(Evidence.Id, who, Number, Words!.Trim().ReplaceLineEndings("\n"), cancellation);
        if (outcome == AttestOutcome.Kept)
        {
            TempData["Notice"] = l["Uw verbetering is binnen. Het secretariaat kijkt opnieuw.", "Your correction has arrived. The secretariat looks again."];
            return Redirect(Evidence.Id.Receipt());
        }

        IsOvertaken = outcome == AttestOutcome.Changed;
        ModelState.AddModelError("", IsOvertaken
            ? l["Een collega was u net voor. Wat u schreef, is niet verstuurd; het staat hieronder nog. Is het meer dan uw collega meldde? Wijzig dan uw antwoorden en verklaar opnieuw, of neem contact op met het secretariaat.",
                "A colleague was just before you. What you wrote was not sent; it is still below. Is it more than your colleague reported? Then change your answers and declare anew, or contact the secretariat."]
            : outcome == AttestOutcome.CorrectedBefore
            ? l["Een collega verbeterde de verklaring al. Die verbetering wordt eerst beoordeeld. Wat u invulde, is niet bewaard.", "A colleague has corrected the declaration already. That correction is reviewed first. What you filled in was not kept."]
            : l["Dit kan nu niet meer: het secretariaat heeft intussen besloten. Wat u invulde, is niet bewaard.", "This is no longer possible: the secretariat has decided meanwhile. What you filled in was not kept."]);
        return Page();
    }

    private void Check(string field, string? typed, int most, string sentence)
    {
        if (string.IsNullOrWhiteSpace(typed))
            ModelState.AddModelError(field, sentence);
        else if (typed.Trim().Length > most)
            ModelState.AddModelError(field, l[$"Maak dit korter: hoogstens {l.Number(most)} tekens.", $"Make this shorter: at most {l.Number(most)} characters."]);
    }
}
