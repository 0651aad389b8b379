using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>What came by post and lies on the desk: the paper, what was entered of it, and what to do next.</summary>
public sealed class EnterAnswerModel(RequestReader reader, RequestBook requests, ReceiveAnswer receive, Language l) : PageModel
{
    private const int LongestReason = 1000;

    public RequestView View { get; private set; } = null!;

    /// <summary>Whether something was filled in by the party itself.</summary>
    public bool PartyBegan => View.Items.Any(item => item.IsBegun && !PostedAnswer.IsDesk(item.Answer!.ChangedBy));

    [BindProperty]
    public string? Because { get; set; }

    public Task<IActionResult> OnGet(string id, string partyId, CancellationToken cancellation) => Show(id, partyId, cancellation);

    /// <summary>Sets it aside: it was no answer.</summary>
    public async Task<IActionResult> OnPostAside(string id, string partyId, int number, CancellationToken cancellation)
    {
        if (!ReviewReader.IsRequest(id, partyId))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Because) || Because.Length > LongestReason)
        {
            ModelState.AddModelError(nameof(Because), string.IsNullOrWhiteSpace(Because) ? l["Schrijf op waarom. Dat blijft bewaard.", "Write down why. It is kept."] : l["Houd de reden korter dan 1000 tekens.", "Keep the reason under 1000 characters."]);
            return await Show(id, partyId, cancellation);
        }

        switch (await receive.SetAside(new RequestKey(id, partyId), number, Because.Trim(), User.Address(), cancellation))
        {
            case PostOutcome.NotFound:
                return NotFound();
            case PostOutcome.Done:
                TempData["Notice"] = l["Opzijgelegd. De termijn van de partij loopt weer.", "Set aside. The party's term runs again."];
                break;
            default:
                TempData["Notice"] = l["Een collega was u voor. Hieronder staat hoe het er nu voor staat.", "A colleague was before you. Below is how it stands now."];
                break;
        }

        return Redirect(Links.Request(id, partyId));
    }

    // Where nothing lies on the desk, what came has to be recorded first.
    private async Task<IActionResult> Show(string id, string partyId, CancellationToken cancellation)
    {
        if (await reader.ReadAtDesk(id, partyId, cancellation) is not { } view)
        {
            return ReviewReader.IsRequest(id, partyId) && await requests.Find(new RequestKey(id, partyId), cancellation) is not null
                ? Redirect($"{Links.Post(id, partyId)}/brief") : NotFound();
        }

        View = view;
        return Page();
    }
}
