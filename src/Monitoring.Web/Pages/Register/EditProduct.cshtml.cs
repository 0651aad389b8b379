using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.Web.Desk;
using Monitoring.Web.Frameworks;
using Monitoring.Web.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>Adds, corrects or removes a supplier's product: what is asked of it depends on it.</summary>
public sealed class EditProductModel(PartyRegister register, ChangeParty changes, TimeProvider clock, Language l) : ChangePage(register, clock, l)
{
    private readonly Language l = l;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public ProductKind? Kind { get; set; }

    /// <summary>Whether the product was there when the form was shown.</summary>
    [BindProperty]
    public bool Known { get; set; }

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<ProductKind>().Select(kind => new SelectListItem(l.Kind(kind), kind.ToString()));

    public async Task<IActionResult> OnGet(string id, string? code, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation) || Party.Kind != PartyKind.Supplier)
        {
            return NotFound();
        }

        if (code is not null)
        {
            if (Party.Products.FirstOrDefault(p => p.Code == code) is not { } product)
            {
                return NotFound();
            }

            (Code, Name, Kind, Known) = (product.Code, product.Name, product.Kind, true);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation) || Party.Kind != PartyKind.Supplier)
        {
            return NotFound();
        }

        var code = (Code ?? "").Trim().ToLowerInvariant();
        var name = NameOf(Name, nameof(Name), "Vul de naam van het product in.", "Fill in the name of the product.");
        if (!PartyFormats.IsProductCode(code))
        {
            Wrong(nameof(Code), "Vul een code in van 1 tot 40 letters, cijfers, streepjes of punten.", "Fill in a code of 1 to 40 letters, digits, hyphens or points.");
        }
        else if (!Known && Party.Products.FirstOrDefault(p => p.Code == code) is { } taken && (taken.Name != name || taken.Kind != Kind))
        {
            Wrong(nameof(Code), $"Deze code is al van {taken.Name}. Kies een andere.", $"This code is {taken.Name}'s already. Choose another.");
        }
        else if (!Known && Party.Products.Count >= ChangeParty.MostProducts)
        {
            Wrong(nameof(Code), "Een leverancier kan hoogstens 500 producten hebben.", "A supplier can have at most 500 products.");
        }

        if (Kind is null)
        {
            Wrong(nameof(Kind), "Kies wat voor product het is.", "Choose what kind of product it is.");
        }

        return !ModelState.IsValid ? Page() : await Answer(
            await changes.PutProduct(id, Revision!.Value, new ProductRef(code, name!, Kind!.Value), User.Address(), cancellation),
            l["Het product is bewaard.", "The product was saved."],
            null, cancellation);
    }

    public async Task<IActionResult> OnPostRemove(string id, CancellationToken cancellation) =>
        !await Load(id, cancellation) ? NotFound() : await Answer(
            await changes.RemoveProduct(id, Revision!.Value, Code ?? "", User.Address(), cancellation),
            l["Het product is weggehaald.", "The product was removed."],
            null, cancellation);
}
