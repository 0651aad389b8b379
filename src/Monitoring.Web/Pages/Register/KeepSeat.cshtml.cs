using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Register;

/// <summary>Who acts for a founder's seat (art. 8.1), which party it is itself, and to whom it is bound.</summary>
public sealed class KeepSeatModel(SeatBook seats, FounderBook founders, PartyRegister register, KvkNumbers numbers, ComplaintBook complaints, Language l) : PageModel
{
    private const int LongestReasons = 1000;

    public Founder Founder { get; private set; } = null!;

    public Seat Seat { get; private set; } = null!;

    /// <summary>The organisation that the founder is; null when nobody recorded it.</summary>
    public Party? Itself { get; private set; }

    /// <summary>The representative that is corrected; empty for a new one.</summary>
    [BindProperty]
    public string? Old { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Kvk { get; set; }

    /// <summary>Made with the form of a bond, so that sending it twice is one.</summary>
    [BindProperty]
    public string? Form { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    /// <summary>The case from which the page was opened; empty when from none.</summary>
    [BindProperty]
    public string? Case { get; set; }

    [BindProperty]
    public bool OnlyThisCase { get; set; }

    /// <summary>Whether the form of a bond is open.</summary>
    public bool Binds => !string.IsNullOrEmpty(Case) || ModelState[nameof(Number)]?.Errors.Count > 0 || ModelState[nameof(Reasons)]?.Errors.Count > 0;

    public async Task<IActionResult> OnGet(string id, string? wie, string? zaak, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        if (wie is not null)
        {
            if (Seat.Representatives.FirstOrDefault(known => known.Id == wie) is not { } contact)
            {
                return NotFound();
            }

            (Old, Name, Email) = (contact.Id, contact.Name, contact.Email);
        }

        if (zaak is not null)
        {
            if ((await complaints.Find(zaak, cancellation))?.Value is not { } complaint)
            {
                return NotFound();
            }

            var respondent = (await register.Find(complaint.RespondentId, cancellation))?.Value;
            (Case, OnlyThisCase, Number) = (zaak, true, respondent?.Kvk ?? respondent?.BoardNumber);
        }

        Form = Guid.NewGuid().ToString("n");
        return Page();
    }

    /// <summary>Adds or corrects a representative.</summary>
    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        var (name, email) = (string.Join(' ', (Name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), (Email ?? "").Trim());
        if (name.Length is 0 or > 200 || name.Any(char.IsControl))
        {
            Wrong(nameof(Name), "Vul de naam in van wie voor de zetel spreekt, in hoogstens 200 tekens.", "Fill in the name of who acts for the seat, in at most 200 characters.");
        }

        if (!PartyFormats.IsEmail(email))
        {
            Wrong(nameof(Email), "Vul een e-mailadres in, zoals naam@organisatie.nl.", "Fill in an e-mail address, such as name@organisation.nl.");
        }

        return !ModelState.IsValid ? Page() : Answer(
            await seats.PutRepresentative(Founder, string.IsNullOrEmpty(Old) ? null : Old, Contact.Of(name, email), cancellation),
            l["Bewaard. Brieven over zaken gaan vanaf nu ook hierheen.", "Saved. Letters about cases go here too from now on."]);
    }

    /// <summary>Removes a representative.</summary>
    public async Task<IActionResult> OnPostRemove(string id, CancellationToken cancellation) =>
        !await Load(id, cancellation) ? NotFound() : Answer(await seats.RemoveRepresentative(Founder, Old ?? "", cancellation), l["Deze persoon spreekt niet meer voor de zetel.", "This person no longer acts for the seat."]);

    /// <summary>Records which organisation the founder is.</summary>
    public async Task<IActionResult> OnPostLink(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation) || Founder.Kind != FounderKind.Supplier)
        {
            return NotFound();
        }

        if (PartyFormats.Kvk(Kvk ?? "") is not { } number || await seats.LinkParty(Founder, number, cancellation) is var outcome && outcome == SeatOutcome.UnknownParty)
        {
            Wrong(nameof(Kvk), "Onder dit KvK-nummer staat geen leverancier in het register. Kijk het nummer na, of voeg de organisatie eerst toe.", "No supplier stands in the register under this KvK number. Check the number, or add the organisation first.");
            return Page();
        }

        return Answer(outcome, l["Vastgelegd. In een zaak over deze organisatie heeft de zetel een eigen belang.", "Recorded. In a case about this organisation the seat has an interest of its own."]);
    }

