using Microsoft.AspNetCore.Mvc;
using Monitoring.Register;
using Monitoring.Web.Desk;
using Monitoring.Web.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>Corrects the name of an organisation and its KvK number.</summary>
public sealed class CorrectPartyModel(PartyRegister register, ChangeParty changes, KvkNumbers numbers, TimeProvider clock, Language l) : ChangePage(register, clock, l)
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

        else if (Party.Kind == PartyKind.Supplier && kvk is null)
        {
            Wrong(nameof(Kvk), "Vul het KvK-nummer in: acht cijfers.", "Fill in the KvK number: eight digits.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await changes.Correct(id, Revision!.Value, name!, kvk, User.Address(), cancellation);
        if (outcome == ChangeOutcome.NumberTaken)
        {
            var other = (await numbers.HolderOf(kvk!, cancellation))?.Name ?? l["een organisatie die een collega nu vastlegt", "an organisation that a colleague is recording"];
            Wrong(nameof(Kvk), $"Dit nummer is in het register van {other}. Kijk na welk nummer klopt.", $"This number is that of {other} in the register. Check which number is right.");
            return Page();
        }

        return await Answer(outcome, l["Bewaard.", "Saved."], null, cancellation);
    }
}
