using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>A contact passes the request on to a colleague, sees who has a link, and takes one back.</summary>
[Authorize(Policy = Schemes.Party)]
public sealed class PassOnRequestModel(RequestReader reader, PartySession session, PassOn pass, Language l) : PageModel
{
    private const int LongestName = 120;

    public RequestView View { get; private set; } = null!;

    public string Me => session.Contact;

    /// <summary>Whether the register knows who this is: a colleague cannot pass it on further.</summary>
    public bool IsContact => session.Contact == LetterTrace.ByPost || View.Party?.Contact(session.Contact) is not null;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The colleague whose button was pressed.</summary>
    [BindProperty]
    public string? Id { get; set; }

    /// <summary>Which letter to that colleague, counted from 1.</summary>
    [BindProperty]
    public int Letter { get; set; }

    /// <summary>How many colleagues the form showed.</summary>
    [BindProperty]
    public int Known { get; set; }

    /// <summary>Which button: <c>give</c>, <c>again</c> or <c>revoke</c>.</summary>
    [BindProperty]
    public string? Then { get; set; }

    /// <summary>Whether the latest letter to a colleague came back.</summary>
    public bool CameBack(Pass of) => View.Request.Letters.Letters.LastOrDefault(letter => letter.Contact == of.Id)?.State == LetterState.Bounced;

    public async Task OnGetAsync(CancellationToken cancellation) => View = await reader.Read(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        View = await reader.Read(cancellation);
        if (!IsContact)
            return Forbid();
        if (Then is "again" or "revoke" && !Storage.Key.IsValidPart(Id))
            return NotFound();
        var outcome = Then switch
        {
            "again" => await pass.SendAgain(View.Id, Id!, Letter, cancellation),
            "revoke" => await pass.Revoke(View.Id, Id!, session.Contact, cancellation),
            _ => Check() && !HasLiveLink() ? await pass.Give(View.Id, Name!, Email!, session.Contact, cancellation) : (PassOutcome?)null,
        };
        if (outcome == PassOutcome.Done)
        {
            TempData["Notice"] = Then switch
            {
                "again" => l["Uw collega krijgt de link nog een keer.", "Your colleague gets the link once more."],
                "revoke" => l["De link is ingetrokken en werkt niet meer. Wat uw collega invulde, staat er nog.", "The link was revoked and no longer works. What your colleague filled in is still there."],
                _ => l[$"{Name!.Trim()} krijgt een e-mail met een eigen link.", $"{Name!.Trim()} gets an e-mail with a link of their own."],
            };
            return Redirect(View.Id.PassOn());
        }

        if (outcome is { } refused)
            ModelState.AddModelError(refused == PassOutcome.HasLink ? nameof(Email) : "", Sentence(refused));
        return Page();
    }

    private bool Check()
    {
        var (name, address) = (Name?.Trim() ?? "", Email?.Trim() ?? "");
        if (name.Length == 0)
            ModelState.AddModelError(nameof(Name), l["Vul de naam van uw collega in.", "Fill in your colleague’s name."]);
        else if (name.Length > LongestName)
            ModelState.AddModelError(nameof(Name), l[$"Maak dit korter: hoogstens {LongestName} tekens.", $"Make this shorter: at most {LongestName} characters."]);
        if (!PartyFormats.IsEmail(address))
            ModelState.AddModelError(nameof(Email), l["Vul een e-mailadres in, zoals naam@organisatie.nl.", "Fill in an e-mail address, such as name@organisation.nl."]);
        return ModelState.IsValid;
    }

    // The same form twice is once; a new form for who has a link sends nothing, and must not say that it did.
    private bool HasLiveLink()
    {
        var address = Contact.Of(Name!, Email!).Email;
        if (View.Passes.OrderBy(p => p.At).Take(Known).FirstOrDefault(p => p.RevokedAt is null && p.Email == address) is not { } live)
            return false;
        ModelState.AddModelError(nameof(Email), l[$"{live.Name} heeft op dit adres al een link. Is onze e-mail niet aangekomen? Kies dan hierboven ‘Nog een keer sturen’.",
            $"{live.Name} has a link at this address already. Did our e-mail not arrive? Then choose ‘Send it again’ above."]);
        return true;
    }

    private string Sentence(PassOutcome outcome) => outcome switch
    {
        PassOutcome.HasLink => l["Dit is een contactpersoon die al een eigen link van ons kreeg.", "This is a contact who already got a link of us."],
        PassOutcome.TooMany => l[$"U kunt een verzoek aan hoogstens {Pass.Most} collega’s doorgeven, de ingetrokken links meegeteld.", $"You can pass a request on to at most {Pass.Most} colleagues, revoked links included."],
        PassOutcome.TooOften => l[$"Uw collega kreeg de link al {Pass.MostLetters} keer. Vraag of onze e-mail bij de ongewenste post ligt, of geef het verzoek aan een ander adres door.",
            $"Your colleague got the link {Pass.MostLetters} times already. Ask whether our e-mail is among the junk, or pass the request on to another address."],
        PassOutcome.Ended => l["Dit verzoek is afgelopen. Doorgeven kan niet meer.", "This request has ended. It can no longer be passed on."],
        _ => l["Deze link bestaat niet meer. Kijk hieronder wie nu een link heeft.", "This link no longer exists. See below who has a link now."],
    };
}
