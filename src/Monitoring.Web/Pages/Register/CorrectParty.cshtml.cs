using Microsoft.AspNetCore.Mvc;
using Monitoring.Register;
using Monitoring.Web.Desk;
using Monitoring.Web.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>Corrects the name of an organisation, and a school board's KvK number.</summary>
public sealed class CorrectPartyModel(PartyRegister register, ChangeParty changes, TimeProvider clock, Language l) : ChangePage(register, clock, l)
{
    private readonly Language l = l;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Kvk { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        (Name, Kvk) = (Party.Name, Party.Kvk);
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        var name = NameOf(Name, nameof(Name), "Vul de naam in.", "Fill in the name.");
        var kvk = PartyFormats.Kvk(Kvk ?? "");
        if (Party.Kind == PartyKind.SchoolBoard && kvk is null && !string.IsNullOrWhiteSpace(Kvk))
        {
            Wrong(nameof(Kvk), "Vul een KvK-nummer van acht cijfers in, of laat het leeg.", "Fill in a KvK number of eight digits, or leave it empty.");
        }

        return !ModelState.IsValid ? Page() : await Answer(
            await changes.Correct(id, Revision!.Value, name!, kvk, User.Address(), cancellation),
            l["Bewaard.", "Saved."],
            null, cancellation);
    }
}
