using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Letters;

/// <summary>A letter again as it was written: by the version of its text and its fields, without the link of its reader.</summary>
public sealed class ViewLetterModel(StoredLetters letters, LetterOffice office, PartyRegister register, Language l) : PageModel
{
    /// <summary>Of what it is.</summary>
    [BindProperty(Name = "soort", SupportsGet = true)]
    public LetterKind Kind { get; set; }

    /// <summary>The id of that.</summary>
    [BindProperty(Name = "van", SupportsGet = true)]
    public string? Owner { get; set; }

    /// <summary>Which letter, with its number.</summary>
    [BindProperty(Name = "brief", SupportsGet = true)]
    public string? Step { get; set; }

    /// <summary>The id of the contact.</summary>
    [BindProperty(Name = "aan", SupportsGet = true)]
    public string? ContactId { get; set; }

    /// <summary>The letter, and how it went.</summary>
    public StoredLetter Stored { get; private set; } = null!;

    /// <summary>Whose contact it was written to, when the register still knows.</summary>
    public Party? Party { get; private set; }

    /// <summary>The subject.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Its page.</summary>
    public string Address => Links.Letter(Kind, Owner!, Step!, ContactId!);

    /// <summary>Where it belongs.</summary>
    public string Home => Kind switch
    {
        LetterKind.Request => Links.Request(Owner!.Split('~')[0], Owner.Split('~')[1]),
        LetterKind.Case => Links.Case(Owner!),
        _ => Links.Party(Stored.PartyId),
    };

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Party = (await register.Find(Stored.PartyId, cancellation))?.Value;
        Subject = (await Render(cancellation)).Subject;
        LetterFrame.Allow(Response);
        return Page();
    }

    /// <summary>The letter itself, for the frame on the page.</summary>
    public async Task<IActionResult> OnGetContent(CancellationToken cancellation) => await Load(cancellation)
        ? LetterFrame.Of(Response, await Render(cancellation), l["Zo is de brief geschreven. De eigen link van de ontvanger staat er niet bij.", "The letter as it was written. The reader's own link is left out."], l["Als gewone tekst", "As plain text"])
        : NotFound();

    private Task<OutgoingLetter> Render(CancellationToken cancellation) => office.Render(Stored.Letter, "shown", "", link: null, cancellation);

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(Kind) || Owner is null || Step is null || ContactId is null || await letters.Find(Kind, Owner, Step, ContactId, cancellation) is not { } found)
        {
            return false;
        }

        Stored = found;
        return true;
    }
}
