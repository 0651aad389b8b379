using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Desk;
using Monitoring.Web.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>Puts an organisation in the register by hand.</summary>
public sealed class AddPartyModel(AddOrganisation add, Language l) : PageModel
{
    private const int LongestName = 200;

    [BindProperty]
    public PartyKind? Kind { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Kvk { get; set; }

    [BindProperty]
    public string? BoardNumber { get; set; }

    /// <summary>The organisation that has this number already.</summary>
    public string? Taken { get; private set; }

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<PartyKind>().Select(kind => new SelectListItem(l.Kind(kind), kind.ToString()));

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        var (name, number, kvk) = (string.Join(' ', (Name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), (BoardNumber ?? "").Trim(), PartyFormats.Kvk(Kvk ?? ""));
        Check(name, number, kvk);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (id, added) = await add.Add(Kind!.Value, name, kvk, Kind == PartyKind.SchoolBoard ? number : null, User.Address(), cancellation);
        if (added is null)
        {
            Taken = id;
            ModelState.AddModelError(Kind == PartyKind.Supplier ? nameof(Kvk) : nameof(BoardNumber), l["Dit nummer staat al in het register, onder een andere naam.", "This number is in the register already, under another name."]);
            return Page();
        }

        TempData["Notice"] = l["De organisatie staat in het register. Leg nu vast wie wij schrijven, en hoe zij partij werd.", "The organisation is in the register. Now record whom we write to, and how it became a party."];
        return Redirect(Links.Party(id));
    }

    private void Check(string name, string number, string? kvk)
    {
        if (Kind is null)
        {
            ModelState.AddModelError(nameof(Kind), l["Kies wat voor organisatie het is.", "Choose what kind of organisation it is."]);
        }

        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            ModelState.AddModelError(nameof(Name), l["Vul de naam in, in hoogstens 200 tekens.", "Fill in the name, in at most 200 characters."]);
        }

        if (kvk is null && (Kind == PartyKind.Supplier || !string.IsNullOrWhiteSpace(Kvk)))
        {
            ModelState.AddModelError(nameof(Kvk), l["Vul het KvK-nummer in: acht cijfers.", "Fill in the KvK number: eight digits."]);
        }

        if (Kind == PartyKind.SchoolBoard && !PartyFormats.IsBoardNumber(number))
        {
            ModelState.AddModelError(nameof(BoardNumber), l["Vul het bestuursnummer in: vijf cijfers.", "Fill in the board number: five digits."]);
        }
        else if (Kind == PartyKind.Supplier && number.Length > 0)
        {
            ModelState.AddModelError(nameof(BoardNumber), l["Een leverancier heeft geen bestuursnummer. Laat dit leeg.", "A supplier has no board number. Leave this empty."]);
        }
    }
}
