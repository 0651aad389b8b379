using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>To whom a party passed its request on; the secretariaat can take a link back.</summary>
public sealed class SeeColleaguesModel(RequestBook requests, PartyRegister register, PassBook passes, PassOn pass, Language l) : PageModel
{
    private Party? party;

    public EvidenceRequest Evidence { get; private set; } = null!;

    public IReadOnlyList<Pass> Passes { get; private set; } = [];

    /// <summary>Who took a link back: a contact by name, the secretariaat by address.</summary>
    public string NameOf(string? by) => by is null ? "" : party?.Contact(by)?.Name ?? (by.Contains('@', StringComparison.Ordinal) ? by : l["iemand van de partij", "somebody of the party"]);

    public async Task<IActionResult> OnGet(string id, string partyId, CancellationToken cancellation)
    {
        if (!Key.IsValidPart(id) || !Key.IsValidPart(partyId) || await requests.Find(new RequestKey(id, partyId), cancellation) is not { Value: var request })
            return NotFound();
        Evidence = request;
        party = (await register.Find(partyId, cancellation))?.Value;
        Passes = [.. (await passes.Of(request.Id, cancellation)).Select(p => p.Value)];
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, string partyId, [FromForm(Name = "pass")] string? colleague, CancellationToken cancellation)
    {
        if (!Key.IsValidPart(id) || !Key.IsValidPart(partyId) || !Key.IsValidPart(colleague)
            || await pass.Revoke(new RequestKey(id, partyId), colleague!, User.Address(), cancellation) != PassOutcome.Done)
            return NotFound();
        TempData["Notice"] = l["De link is ingetrokken en werkt niet meer.", "The link was revoked and no longer works."];
        return Redirect($"{Links.Request(id, partyId)}/collegas");
    }
}
