using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>A named person of the party declares, seeing exactly what is declared.</summary>
[Authorize(Policy = Schemes.Party)]
public sealed class AttestModel(RequestReader reader, PartySession session, AttestEvidence attest, RequestBook requests, Language l) : PageModel
{
    private const int LongestName = 120;

    public RequestView View { get; private set; } = null!;

    public IReadOnlyList<AttestedAnswer> Answers { get; private set; } = [];

    /// <summary>Whether there is something to declare now.</summary>
    public bool IsOpen => View.Request.MayAnswer && View.IsComplete && (View.Declared is null || View.IsChanged || View.Again is not null);

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public bool Authorised { get; set; }

    /// <summary>Which declaration the form was for, counted from 1.</summary>
    [BindProperty]
    public int Number { get; set; }

    /// <summary>What the form showed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => Look(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Check(nameof(Name), Name, l["Vul uw naam in.", "Fill in your name."]);
        Check(nameof(Role), Role, l["Vul uw functie in, zoals directeur of privacy officer.", "Fill in your role, such as director or privacy officer."]);
        if (!Authorised)
            ModelState.AddModelError(nameof(Authorised), l["Zet het vinkje als u dit mag verklaren. Mag u dat niet? Geef de link dan aan een collega die het wel mag.",
                "Tick the box if you may declare this. If you may not, pass the link to a colleague who may."]);
        if (ModelState.IsValid)
        {
            var who = new Declarant(Name!.Trim(), Role!.Trim(), session.Contact);
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
            TempData["Notice"] = l[$"{document.Name} was u net voor: deze verklaring is al ingediend. De uwe is niet meer nodig.", $"{document.Name} was just before you: this was already declared. Yours is no longer needed."];
        return Redirect(id.Receipt());
    }

    private async Task Look(CancellationToken cancellation)
    {
        View = await reader.Read(cancellation);
        (Answers, _) = await attest.Preview(View.Request, View.Framework, cancellation);
    }

    private void Check(string field, string? typed, string sentence)
    {
        if (string.IsNullOrWhiteSpace(typed))
            ModelState.AddModelError(field, sentence);
        else if (typed.Trim().Length > LongestName)
            ModelState.AddModelError(field, l[$"Maak dit korter: hoogstens {LongestName} tekens.", $"Make this shorter: at most {LongestName} characters."]);
    }

    private string Sentence(AttestOutcome outcome) => outcome switch
    {
        AttestOutcome.Incomplete => l["Nog niet alles is ingevuld. Hieronder staat wat er ontbreekt.", "Not everything is filled in yet. Below is what is missing."],
        AttestOutcome.Changed => l["Iemand heeft intussen een antwoord gewijzigd. Hieronder staat hoe het nu is: kijk het na en verklaar het dan.",
            "Somebody has changed an answer meanwhile. Below is how it stands now: check it, and then declare it."],
        _ => l["Verklaren kan niet meer: het secretariaat is begonnen met beoordelen, of het verzoek is afgelopen.", "You can no longer declare: the secretariat has begun to review, or the request has ended."],
    };
}
