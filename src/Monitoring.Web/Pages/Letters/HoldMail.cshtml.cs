using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Letters;

/// <summary>The one switch that holds all mail: says what it does, and since when and by whom mail is held.</summary>
public sealed class HoldMailModel(MailHoldBook book, HoldMail mail, Language l) : PageModel
{
    private MailHold? hold;

    /// <summary>The hold, while mail is held.</summary>
    public MailHold? Held => hold is { IsHeld: true } ? hold : null;

    /// <summary>When it was last lifted; null when mail was never held.</summary>
    public MailHold? Lifted => hold is { IsHeld: false } ? hold : null;

    public async Task OnGet(CancellationToken cancellation) => hold = (await book.Find(cancellation))?.Value;

    /// <summary>Holds all mail; a second submit changes nothing.</summary>
    public async Task<IActionResult> OnPostHold(CancellationToken cancellation) =>
        Told(await mail.Hold(User.Address(), cancellation)
            ? l["De post wordt nu vastgehouden.", "Mail is held now."]
            : l["De post werd al vastgehouden.", "Mail was held already."]);

    /// <summary>Lets mail go; a second submit changes nothing.</summary>
    public async Task<IActionResult> OnPostLift(CancellationToken cancellation) =>
        Told(await mail.Lift(User.Address(), cancellation)
            ? l["De post is losgelaten. Wat wachtte, gaat nu weg.", "Mail was let go. What waited leaves now."]
            : l["De post was al losgelaten.", "Mail had been let go already."]);

    private RedirectResult Told(string notice)
    {
        TempData["Notice"] = notice;
        return Redirect(Links.Tasks);
    }
}
