using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Who brought a case takes it back, at any step before the decision.</summary>
[Authorize(Policy = Schemes.Case)]
public sealed class WithdrawCaseModel(CaseViewReader reader, CaseSession session, WithdrawCase withdraw, Language l) : PageModel
{
    private const int LongestReasons = 4000;
    private const int LongestName = 120;

    public CaseView View { get; private set; } = null!;

    public string PartyName => session.Name;

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Whether the visitor says to mean it.</summary>
    [BindProperty]
    public bool Sure { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        View = await reader.Read(cancellation);
        Name = session.Person;
        return session.Side == CaseSide.Complainant ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (session.Side != CaseSide.Complainant)
            return NotFound();
        View = await reader.Read(cancellation);
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), l["Vul uw naam in.", "Fill in your name."]);
        else if (Name.Trim().Length > LongestName)
            ModelState.AddModelError(nameof(Name), l[$"Maak dit korter: hoogstens {LongestName} tekens.", $"Make this shorter: at most {LongestName} characters."]);
        if (Reasons?.Length > LongestReasons)
            ModelState.AddModelError(nameof(Reasons), l[$"Maak dit korter: hoogstens {l.Number(LongestReasons)} tekens.", $"Make this shorter: at most {l.Number(LongestReasons)} characters."]);
        if (!Sure)
            ModelState.AddModelError(nameof(Sure), l["Zet het vinkje als u de zaak wilt intrekken. De zaak eindigt daarmee.", "Tick the box if you want to withdraw the case. It ends with that."]);
        if (!ModelState.IsValid)
            return Page();
        if (await withdraw.Withdraw(View.Id, CaseSide.Complainant, Name!.Trim(), Reasons?.ReplaceLineEndings("\n") ?? "", cancellation) == WithdrawCaseOutcome.Withdrawn)
        {
            TempData["Notice"] = l["De zaak is ingetrokken. De andere partij krijgt daarvan bericht.", "The case was withdrawn. The other party is told."];
            return Redirect(CaseAddress.File(View.Id));
        }

        ModelState.AddModelError("", l["Intrekken kan niet meer: er is besloten, of de zaak is al afgelopen.", "Withdrawing is no longer possible: it was decided, or the case has ended."]);
        return Page();
    }
}
