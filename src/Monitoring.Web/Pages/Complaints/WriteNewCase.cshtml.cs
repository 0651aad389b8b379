using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Complaints;
using Monitoring.Convenants;
using Monitoring.Register;
using Monitoring.Web.Complaints;
using Monitoring.Web.Evidence;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>A registered contact writes down the dispute or complaint that its party brings (art. 12.1), and sends it: once.</summary>
[Authorize(Policy = Schemes.Bring)]
[IgnoreAntiforgeryToken, TakesNewCaseFiles] // the filter checks the token, before it reads the files
[RequestSizeLimit(TakesUpload.MostRead)]
public sealed class WriteNewCaseModel(BringSession session, OpenCase open, FindNamed named, CaseFiles files, ComplaintBook complaints, Language l) : PageModel
{
    private const int LongestName = 120;

    public string PartyName => session.Party.Name;

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Against { get; set; }

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string[] Articles { get; set; } = [];

    [BindProperty]
    public string? Since { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The hashes of the files that were given with the form so far.</summary>
    [BindProperty]
    public List<string> Kept { get; set; } = [];

    /// <summary>Which button: <c>send</c> or <c>file</c>.</summary>
    [BindProperty]
    public string? Then { get; set; }

    /// <summary>The hash of the file whose button was pressed.</summary>
    [BindProperty]
    public string? Remove { get; set; }

    public IReadOnlyList<CaseFile> Files { get; private set; } = [];

    /// <summary>Whole articles, in words: what most cases are about.</summary>
    public static IReadOnlyList<Article> Main { get; } = [.. Convenant.All[^1].Articles.Where(article => !article.Number.Contains('.', StringComparison.Ordinal))];

    /// <summary>Their paragraphs.</summary>
    public static IReadOnlyList<Article> Parts { get; } = [.. Convenant.All[^1].Articles.Where(article => article.Number.Contains('.', StringComparison.Ordinal))];

    public IEnumerable<SelectListItem> Kinds =>
    [
        new(l["Een geschil: wij zijn het oneens over wat het Convenant betekent of hoe het wordt nageleefd", "A dispute: we disagree about what the Convenant means or how it is kept"], nameof(ComplaintKind.Dispute)),
        new(l["Een klacht: de andere partij houdt zich niet aan het Convenant", "A complaint: the other party does not keep to the Convenant"], nameof(ComplaintKind.Complaint)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        (Against, Subject, Name) = (session.Wish.Against, session.Wish.About.Length <= NewCase.MaxSubject ? session.Wish.About : "", session.Contact.Name);
        return await IsSent(cancellation) ? await GoToCase() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        // The second press leads where the first did.
        if (await IsSent(cancellation))
            return await GoToCase();
        var taken = TakesCaseFiles.Taken(HttpContext);
        if (Remove is not null)
            await files.Drop(session.Words, Remove, cancellation);
        Files = await files.Given(session.Words, Kept.Concat(taken.Select(t => t.File?.Sha256).OfType<string>()).Where(sha256 => sha256 != Remove), cancellation);
        foreach (var refused in taken.Select(t => t.Refused).OfType<LocalText>())
            ModelState.AddModelError("File", refused.In(l.English));
        if (Files.Count > CaseFiles.MostFiles)
            ModelState.AddModelError("File", l[$"U kunt hoogstens {CaseFiles.MostFiles} bestanden meesturen. Haal er een weg, of voeg bestanden samen.", $"You can send at most {CaseFiles.MostFiles} files. Remove one, or merge files."]);
        if (Then != "send" || Remove is not null)
            return Page();

        var respondent = await Check(cancellation);
        if (!ModelState.IsValid)
            return Page();
        var kind = Enum.Parse<ComplaintKind>(Kind!);
        var opened = new NewCase(
            session.Wish.Id, kind, respondent!.Id, new Complainant(session.Party.Id, session.Party.Name), Subject!, Articles, TypedDay.Read(Since)!.Value, Text!.Trim().ReplaceLineEndings("\n"), Files,
            CaseSide.Complainant, Name!, session.Contact.Id);
        var outcome = await open.Open(opened, cancellation);
        if (outcome is OpenCaseOutcome.Opened or OpenCaseOutcome.OpenedOtherwise)
        {
            TempData["Notice"] = l["Uw zaak is binnen. U krijgt er een bevestiging van per e-mail.", "Your case has arrived. You will get a confirmation by e-mail."];
            return await GoToCase();
        }

        var (field, sentence) = Words(outcome);
        ModelState.AddModelError(field, sentence);
        return Page();
    }

    private async Task<Party?> Check(CancellationToken cancellation)
    {
        if (Kind is not (nameof(ComplaintKind.Dispute) or nameof(ComplaintKind.Complaint)))
            ModelState.AddModelError(nameof(Kind), l["Kies of het een geschil of een klacht is.", "Choose whether it is a dispute or a complaint."]);
        var respondent = string.IsNullOrWhiteSpace(Against) ? null : await named.Of(Against, cancellation);
        if (respondent is null)
            ModelState.AddModelError(nameof(Against), l["Wij weten niet welke organisatie u bedoelt. Vul de volledige naam in, of het KvK-nummer of bestuursnummer.", "We do not know which organisation you mean. Fill in its full name, or its KvK number or board number."]);
        Needed(nameof(Subject), Subject, NewCase.MaxSubject, l["Schrijf in een regel waar het over gaat.", "Write in a line what it is about."]);
        if (Articles.Length == 0)
            ModelState.AddModelError(nameof(Articles), l["Kies minstens één artikel van het Convenant.", "Choose at least one article of the Convenant."]);
        if (TypedDay.Read(Since) is null)
            ModelState.AddModelError(nameof(Since), l["Vul een datum in, zoals 1-9-2026.", "Fill in a date, such as 1-9-2026."]);
        Needed(nameof(Text), Text, Statement.MaxLength, l["Schrijf op wat er is gebeurd.", "Write down what happened."]);
        Needed(nameof(Name), Name, LongestName, l["Vul uw naam in.", "Fill in your name."]);
        return respondent;
    }

    private void Needed(string field, string? typed, int most, string missing)
    {
        if (string.IsNullOrWhiteSpace(typed))
            ModelState.AddModelError(field, missing);
        else if (typed.Trim().Length > most)
            ModelState.AddModelError(field, l[$"Maak dit korter: hoogstens {l.Number(most)} tekens.", $"Make this shorter: at most {l.Number(most)} characters."]);
    }

    private (string Field, string Sentence) Words(OpenCaseOutcome outcome) => outcome switch
    {
        OpenCaseOutcome.RespondentNoParty or OpenCaseOutcome.NoRespondent => (nameof(Against), l["Deze organisatie is geen partij bij het Convenant. Het Platform kan er geen zaak over behandelen.", "This organisation is no party to the Convenant. The Platform cannot deal with a case about it."]),
        OpenCaseOutcome.AboutItself => (nameof(Against), l["Dit is uw eigen organisatie. Over wie gaat het?", "This is your own organisation. Whom is it about?"]),
        OpenCaseOutcome.InTheFuture => (nameof(Since), l["Deze dag moet nog komen. Vul in sinds wanneer het speelt.", "This day has yet to come. Fill in since when it happens."]),
        OpenCaseOutcome.UnknownArticle => (nameof(Articles), l["Kies minstens één artikel van het Convenant.", "Choose at least one article of the Convenant."]),
        OpenCaseOutcome.ComplainantNoParty => ("", l["Uw organisatie is geen partij bij het Convenant (meer). Bel het secretariaat.", "Your organisation is no party to the Convenant (any more). Call the secretariat."]),
        _ => ("", l["Dit kon niet worden verstuurd. Bel het secretariaat.", "This could not be sent. Call the secretariat."]),
    };

    private async Task<bool> IsSent(CancellationToken cancellation) => (await complaints.Find(session.Wish.Id, cancellation))?.Value.Complainant?.PartyId == session.Party.Id;

    private async Task<RedirectResult> GoToCase()
    {
        var sent = (await complaints.Find(session.Wish.Id, HttpContext.RequestAborted))!.Value;
        await CaseSession.Begin(HttpContext, new CaseAccess(sent.Id, CaseSide.Complainant, session.Contact.Id, sent.LinkGeneration));
        return Redirect(CaseAddress.File(sent.Id));
    }
}
