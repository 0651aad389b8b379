using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>One party in one round, as the desk sees it: what it declared, how our letters went, and the review.</summary>
public sealed class ReviewEvidenceModel(
    RequestBook requests, RoundBook rounds, PartyRegister register, ReviewEvidence review, JudgeItem judge, RenewLinks links, TimeProvider clock, Language l) : PageModel
{
    public EvidenceRequest Evidence { get; private set; } = null!;

    public Round Round { get; private set; } = null!;

    /// <summary>As the register knows it now.</summary>
    public Party? Party { get; private set; }

    /// <summary>The declaration that is shown; null when there is none.</summary>
    public AttestedDocument? Declared { get; private set; }

    public string? Receipt { get; private set; }

    public DateOnly Today { get; private set; }

    /// <summary>Whether an earlier declaration than the latest is shown.</summary>
    public bool IsEarlier => Declared is not null && Declared.Number < Evidence.Attestations;

    public bool IsMine => Evidence.Reviewer == User.Address();

    public async Task<IActionResult> OnGet(string id, string partyId, int? verklaring, CancellationToken cancellation) =>
        await Load(id, partyId, verklaring, cancellation) ? Page() : NotFound();

    /// <summary>Starts the review of the declaration that the page showed.</summary>
    public async Task<IActionResult> OnPostStart(string id, string partyId, int declaration, CancellationToken cancellation) =>
        !IsRequest(id, partyId) ? NotFound() : await Answer(
            await review.Start(new RequestKey(id, partyId), declaration, User.Address(), cancellation),
            l["U beoordeelt dit bewijs nu. De partij kan haar antwoord niet meer veranderen.", "You are reviewing this evidence now. The party can no longer change its answer."],
            id, partyId, cancellation);

    /// <summary>Accepts what was declared.</summary>
    public async Task<IActionResult> OnPostAccept(string id, string partyId, int declaration, CancellationToken cancellation)
    {
        if (!IsRequest(id, partyId))
        {
            return NotFound();
        }

        await judge.RestInOrder(new RequestKey(id, partyId), declaration, User.Address(), cancellation);
        return await Answer(
            await review.Accept(new RequestKey(id, partyId), User.Address(), cancellation),
            l["Het bewijs is goedgekeurd. De partij krijgt daarvan bericht.", "The evidence was accepted. The party is told."],
            id, partyId, cancellation);
    }

    /// <summary>Revokes the links that were given out, and sends new ones.</summary>
    public async Task<IActionResult> OnPostRenew(string id, string partyId, int generation, CancellationToken cancellation)
    {
        if (!IsRequest(id, partyId) || !await links.Renew(new RequestKey(id, partyId), generation, cancellation))
        {
            return NotFound();
        }

        TempData["Notice"] = l["De oude links werken niet meer. Elke contactpersoon krijgt een nieuwe.", "The old links no longer work. Every contact gets a new one."];
        return Redirect(Links.Request(id, partyId));
    }

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

        ModelState.AddModelError("", outcome == ReviewOutcome.NewerAttestation
            ? l["De partij heeft intussen opnieuw verklaard. Hieronder staat wat zij nu verklaart; lees dat eerst.", "The party has declared anew in the meantime. Below is what it declares now; read that first."]
            : Evidence.Status == RequestStatus.InReview
                ? l[$"Uw collega was eerder: {Evidence.Reviewer} beoordeelt dit bewijs al.", $"Your colleague was first: {Evidence.Reviewer} is reviewing this evidence already."]
                : l["Dit kan nu niet meer: de stand is intussen veranderd. Hieronder staat hoe het er nu voor staat.", "This is no longer possible: the state has changed in the meantime. Below is how it stands now."]);
        return Page();
    }

    private async Task<bool> Load(string id, string partyId, int? number, CancellationToken cancellation)
    {
        if (!IsRequest(id, partyId)
            || await requests.Find(new RequestKey(id, partyId), cancellation) is not { Value: var request }
            || await rounds.Find(id, cancellation) is not { Value: var round })
        {
            return false;
        }

        (Evidence, Round, Today) = (request, round, Amsterdam.Day(clock.GetUtcNow()));
        Party = (await register.Find(partyId, cancellation))?.Value;
        var attestation = request.Attestations == 0 ? null : await requests.FindAttestation(request.Id, number ?? request.Attestations, cancellation);
        Declared = attestation is null ? null : AttestedDocument.Read(attestation.Document);
        Receipt = attestation?.Receipt;
        return number is null || attestation is not null;
    }

    private static bool IsRequest(string id, string partyId) => Key.IsValidPart(id) && Key.IsValidPart(partyId);
}