    /// <summary>Takes that back.</summary>
    public async Task<IActionResult> OnPostUnlink(string id, CancellationToken cancellation) =>
        !await Load(id, cancellation) ? NotFound() : Answer(await seats.UnlinkParty(Founder, cancellation), l["Weggehaald.", "Removed."]);

    /// <summary>Records that the founder is bound to an organisation.</summary>
    public async Task<IActionResult> OnPostBind(string id, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(Form, "n", out _) || !await Load(id, cancellation))
        {
            return NotFound();
        }

        var other = await Find(Number ?? "", cancellation);
        if (other is null)
        {
            Wrong(nameof(Number), "Onder dit nummer staat geen organisatie in het register. Kijk het nummer na.", "No organisation stands in the register under this number. Check the number.");
        }

        var reasons = (Reasons ?? "").Trim();
        if (reasons.Length is 0 or > LongestReasons)
        {
            Wrong(nameof(Reasons), "Schrijf in hoogstens 1000 tekens op waarom zij verbonden zijn.", "Write in at most 1000 characters why they are bound.");
        }

        if (!string.IsNullOrEmpty(Case) && (await complaints.Find(Case, cancellation)) is null)
        {
            return NotFound();
        }

        return !ModelState.IsValid ? Page() : Answer(
            await seats.Bind(Founder, Form!, other!.Id, OnlyThisCase && !string.IsNullOrEmpty(Case) ? Case : null, reasons, User.Address(), cancellation),
            l["De verbondenheid is vastgelegd.", "The bond was recorded."]);
    }

    /// <summary>Takes that back.</summary>
    public async Task<IActionResult> OnPostUnbind(string id, string? tie, CancellationToken cancellation) =>
        !await Load(id, cancellation) ? NotFound() : Answer(await seats.Unbind(Founder, tie ?? "", cancellation), l["De verbondenheid is weggehaald.", "The bond was removed."]);

    private async Task<Party?> Find(string number, CancellationToken cancellation)
    {
        var digits = number.Replace(" ", "", StringComparison.Ordinal);
        return PartyFormats.IsBoardNumber(digits) ? (await register.Find(AddOrganisation.IdOf(PartyKind.SchoolBoard, kvk: null, digits), cancellation))?.Value
            : PartyFormats.Kvk(digits) is { } kvk ? await numbers.HolderOf(kvk, cancellation)
            : null;
    }

    private IActionResult Answer(SeatOutcome outcome, string done)
    {
        switch (outcome)
        {
            case SeatOutcome.AddressKnown:
                Wrong(nameof(Email), "Dit adres staat er al, bij een andere naam. Verbeter die.", "This address is there already, with another name. Correct that one.");
                return Page();
            case SeatOutcome.TooMany:
                Wrong(nameof(Email), $"Voor een zetel kunnen hoogstens {SeatBook.MostRepresentatives} mensen spreken. Haal er eerst een weg.", $"At most {SeatBook.MostRepresentatives} people can act for a seat. Remove one first.");
                return Page();
            case SeatOutcome.Gone:
                Wrong(nameof(Name), "Een collega haalde deze persoon intussen weg. Voeg hem opnieuw toe als dat niet klopt.", "A colleague removed this person in the meantime. Add them again if that is not right.");
                Old = null;
                ModelState.Remove(nameof(Old));
                return Page();
            case SeatOutcome.UnknownParty or SeatOutcome.NoReasons:
                Wrong(nameof(Number), "Deze organisatie staat niet (meer) in het register.", "This organisation does not stand in the register (any more).");
                return Page();
            default:
                TempData["Notice"] = done;
                return Redirect(Links.Seat(Founder.Id));
        }
    }

    private void Wrong(string field, string dutch, string english) => ModelState.AddModelError(field, l[dutch, english]);

    private async Task<bool> Load(string id, CancellationToken cancellation)
    {
        if (FounderBook.Find(id) is not { } founder)
        {
            return false;
        }

        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        Founder = founder;
        Seat = SeatBook.Of(founder, (await founders.Standings(cancellation)).GetValueOrDefault(id));
        Itself = Seat.PartyId is { } itself ? (await register.Find(itself, cancellation))?.Value : null;
        Form ??= Guid.NewGuid().ToString("n");
        return true;
    }
}
