using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>One party in one round, as the desk sees it: what it declared, what was found of it item by item, and how our letters went.</summary>
public sealed class ReviewEvidenceModel(ReviewReader reader, ReviewEvidence review, RenewLinks links, Language l) : PageModel
{
    public ReviewView View { get; private set; } = null!;

    /// <summary>Whether the visitor says to have read every item.</summary>
    [BindProperty]
    public bool All { get; set; }

    /// <summary>Whether the visitor says to have read what the party corrected.</summary>
    [BindProperty]
    public bool Corrected { get; set; }

    /// <summary>Whether the register has anybody of the party to write to.</summary>
    public bool HasAddress => View.Party is { Contacts.Count: > 0 };

    public bool IsMine => View.Request.Reviewer == User.Address();

    public async Task<IActionResult> OnGet(string id, string partyId, int? verklaring, CancellationToken cancellation) =>
        await Load(id, partyId, verklaring, cancellation) ? Page() : NotFound();

    /// <summary>Starts the review of the declaration that the page showed.</summary>
    public async Task<IActionResult> OnPostStart(string id, string partyId, int declaration, CancellationToken cancellation) =>
        !ReviewReader.IsRequest(id, partyId) ? NotFound() : await Answer(
            await review.Start(new RequestKey(id, partyId), declaration, User.Address(), cancellation),
            l["U beoordeelt dit bewijs nu. De partij kan haar antwoord niet meer veranderen.", "You are reviewing this evidence now. The party can no longer change its answer."],
            id, partyId, cancellation);

    /// <summary>Accepts what was found in order, item by item; a correction in words belongs to no item, and is read first.</summary>
    public async Task<IActionResult> OnPostAccept(string id, string partyId, CancellationToken cancellation)
    {
        if (!await Load(id, partyId, null, cancellation))
        {
            return NotFound();
        }

        if (View is { IsInReview: true, Correction: not null } && !Corrected)
        {
            ModelState.AddModelError(nameof(Corrected), l["Lees eerst wat de partij verbeterde, en zet dan het vinkje.", "First read what the party corrected, then tick the box."]);
            return Page();
        }

        return await Accepted(review.Accept(new RequestKey(id, partyId), User.Address(), cancellation), id, partyId, cancellation);
    }

    /// <summary>Finds all in order that nobody has found anything of yet, and accepts.</summary>
    public async Task<IActionResult> OnPostAcceptAll(string id, string partyId, int declaration, CancellationToken cancellation)
    {
        if (!ReviewReader.IsRequest(id, partyId))
        {
            return NotFound();
        }

        if (!All)
        {
            ModelState.AddModelError(nameof(All), l["Zet een vinkje: hebt u elk onderdeel gelezen?", "Tick the box: have you read every item?"]);
            return await Load(id, partyId, null, cancellation) ? Page() : NotFound();
        }

        return await Accepted(review.AcceptRest(new RequestKey(id, partyId), declaration, User.Address(), cancellation), id, partyId, cancellation);
    }

    /// <summary>Revokes the links that were given out, and sends new ones.</summary>
    public async Task<IActionResult> OnPostRenew(string id, string partyId, int generation, CancellationToken cancellation)
    {
        if (!ReviewReader.IsRequest(id, partyId) || !await links.Renew(new RequestKey(id, partyId), generation, cancellation))
        {
            return NotFound();
        }

        TempData["Notice"] = l["De oude links werken niet meer. Elke contactpersoon krijgt een nieuwe.", "The old links no longer work. Every contact gets a new one."];
        return Redirect(Links.Request(id, partyId));
    }

    private async Task<IActionResult> Accepted(Task<ReviewOutcome> accepting, string id, string partyId, CancellationToken cancellation) =>
        await Answer(await accepting, l["Het bewijs is goedgekeurd. De partij krijgt daarvan bericht.", "The evidence was accepted. The party is told."], id, partyId, cancellation);

    private async Task<IActionResult> Answer(ReviewOutcome outcome, string done, string id, string partyId, CancellationToken cancellation)
    {
        if (outcome == ReviewOutcome.Done)
        {
            TempData["Notice"] = done;
            return Redirect(Links.Request(id, partyId));
        }

        if (outcome == ReviewOutcome.NotFound || !await Load(id, partyId, null, cancellation))
        {
            return NotFound();
        }

        ModelState.AddModelError("", outcome switch
        {
            ReviewOutcome.NewerAttestation => l["De partij heeft intussen opnieuw verklaard. Hieronder staat wat zij nu verklaart; lees dat eerst.", "The party has declared anew in the meantime. Below is what it declares now; read that first."],
            ReviewOutcome.OnDesk => l["Er ligt een antwoord van deze partij dat per post of mail kwam. Voer dat eerst in, of leg het opzij.", "An answer of this party that came by post or mail lies here. Enter it first, or set it aside."],
            ReviewOutcome.NotInOrder => l["Niet elk onderdeel is in orde bevonden. Bekijk wat nog open staat, of vraag om een aanvulling.", "Not every item was found in order. Look at what is still open, or ask for rework."],
            _ => View.IsInReview
                ? l[$"Uw collega was eerder: {View.Request.Reviewer} beoordeelt dit bewijs al.", $"Your colleague was first: {View.Request.Reviewer} is reviewing this evidence already."]
                : l["Dit kan nu niet meer: de stand is intussen veranderd. Hieronder staat hoe het er nu voor staat.", "This is no longer possible: the state has changed in the meantime. Below is how it stands now."],
        });
        return Page();
    }

    private async Task<bool> Load(string id, string partyId, int? number, CancellationToken cancellation)
    {
        if (await reader.Read(id, partyId, number, cancellation) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
