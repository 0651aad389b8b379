using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>The secretariaat finds out who wants to bring a case, when no contact of that party is registered.</summary>
public sealed class VerifyWishModel(BringCase bring, Language l) : PageModel
{
    public CaseWish Wish { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (await bring.Find(id, cancellation) is not { } wish)
            return NotFound();
        Wish = wish;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (await bring.Find(id, cancellation) is null)
            return NotFound();
        await bring.Handled(id, User.Address(), cancellation);
        TempData["Notice"] = l["De taak is afgerond.", "The task is done."];
        return Redirect(Links.Tasks);
    }
}
