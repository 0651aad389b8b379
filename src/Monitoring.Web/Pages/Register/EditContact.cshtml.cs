using Microsoft.AspNetCore.Mvc;
using Monitoring.Register;
using Monitoring.Web.Desk;
using Monitoring.Web.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>Adds, corrects or removes whom we write to; an address that bounces is mended here.</summary>
public sealed class EditContactModel(PartyRegister register, ChangeParty changes, TimeProvider clock, Language l) : ChangePage(register, clock, l)
{
    private readonly Language l = l;

    /// <summary>The contact that is corrected; null for a new one.</summary>
    [BindProperty]
    public string? Old { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public bool First { get; set; }

    public async Task<IActionResult> OnGet(string id, string? wie, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        if (wie is not null)
        {
            if (Party.Contact(wie) is not { } contact)
            {
                return NotFound();
            }

            (Old, Name, Email, First) = (contact.Id, contact.Name, contact.Email, Party.Contacts[0].Id == wie);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        var name = NameOf(Name, nameof(Name), "Vul de naam in van wie wij schrijven.", "Fill in the name of whom we write to.");
        var email = (Email ?? "").Trim();
        if (!PartyFormats.IsEmail(email))
        {
            Wrong(nameof(Email), "Vul een e-mailadres in, zoals privacy@organisatie.nl.", "Fill in an e-mail address, such as privacy@organisation.nl.");
        }
        else if (Party.Contact(Contact.Of("", email).Id) is { } other && other.Id != Old && !(Old is null && other.Name == name))
        {
            Wrong(nameof(Email), $"Dit adres staat er al, bij {other.Name}.", $"This address is there already, with {other.Name}.");
        }
        else if (Old is null && Party.Contacts.Count >= ChangeParty.MostContacts)
        {
            Wrong(nameof(Email), "Een organisatie kan hoogstens 50 contactpersonen hebben. Haal er eerst een weg.", "An organisation can have at most 50 contacts. Remove one first.");
        }

        return !ModelState.IsValid ? Page() : await Answer(
            await changes.PutContact(id, Revision!.Value, string.IsNullOrEmpty(Old) ? null : Old, Contact.Of(name!, email), First, User.Address(), cancellation),
            l["Bewaard. Een nieuw adres krijgt daarvan bericht. Stond er nog een brief klaar, dan sturen wij die nu.", "Saved. A new address is told so. If a letter was waiting, we send it now."],
            null, cancellation);
    }

    public async Task<IActionResult> OnPostRemove(string id, CancellationToken cancellation) =>
        !await Load(id, cancellation) ? NotFound() : await Answer(
            await changes.RemoveContact(id, Revision!.Value, Old ?? "", User.Address(), cancellation),
            l["De contactpersoon is weggehaald.", "The contact was removed."],
            null, cancellation);
}
