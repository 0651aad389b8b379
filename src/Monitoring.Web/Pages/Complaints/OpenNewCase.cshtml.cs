using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Convenants;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>
/// The secretariaat opens a case: a complaint of somebody who is no party, a dispute or complaint that a party sent by letter, or the Platform's own motion on
/// misuse. Asked one thing at a time: by which road, about whom, of whom, and then what happened.
/// </summary>
[RequestSizeLimit(TakenFiles.MostRead)]
[RequestFormLimits(MultipartBodyLengthLimit = TakenFiles.MostRead)]
public sealed class OpenNewCaseModel(OpenCase open, PartyRegister register, FindParties find, CaseDocuments documents, TimeProvider clock, Language l) : PageModel
{
    private const int LongestName = 200;

    /// <summary>The roads by their word in the address: own motion, of somebody who is no party, of a party by letter.</summary>
    public static IReadOnlyList<string> Roads { get; } = ["eigen-onderzoek", "klacht", "geschil", "klacht-van-partij"];

    /// <summary>By which road; null when it was not chosen yet.</summary>
    [BindProperty(Name = "weg", SupportsGet = true)]
    public string? Road { get; set; }

    /// <summary>The respondent.</summary>
    [BindProperty(Name = "over", SupportsGet = true)]
    public string? About { get; set; }

    /// <summary>The party that brings it.</summary>
    [BindProperty(Name = "van", SupportsGet = true)]
    public string? Of { get; set; }

    /// <summary>What was typed to find a party.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    /// <summary>Made with the form, so that sending it twice is one case.</summary>
    [BindProperty]
    public string? CaseId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string[] Articles { get; set; } = [];

    [BindProperty]
    public string? ConductOn { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public Party? Respondent { get; private set; }

    public Party? Complainant { get; private set; }

    /// <summary>What was found; null when nothing was looked for.</summary>
    public FoundParties? Found { get; private set; }

    public DateOnly Today { get; } = Amsterdam.Day(clock.GetUtcNow());

    public bool IsOwnMotion => Road == Roads[0];

    public bool IsOfOutsider => Road == Roads[1];

    public bool IsOfParty => Road == Roads[2] || Road == Roads[3];

    /// <summary>Whether a party is still to be chosen before the form.</summary>
    public bool IsChoosing => Respondent is null || (IsOfParty && Complainant is null);

    /// <summary>All articles of the Convenant that the respondent is held to.</summary>
    public static IReadOnlyList<Article> AllArticles => Convenant.All[^1].Articles;

    /// <summary>The address of this page with these choices.</summary>
    public string Address(string? about, string? of) =>
        Links.NewCase + QueryString.Create(new Dictionary<string, string?> { ["weg"] = Road, ["over"] = about, ["van"] = of }.Where(pair => pair.Value is not null));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        CaseId = NewCase.MakeId();
        if (Road is not null && IsChoosing && !string.IsNullOrWhiteSpace(Zoek))
        {
            Found = await find.Search(Zoek.Length > LongestName ? Zoek[..LongestName] : Zoek, cancellation);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        if (Road is null || IsChoosing || CaseId is null || !Key.IsValidPart(CaseId) || !CaseId.StartsWith('z') || CaseId.Length > 20)
        {
            return Redirect(Links.NewCase);
        }

        Check();
        if (await TakenFiles.Keep(documents, Files, nameof(Files), CaseFiles.Kinds, ModelState, l, cancellation) is not { } kept)
        {
            return Page();
        }

        var by = User.Address();
        var kind = IsOwnMotion ? ComplaintKind.OwnMotion : Road == Roads[2] ? ComplaintKind.Dispute : ComplaintKind.Complaint;
        var complainant = IsOwnMotion ? null : IsOfOutsider ? new Complainant(null, Name!.Trim(), Contact.Of(Name!, Email!)) : new Complainant(Complainant!.Id, Complainant.Name);
        var outcome = await open.Open(
            new NewCase(CaseId, kind, Respondent!.Id, complainant, Subject!, Articles, TypedDay.Read(ConductOn)!.Value, Text!, kept, CaseSide.Secretariaat, IsOwnMotion ? by : Name!, by), cancellation);
        if (outcome == OpenCaseOutcome.Opened)
        {
            TempData["Notice"] = IsOwnMotion
                ? l["Het voornemen is geopend. De partij wordt gevraagd uit te leggen.", "The intention was opened. The party is asked to explain."]
                : l["De zaak is geopend. Wie haar bracht, krijgt een ontvangstbevestiging.", "The case was opened. Who brought it gets an acknowledgement."];
            return Redirect(Links.Case(CaseId));
        }

        var (field, sentence) = Words(outcome);
        ModelState.AddModelError(field, sentence);
        TakenFiles.Again(Files, nameof(Files), ModelState, l);
        return Page();
    }

    private async Task Load(CancellationToken cancellation)
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        Road = Roads.Contains(Road) ? Road : null;
        Respondent = Key.IsValidPart(About) ? (await register.Find(About!, cancellation))?.Value : null;
        Complainant = IsOfParty && Key.IsValidPart(Of) ? (await register.Find(Of!, cancellation))?.Value : null;
    }

