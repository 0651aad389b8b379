using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Evidence;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>A named person of the party corrects what was declared, after the review began, for all to see.</summary>
[Authorize(Policy = Schemes.Party)]
public sealed class CorrectDeclarationModel(PartySession session, AttestEvidence attest, Language l) : DeclarationPage(l)
{
    private const int LongestText = 5000;

    public EvidenceRequest Evidence => session.Request;

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Whether a colleague corrected or declared otherwise since the form was shown.</summary>
    public bool IsOvertaken { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Check(nameof(Words), Words, LongestText, L["Schrijf op wat er niet klopt.", "Write down what is wrong."]);
        if (Who(session.Contact) is not { } who)
            return Page();
        var outcome = await attest.Correct(Evidence.Id, who, Number, Words!.Trim().ReplaceLineEndings("\n"), cancellation);
        if (outcome == AttestOutcome.Kept)
        {
            TempData["Notice"] = L["Uw verbetering is binnen. Het secretariaat kijkt opnieuw.", "Your correction has arrived. The secretariat looks again."];
            return Redirect(Evidence.Id.Receipt());
        }

        IsOvertaken = outcome == AttestOutcome.Changed;
        ModelState.AddModelError("", IsOvertaken
            ? L["Een collega was u net voor. Wat u schreef, is niet verstuurd; het staat hieronder nog. Is het meer dan uw collega meldde? Wijzig dan uw antwoorden en verklaar opnieuw, of neem contact op met het secretariaat.",
                "A colleague was just before you. What you wrote was not sent; it is still below. Is it more than your colleague reported? Then change your answers and declare anew, or contact the secretariat."]
            : outcome == AttestOutcome.CorrectedBefore
            ? L["Een collega verbeterde de verklaring al. Die verbetering wordt eerst beoordeeld. Wat u invulde, is niet bewaard.", "A colleague has corrected the declaration already. That correction is reviewed first. What you filled in was not kept."]
            : L["Dit kan nu niet meer: het secretariaat heeft intussen besloten. Wat u invulde, is niet bewaard.", "This is no longer possible: the secretariat has decided meanwhile. What you filled in was not kept."]);
        return Page();
    }
}
