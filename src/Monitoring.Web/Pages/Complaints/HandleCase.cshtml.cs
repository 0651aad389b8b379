using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Convenants;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>A case on one page: what comes next, what it is about, what was said and what happened; and the decision on an intention.</summary>
public sealed class HandleCaseModel(
    ComplaintBook complaints, CaseRows rows, RequestBook requests, PartyRegister register, DecideIntention decide, TimeProvider clock, Language l) : PageModel
{
    private const int LongestReasons = 4000;

    public CaseContents Contents { get; private set; } = null!;

    public Complaint Case => Contents.Case;

    public Party? Party { get; private set; }

    /// <summary>Who brought it, with whom we write to; null on the Platform's own motion.</summary>
    public Party? Complainant { get; private set; }

    /// <summary>Whether the evidence lies here, so that there is nothing left to decide.</summary>
    public bool EvidenceCame { get; private set; }

    /// <summary>Whether an answer that came by post lies on the desk: it is entered before anything is decided.</summary>
    public bool IsOnDesk { get; private set; }

    public DateOnly Today { get; private set; }

    public DateTimeOffset Time => clock.GetUtcNow();

    /// <summary>What comes next, once it is an intention no more.</summary>
    public CaseNow Now => CaseNow.Of(Case, Today, l);

    public IReadOnlyList<CaseMoment> Moments => CaseMoment.Of(Contents, l);

    /// <summary>The end of the term that runs.</summary>
    public (DateOnly Day, string What)? Ahead => Case switch
    {
        { State: ComplaintState.Intention, ExplanationDay: { } day, RoundId: null } => (day, l["Laatste dag om uitleg te geven", "Last day to explain"]),
        { State: ComplaintState.Intention, ExplanationDay: { } day } => (day, l["Laatste dag om uitleg te geven of bewijs te sturen", "Last day to explain or send evidence"]),
        { StepDay: { } day } when !Case.State.IsEnd() => (day, l[$"Einde van de termijn: {l.Name(Case.State).ToLower(l.Culture)}", $"End of the term: {l.Name(Case.State).ToLower(l.Culture)}"]),
        _ => null,
    };

    /// <summary>Whether the secretariaat is asked how the party was reached by the letter that asks it to explain.</summary>
    public bool IsAskedWhetherReached => IsIntention && !EvidenceCame && !IsOnDesk && !IsHeard && Case.ExplanationDay is null && Case.Letters.IsUnheardOf(Case.IntentionLetter());

    /// <summary>Whether that letter was posted.</summary>
    public bool IsOnItsWay => IsAskedWhetherReached && Case.Letters.ByPost(Case.IntentionLetter())?.State == LetterState.HandedOver;

    [BindProperty]
    public string? Reasons { get; set; }

    /// <summary>Whether the visitor says to mean it: only to register.</summary>
    [BindProperty]
    public bool Sure { get; set; }

    /// <summary>Which explanation stood on the page that was sent; null when none did.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    public bool IsIntention => Case.State == ComplaintState.Intention;

    /// <summary>Whether a person may register it now.</summary>
    public bool IsHeard => IsIntention && Case.DecisionAsked;

    /// <summary>The articles that it is about, each once, with what they say.</summary>
    public IEnumerable<Article> Articles => Case.Missed.SelectMany(item => item.Articles).Concat(Case.Articles).Distinct()
        .Select(number => Convenant.ByVersion(Case.ConvenantVersion)?.Find(number)).OfType<Article>();

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation) => await Load(id, cancellation) ? Page() : NotFound();

    /// <summary>Registers the case.</summary>
    public async Task<IActionResult> OnPostRegister(string id, CancellationToken cancellation) => await Decide(
        id,
        registers: true,
        () => decide.Register(id, Seen, User.Address(), Reasons ?? "", cancellation),
        l["De zaak is geregistreerd. De partij krijgt daarvan bericht.", "The case was registered. The party is told."],
        cancellation);

    /// <summary>Closes the case.</summary>
    public async Task<IActionResult> OnPostClose(string id, CancellationToken cancellation) => await Decide(
        id,
        registers: false,
        () => decide.Close(id, Seen, User.Address(), Reasons ?? "", cancellation),
        l["Het voornemen is gesloten. De partij krijgt uw redenen te lezen.", "The intention was closed. The party is sent your reasons."],
        cancellation);

    private async Task<IActionResult> Decide(string id, bool registers, Func<Task<DecideOutcome>> act, string done, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        if (Reasons?.Length > LongestReasons)
        {
            ModelState.AddModelError(nameof(Reasons), l["Houd de redenen korter dan 4000 tekens.", "Keep the reasons under 4000 characters."]);
        }
        else if (registers && IsHeard && !EvidenceCame && string.IsNullOrWhiteSpace(Reasons))
        {
            ModelState.AddModelError(nameof(Reasons), l["Schrijf op waarom u de zaak registreert. De partij krijgt deze redenen te lezen.", "Write why you register the case. The party will read these reasons."]);
        }

        if (registers && IsHeard && !EvidenceCame && !Sure)
        {
            ModelState.AddModelError(nameof(Sure), l["Registreren is een besluit over de partij. Zet het vinkje als u dat wilt.", "Registering is a decision about the party. Tick the box if you mean it."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await act();
        if (outcome == DecideOutcome.Decided)
        {
            TempData["Notice"] = done;
            return Redirect(Links.Case(id));
        }

        if (outcome == DecideOutcome.NotFound || !await Load(id, cancellation))
        {
            return NotFound();
        }

        ModelState.AddModelError(outcome == DecideOutcome.NoReasons ? nameof(Reasons) : "", l.Refusal(outcome));
        return Page();
    }

    private async Task<bool> Load(string id, CancellationToken cancellation)
    {
        if (await complaints.Find(id, cancellation) is not { Value: var complaint })
        {
            return false;
        }

        (Contents, Today) = (await rows.Of(complaint, cancellation), Amsterdam.Day(clock.GetUtcNow()));
        Party = (await register.Find(complaint.RespondentId, cancellation))?.Value;
        Complainant = complaint.Complainant switch
        {
            { PartyId: { } brought } => (await register.Find(brought, cancellation))?.Value,
            { Outsider: { } outsider } => new Party { Id = complaint.Id, Name = complaint.Complainant.Name, Kind = PartyKind.SchoolBoard, Contacts = [outsider] },
            _ => null,
        };
        var request = complaint.Request is { } asked ? (await requests.Find(asked, cancellation))?.Value : null;
        (EvidenceCame, IsOnDesk) = (request?.HasEvidence == true, request?.IsOnDesk == true);
        return true;
    }
}
