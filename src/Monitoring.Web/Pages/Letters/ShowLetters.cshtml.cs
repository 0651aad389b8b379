using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Letters;

/// <summary>Every letter to a party and how it went: about its part in the Convenant, its rounds and its cases; or of one round only.</summary>
public sealed class ShowLettersModel(PartyRegister register, LetterReader reader) : PageModel
{
    public Party Party { get; private set; } = null!;

    /// <summary>The one round that is shown; null for all.</summary>
    public string? Round { get; private set; }

    public IReadOnlyList<SentLetter> Letters { get; private set; } = [];

    /// <summary>The address of the page with older rounds.</summary>
    public string? Older { get; private set; }

    /// <summary>Whether newer rounds were left out.</summary>
    public bool IsOlder { get; private set; }

    public async Task<IActionResult> OnGet(string id, string? ronde, int? vanaf, CancellationToken cancellation)
    {
        if (!Key.IsValidPart(id) || (await register.Find(id, cancellation))?.Value is not { } party)
        {
            return NotFound();
        }

        (Party, Round) = (party, ronde);
        if (ronde is not null)
        {
            if (!Key.IsValidPart(ronde) || await reader.OfRound(id, ronde, cancellation) is not { } ofRound)
            {
                return NotFound();
            }

            Letters = ofRound;
            return Page();
        }

        var skip = Math.Clamp(vanaf ?? 0, 0, 1000);
        IsOlder = skip > 0;
        (Letters, var more) = await reader.OfParty(id, skip, cancellation);
        Older = more ? $"{Links.Letters(id)}?vanaf={skip + LetterReader.Rounds}" : null;
        return Page();
    }
}
