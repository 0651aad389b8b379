using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>A side says what it has to say: the answer in the hearing, the reply to it, or how a measure was kept; not wanting to answer is an answer.</summary>
/// <remarks>All buttons belong to one form, so that adding or removing a file loses nothing of what was typed; what is typed is kept only when it is sent.</remarks>
[Authorize(Policy = Schemes.Case)]
[IgnoreAntiforgeryToken, TakesCaseFiles] // the filter checks the token, before it reads the files
[RequestSizeLimit(TakesUpload.MostRead)]
public sealed class AnswerCaseModel(CaseViewReader reader, CaseSession session, MakeStatement make, CaseFiles files, Language l) : PageModel
{
    private const int LongestName = 120;

    public CaseView View { get; private set; } = null!;

    public string PartyName => session.Name;

    /// <summary>What is asked; null when nothing is (any more).</summary>
    public StatementKind? Kind => session.Asked;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Whether the side says that it does not wish to answer.</summary>
    [BindProperty]
    public bool Silent { get; set; }

    /// <summary>Whether the other side may not read the files.</summary>
    [BindProperty]
    public bool Confidential { get; set; }

    /// <summary>The hashes of the files that were given with the form so far.</summary>
    [BindProperty]
    public List<string> Kept { get; set; } = [];

    /// <summary>Which button: <c>send</c> or <c>file</c>.</summary>
    [BindProperty]
    public string? Then { get; set; }

    /// <summary>The hash of the file whose button was pressed.</summary>
    [BindProperty]
    public string? Remove { get; set; }

    /// <summary>How many statements the form showed.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    /// <summary>What the form asked: when something else is asked by then, its words are not taken for that.</summary>
    [BindProperty]
    public StatementKind? Asked { get; set; }

    /// <summary>In which hearing the form was shown.</summary>
    [BindProperty]
    public int? Hearing { get; set; }

    public IReadOnlyList<CaseFile> Files { get; private set; } = [];

    // The same words of this side, sent after the form was shown: the second press of its button.
    private bool WasSent => Then == "send" && View.Statements.Any(said => said.Number > Seen && said.By == session.Side && said.Text == Said);

    private string Said => Silent ? l["Wij willen hier niet op antwoorden.", "We do not wish to answer."] : Text?.Trim().ReplaceLineEndings("\n") ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        View = await reader.Read(cancellation);
        (Name, Seen, Asked, Hearing) = (session.Person, session.Case.Statements, Kind, session.Case.Hearings);
        return View.May(SideAct.Explain) ? Redirect(CaseAddress.Explain(View.Id)) : session.Side == CaseSide.Seat ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (session.Side == CaseSide.Seat)
            return NotFound();
        View = await reader.Read(cancellation);
        var isAskedStill = Kind is not null && (Asked, Hearing) == (Kind, session.Case.Hearings);
        // Sent before: the second press leads where the first did.
        if (!isAskedStill && WasSent)
            return Redirect(CaseAddress.File(View.Id));
        if (Kind is not { } kind || UnsentWords.Of(session.Case, kind, session.Side, session.Who) is not { } unsent)
        {
            ModelState.AddModelError("", Sentence(StatementOutcome.NotAsked));
            return Page();
        }

        var taken = TakesCaseFiles.Taken(HttpContext);
        if (Remove is not null)
            await files.Drop(unsent, Remove, cancellation);
        Files = await files.Given(unsent, Kept.Concat(taken.Select(t => t.File?.Sha256).OfType<string>()).Where(sha256 => sha256 != Remove), cancellation);
        foreach (var refused in taken.Select(t => t.Refused).OfType<LocalText>())
            ModelState.AddModelError("File", refused.In(l.English));
        if (Files.Count > CaseFiles.MostFiles)
            ModelState.AddModelError("File", l[$"U kunt hoogstens {CaseFiles.MostFiles} bestanden meesturen. Haal er een weg, of voeg bestanden samen.", $"You can send at most {CaseFiles.MostFiles} files. Remove one, or merge files."]);
        if (!isAskedStill)
        {
            ModelState.AddModelError("", l["Er wordt u nu iets anders gevraagd dan toen u dit opschreef. Lees wat er nu wordt gevraagd. Er is niets verstuurd: uw tekst staat hieronder nog. Voeg bestanden die u eerder toevoegde opnieuw toe.",
                "Something else is asked of you now than when you wrote this. Read what is asked now. Nothing was sent: your text is still below. Add files that you added before again."]);
            (Seen, Asked, Hearing) = (session.Case.Statements, kind, session.Case.Hearings);
            return Page();
        }

        if (Then != "send" || Remove is not null)
        {
            // What is hidden in the form says what is there now, not what was sent.
            ModelState.Remove(nameof(Kept));
            return Page();
        }

        Check();
        if (ModelState.IsValid)
        {
            var words = new Words(kind, session.Side, Name!.Trim(), session.Who, Said, [.. Files.Select(file => file with { IsConfidential = Confidential })]);
            var outcome = await make.Make(View.Id, words, (Seen ?? 0) + 1, cancellation);
            if (outcome == StatementOutcome.Made)
            {
                TempData["Notice"] = l["Wat u schreef, is binnen. Het staat nu in het dossier.", "What you wrote has arrived. It is in the case file now."];
                return Redirect(CaseAddress.File(View.Id));
            }

            ModelState.AddModelError("", Sentence(outcome));
            if (outcome == StatementOutcome.Changed)
            {
                Seen = session.Case.Statements;
                ModelState.Remove(nameof(Seen));
            }
        }

        return Page();
    }

    private void Check()
    {
        if (!Silent && string.IsNullOrWhiteSpace(Text))
            ModelState.AddModelError(nameof(Text), Kind == StatementKind.Answer
                ? l["Schrijf uw antwoord op, of zet hieronder het vinkje dat u niet wilt antwoorden.", "Write your answer, or tick below that you do not wish to answer."]
                : l["Schrijf op wat u wilt zeggen.", "Write what you want to say."]);
        else if (Silent && !string.IsNullOrWhiteSpace(Text))
            ModelState.AddModelError(nameof(Silent), l["U schreef een antwoord én zette het vinkje. Haal een van de twee weg.", "You wrote an answer and ticked the box. Remove one of the two."]);
        else if (Text?.Length > Statement.MaxLength)
            ModelState.AddModelError(nameof(Text), l[$"Maak dit korter: hoogstens {l.Number(Statement.MaxLength)} tekens. U heeft er {l.Number(Text.Length)}.", $"Make this shorter: at most {l.Number(Statement.MaxLength)} characters. You have {l.Number(Text.Length)}."]);
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), l["Vul uw naam in.", "Fill in your name."]);
        else if (Name.Trim().Length > LongestName)
            ModelState.AddModelError(nameof(Name), l[$"Maak dit korter: hoogstens {LongestName} tekens.", $"Make this shorter: at most {LongestName} characters."]);
    }

    private string Sentence(StatementOutcome outcome) => outcome switch
    {
        StatementOutcome.Changed => l["Er is intussen iets aan het dossier toegevoegd. Lees dat eerst; wat u schreef staat hieronder nog. Verstuur het daarna opnieuw.",
            "Something was added to the case file meanwhile. Read that first; what you wrote is still below. Then send it again."],
        _ => l["Dit kan niet meer: een collega heeft al geantwoord, of de termijn is voorbij. Wat u hier invulde, is niet verstuurd; uw tekst staat hieronder nog.",
            "This is no longer possible: a colleague has answered, or the term has passed. What you filled in here was not sent; your text is still below."],
    };
}