    private void Check()
    {
        if (!IsOwnMotion && (string.IsNullOrWhiteSpace(Name) || Name.Length > LongestName))
        {
            ModelState.AddModelError(nameof(Name), l["Vul in wie dit schreef.", "Fill in who wrote this."]);
        }

        if (IsOfOutsider && TypedAddress.Read(Email) is null)
        {
            ModelState.AddModelError(nameof(Email), l["Vul het e-mailadres van de afzender in, zoals naam@organisatie.nl.", "Fill in the sender's e-mail address, such as name@organisation.nl."]);
        }

        if (Subject?.Trim() is not { Length: > 0 and <= NewCase.MaxSubject })
        {
            ModelState.AddModelError(nameof(Subject), Words(OpenCaseOutcome.NoSubject).Sentence);
        }

        if (Articles.Length == 0)
        {
            ModelState.AddModelError(nameof(Articles), Words(OpenCaseOutcome.UnknownArticle).Sentence);
        }

        if (TypedDay.Read(ConductOn) is null)
        {
            ModelState.AddModelError(nameof(ConductOn), l["Vul in wanneer het gebeurde, zoals 01-10-2026.", "Fill in when it happened, such as 01/10/2026."]);
        }

        if (string.IsNullOrWhiteSpace(Text) || Text.Trim().Length > Statement.MaxLength)
        {
            ModelState.AddModelError(nameof(Text), Words(OpenCaseOutcome.NoText).Sentence);
        }
    }

    private (string Field, string Sentence) Words(OpenCaseOutcome outcome) => outcome switch
    {
        OpenCaseOutcome.RespondentNoParty => ("", l["Over wie dit gaat, is geen Convenantpartij (meer). Wie geen partij is, wordt niet beschuldigd (artikel 1, lid 3).", "Whom this is about is no party of the Convenant (any more). Who is no party is not accused (article 1(3))."]),
        OpenCaseOutcome.ComplainantNoParty => ("", l["Wie dit brengt, is geen Convenantpartij (meer). Open het als een klacht van iemand die geen partij is.", "Who brings this is no party of the Convenant (any more). Open it as a complaint of somebody who is no party."]),
        OpenCaseOutcome.AboutItself => ("", l["Een partij kan niet over zichzelf klagen. Kies een andere partij.", "A party cannot complain about itself. Choose another party."]),
        OpenCaseOutcome.NoSubject => (nameof(Subject), l[$"Schrijf in een regel waar het over gaat, in hoogstens {NewCase.MaxSubject} tekens.", $"Write in a line what it is about, in at most {NewCase.MaxSubject} characters."]),
        OpenCaseOutcome.NoText => (nameof(Text), l["Schrijf op wat er is gebeurd, in hoogstens 20.000 tekens.", "Write what happened, in at most 20,000 characters."]),
        OpenCaseOutcome.UnknownArticle => (nameof(Articles), l["Kies het artikel van het Convenant waarover het gaat.", "Choose the article of the Convenant that it is about."]),
        OpenCaseOutcome.InTheFuture => (nameof(ConductOn), l["Deze dag moet nog komen.", "This day is still to come."]),
        OpenCaseOutcome.OpenedOtherwise => ("", l["Dit formulier is al eerder verstuurd, met andere woorden. Kijk bij de zaken.", "This form was sent before, with other words. Look at the cases."]),
        _ => ("", l["Deze partij staat niet (meer) in het register. Kies opnieuw.", "This party is not in the register (any more). Choose again."]),
    };
}
