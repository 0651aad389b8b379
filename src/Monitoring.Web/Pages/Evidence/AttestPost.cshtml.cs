using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>The desk records, as the declaration of the person who signed it, what came by post; seeing exactly what is declared.</summary>
public sealed class AttestPostModel(RequestReader reader, AttestEvidence attest, RequestBook requests, Language l) : DeclarationPage(l)
{
    public RequestView View { get; private set; } = null!;

    public IReadOnlyList<AttestedAnswer> Answers { get; private set; } = [];

    /// <summary>Whether what was entered is what the paper says: the last question of the form, after those of every declaration.</summary>
    [BindProperty, Display(Order = int.MaxValue)]
    public bool Faithful { get; set; }

    /// <summary>Which answer by post the form was for, counted from 1.</summary>
    [BindProperty]
    public int Post { get; set; }

    /// <summary>What the form showed of the answers.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What the form showed of the paper.</summary>
    [BindProperty]
    public string? SeenPost { get; set; }

    protected override string NoName => L["Vul de naam in van wie ondertekende.", "Fill in the name of who signed."];

    protected override string NoRole => L["Vul de functie in, zoals directeur of privacy officer. Staat die er niet bij? Vraag het de partij.", "Fill in the role, such as director or privacy officer. Is it not there? Ask the party."];

    protected override string NotAuthorised =>
        L["Zet het vinkje als deze persoon dit mag verklaren. Weet u het niet? Vraag het de partij.", "Tick the box if this person may declare this. Not sure? Ask the party."];

    public async Task<IActionResult> OnGet(string id, string partyId, CancellationToken cancellation) => await Look(id, partyId, cancellation) ?? Page();

    public async Task<IActionResult> OnPost(string id, string partyId, CancellationToken cancellation)
    {
        if (!ReviewReader.IsRequest(id, partyId))
        {
            return NotFound();
        }

        var who = Who(contact: "");
        if (!Faithful)
        {
            ModelState.AddModelError(nameof(Faithful), L["Zet het vinkje als u alles heeft nagekeken. Klopt iets niet? Wijzig het dan eerst.", "Tick the box once you have checked everything. Is something not right? Then change it first."]);
        }

        if (who is not null && ModelState.IsValid)
        {
            var outcome = await attest.Attest(
                new RequestKey(id, partyId), who, Number, Seen ?? "", cancellation, new PostEntry(Post, SeenPost ?? "", User.Address()));
            if (outcome is AttestOutcome.Kept or AttestOutcome.NotFound)
            {
                return outcome == AttestOutcome.NotFound ? NotFound() : await Done(id, partyId, cancellation);
            }

            ModelState.AddModelError("", Sentence(outcome));
        }

        return await Look(id, partyId, cancellation) ?? Page();
    }

    private async Task<IActionResult> Done(string id, string partyId, CancellationToken cancellation)
    {
        var reached = (await requests.Find(new RequestKey(id, partyId), cancellation))!.Value.Letters.ContactsOf(LetterStep.ReceiptByPostOf(Number)).Any();
        TempData["Notice"] = reached
            ? L["De verklaring is vastgelegd. Alle contactpersonen van de partij krijgen een bevestiging.", "The declaration was recorded. All contacts of the party get a confirmation."]
            : L["De verklaring is vastgelegd. Wij hebben geen e-mailadres van deze partij: stuur haar zelf een brief met het nummer, en hoe zij bezwaar maakt.",
                "The declaration was recorded. We have no e-mail address of this party: send it a letter yourself with the number, and how to object."];
        return Redirect(Links.Request(id, partyId) + "#verklaring");
    }

    // What to answer when nothing lies on the desk (any more); null when it does.
    private async Task<IActionResult?> Look(string id, string partyId, CancellationToken cancellation)
    {
        if (await reader.ReadAtDesk(id, partyId, cancellation) is { } view)
        {
            View = view;
            (Answers, _) = await attest.Preview(view.Request, view.Framework, cancellation);
            return null;
        }

        if (!ReviewReader.IsRequest(id, partyId) || await requests.Find(new RequestKey(id, partyId), cancellation) is null)
        {
            return NotFound();
        }

        TempData["Notice"] = L["Er ligt niets meer om in te voeren: een collega was u voor, of het verzoek is geëindigd. Hieronder staat hoe het er nu voor staat.",
            "There is nothing left to enter: a colleague was before you, or the request has ended. Below is how it stands now."];
        return Redirect(Links.Request(id, partyId));
    }

    private string Sentence(AttestOutcome outcome) => outcome switch
    {
        AttestOutcome.Incomplete => L["Nog niet alles is ingevoerd. Hieronder staat wat er ontbreekt.", "Not everything is entered yet. Below is what is missing."],
        AttestOutcome.Changed => L["Iemand heeft intussen iets gewijzigd, in een antwoord of in wat van de brief is vastgelegd. Hieronder staat hoe het nu is: kijk het na en leg het dan vast.",
            "Somebody has changed something meanwhile, in an answer or in what was recorded of the letter. Below is how it stands now: check it, and then record it."],
        AttestOutcome.Overtaken => L["De partij heeft intussen zelf verklaard. Uw invoer is niet vastgelegd. Kijk wat de partij verklaarde. Leg de brief daarna alsnog vast, of leg hem opzij.",
            "The party has declared itself meanwhile. What you entered was not recorded. See what the party declared. Then record the letter after all, or set it aside."],
        AttestOutcome.ScanGone => L["Het bestand van de brief is geweigerd door de virusscanner, geblokkeerd of vernietigd. Kies bij ‘De brief of mail’ een ander bestand, en leg het dan vast.",
            "The file of the letter was refused by the virus scanner, blocked or destroyed. Choose another file under ‘The letter or mail’, and then record it."],
        _ => L["Vastleggen kan niet meer: de stand is intussen veranderd.", "It can no longer be recorded: the state has changed meanwhile."],
    };
}
