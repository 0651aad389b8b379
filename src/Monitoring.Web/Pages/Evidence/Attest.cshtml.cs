using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Evidence;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>A named person of the party declares, seeing exactly what is declared.</summary>
[Authorize(Policy = Schemes.Party)]
public sealed class AttestModel(RequestReader reader, PartySession session, AttestEvidence attest, RequestBook requests, Language l) : DeclarationPage(l)
{
    public RequestView View { get; private set; } = null!;

    public IReadOnlyList<AttestedAnswer> Answers { get; private set; } = [];

    /// <summary>Whether there is something to declare now.</summary>
    public bool IsOpen => View.Request.MayAnswer && View.IsComplete && (View.Declared is null || View.IsChanged || View.Again is not null);

    /// <summary>What the form showed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => Look(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Who(session.Contact) is { } who)
        {
            var outcome = await attest.Attest(session.Request.Id, who, Number, Seen ?? "", cancellation);
            if (outcome == AttestOutcome.Kept)
                return await ToReceipt(who, cancellation);
            ModelState.AddModelError("", Sentence(outcome));
        }

        await Look(cancellation);
        return Page();
    }

    private async Task<IActionResult> ToReceipt(Declarant who, CancellationToken cancellation)
    {
        var id = session.Request.Id;
        // The number may have gone to a colleague who was first: then this is that receipt, and says so.
        if (await requests.FindAttestation(id, Number, cancellation) is { } kept && AttestedDocument.Read(kept.Document) is var document && document.Name != who.Name)
            TempData["Notice"] = L[$"{document.Name} was u net voor: deze verklaring is al ingediend. De uwe is niet meer nodig.", $"{document.Name} was just before you: this was already declared. Yours is no longer needed."];
        return Redirect(id.Receipt());
    }

    private async Task Look(CancellationToken cancellation)
    {
        View = await reader.Read(cancellation);
        (Answers, _) = await attest.Preview(View.Request, View.Framework, cancellation);
    }

    private string Sentence(AttestOutcome outcome) => outcome switch
    {
        AttestOutcome.Incomplete => L["Nog niet alles is ingevuld. Hieronder staat wat er ontbreekt.", "Not everything is filled in yet. Below is what is missing."],
        AttestOutcome.Changed => L["Iemand heeft intussen een antwoord gewijzigd. Hieronder staat hoe het nu is: kijk het na en verklaar het dan.",
            "Somebody has changed an answer meanwhile. Below is how it stands now: check it, and then declare it."],
        _ => L["Verklaren kan niet meer: het secretariaat is begonnen met beoordelen, of het verzoek is afgelopen.", "You can no longer declare: the secretariat has begun to review, or the request has ended."],
    };
}
