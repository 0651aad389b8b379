using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>Asks a party anew: gathers what needs rework, with a reason and a term, and shows the letter before it leaves.</summary>
public sealed class AskForReworkModel(ReviewReader reader, AskForRework ask, Language l) : PageModel
{
    public ReviewView View { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Days { get; set; }

    /// <summary>What the preview showed: <see cref="Review.Seen"/>.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The asking that the form was about.</summary>
    [BindProperty]
    public int Asking { get; set; }

    /// <summary>The letter as it would leave; null until it was asked for.</summary>
    public OutgoingLetter? Letter { get; private set; }

    public async Task<IActionResult> OnGet(string id, string partyId, CancellationToken cancellation)
    {
        if (!await Load(id, partyId, cancellation))
        {
            return NotFound();
        }

        Days = AskForRework.DaysProposed(View.Round.Terms).ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    /// <summary>Shows the letter; nothing leaves.</summary>
    public async Task<IActionResult> OnPostPreview(string id, string partyId, CancellationToken cancellation)
    {
        if (!await Load(id, partyId, cancellation))
        {
            return NotFound();
        }

        if (Read() is { } days)
        {
            Letter = await ask.Preview(View.Id, Reason!, days, User.Address(), cancellation);
        }

        return Page();
    }

    /// <summary>Sends the letter that was shown.</summary>
    public async Task<IActionResult> OnPostSend(string id, string partyId, CancellationToken cancellation)
    {
        if (!await Load(id, partyId, cancellation))
        {
            return NotFound();
        }

        if (Read() is not { } days)
        {
            return Page();
        }

        var outcome = await ask.Ask(View.Id, Asking, Seen ?? "", Reason!, days, User.Address(), cancellation);
        if (outcome == ReworkOutcome.Asked)
        {
            TempData["Notice"] = l["De partij is om een aanvulling gevraagd. De brief gaat naar al haar contactpersonen.", "The party was asked to add to its evidence. The letter goes to all its contacts."];
            return Redirect(Links.Request(id, partyId));
        }

        if (!await Load(id, partyId, cancellation))
        {
            return NotFound();
        }

        ModelState.AddModelError("", outcome switch
        {
            ReworkOutcome.Changed => l["Intussen is iets veranderd aan wat u vraagt: een collega vond iets anders, of de partij verklaarde opnieuw. Bekijk de brief nog eens.",
                "Something changed in what you ask: a colleague found something else, or the party declared anew. Look at the letter again."],
            ReworkOutcome.CaseOpen => l["Het voornemen over deze partij wordt nog afgerond. Probeer het over een minuut opnieuw.", "The intention about this party is still being settled. Try again in a minute."],
            ReworkOutcome.NothingToRework => l["Geen enkel onderdeel staat op ‘aan te vullen’. Beoordeel eerst de onderdelen.", "No item is marked as needing rework. First review the items."],
            _ => l["Dit kan nu niet meer: het bewijs is niet (meer) in beoordeling.", "This is not possible now: the evidence is not in review (any more)."],
        });
        return Page();
    }

    private int? Read()
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), l["Schrijf op waarom u het bewijs nog niet goedkeurt. De partij leest dit.", "Write down why you do not accept the evidence yet. The party reads this."]);
        }
        else if (Reason.Length > Rework.LongestReason)
        {
            ModelState.AddModelError(nameof(Reason), l[$"Houd deze tekst korter dan {Rework.LongestReason} tekens.", $"Keep this text under {Rework.LongestReason} characters."]);
        }

        if (!int.TryParse(Days?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < PlanDraft.ShortestTerm or > PlanDraft.LongestTerm)
        {
            ModelState.AddModelError(nameof(Days), l[$"Vul een getal in van {PlanDraft.ShortestTerm} tot en met {PlanDraft.LongestTerm} werkdagen.", $"Fill in a number from {PlanDraft.ShortestTerm} to {PlanDraft.LongestTerm} working days."]);
        }

        return ModelState.IsValid ? days : null;
    }

    private async Task<bool> Load(string id, string partyId, CancellationToken cancellation)
    {
        if (await reader.Read(id, partyId, declaration: null, cancellation) is not { Review: not null } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
