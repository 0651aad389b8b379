using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Web.Evidence;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>The party asks for more time, before it comes to an intention.</summary>
[Authorize(Policy = Schemes.Party)]
public sealed class AskMoreTimeModel(RequestReader reader, PartySession session, AskMoreTime ask, DeferralBook deferrals, Language l) : PageModel
{
    private const int LongestText = 2000;

    public RequestView View { get; private set; } = null!;

    /// <summary>What was asked so far, the first one first.</summary>
    public IReadOnlyList<Deferral> Asked { get; private set; } = [];

    /// <summary>Which time it is asked, counted from 1.</summary>
    [BindProperty]
    public int Number { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => Look(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var words = Because?.Trim().ReplaceLineEndings("\n") ?? "";
        var until = TypedDay.Read(Until);
        if (until is null)
            ModelState.AddModelError(nameof(Until), l["Vul een datum in, zoals 31-12-2027.", "Fill in a date, such as 31-12-2027."]);
        if (words.Length == 0)
            ModelState.AddModelError(nameof(Because), l["Schrijf op waarom u meer tijd nodig heeft.", "Write down why you need more time."]);
        else if (words.Length > LongestText)
            ModelState.AddModelError(nameof(Because), l[$"Maak deze tekst korter: hoogstens {l.Number(LongestText)} tekens.", $"Make this text shorter: at most {l.Number(LongestText)} characters."]);
        if (ModelState.IsValid)
        {
            switch (await ask.Ask(session.Request.Id, Number, until!.Value, words, session.Contact, cancellation))
            {
                case MoreTimeOutcome.Asked:
                    TempData["Notice"] = l["Uw vraag om meer tijd is binnen. Tot wij besluiten staat uw termijn stil.", "Your question for more time has arrived. Until we decide your term stands still."];
                    return Redirect(session.Request.Id.Overview());
                case MoreTimeOutcome.NotLater:
                    ModelState.AddModelError(nameof(Until), l[$"Kies een dag na {l.Date(session.Request.RunsUntil!.Value)}: tot dan heeft u al de tijd.", $"Choose a day after {l.Date(session.Request.RunsUntil!.Value)}: you have until then already."]);
                    break;
                case MoreTimeOutcome.AskedBefore:
                    ModelState.AddModelError("", l["Er is al om meer tijd gevraagd, misschien door een collega. Wat u invulde, is niet bewaard.", "More time was asked already, perhaps by a colleague. What you filled in was not kept."]);
                    break;
                default:
                    ModelState.AddModelError("", l["Meer tijd vragen kan niet meer: er loopt geen termijn. Wat u invulde, is niet bewaard.", "You can no longer ask for more time: no term is running. What you filled in was not kept."]);
                    break;
            }
        }

        await Look(cancellation);
        return Page();
    }

    private async Task Look(CancellationToken cancellation)
    {
        View = await reader.Read(cancellation);
        Asked = View.Request.DeferralsAsked > 0 ? await deferrals.Of(View.Id, cancellation) : [];
    }
}
