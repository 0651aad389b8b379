using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>The sides settle it themselves: one proposes, the other accepts or refuses.</summary>
[Authorize(Policy = Schemes.Case)]
public sealed class SettleCaseModel(CaseViewReader reader, CaseSession session, SettleCase settle, Language l) : PageModel
{
    private const int LongestName = 120;

    public CaseView View { get; private set; } = null!;

    public string PartyName => session.Name;

    /// <summary>Which proposal stands on the page: told back by the form, so that nobody accepts what was not shown.</summary>
    public int Shown => session.Case.Settlements;

    public bool MayAnswer => View.May(SideAct.AcceptSettlement);

    public bool MayTakeBack => View.May(SideAct.TakeBackSettlement);

    public bool MayPropose => View.May(SideAct.ProposeSettlement);

    [BindProperty]
    public string? Terms { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The number of the proposal that the form showed.</summary>
    [BindProperty]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        View = await reader.Read(cancellation);
        Name = session.Person;
        return session.Side == CaseSide.Seat ? NotFound() : Page();
    }

    /// <summary>Proposes.</summary>
    public Task<IActionResult> OnPostProposeAsync(CancellationToken cancellation) => Act(
        () => settle.Propose(session.Case.Id, session.Side, Name!, Terms?.ReplaceLineEndings("\n") ?? "", cancellation),
        SettleOutcome.Proposed,
        l["Uw voorstel ligt bij de andere partij. Zij krijgt daarover een brief.", "Your proposal is with the other party. It gets a letter about it."],
        cancellation);

    /// <summary>Accepts: the case has ended.</summary>
    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation) => Act(
        () => settle.Accept(session.Case.Id, session.Side, Name!, Number, cancellation),
        SettleOutcome.Settled,
        l["U bent het eens. De zaak is daarmee opgelost.", "You agree. That settles the case."],
        cancellation);

    /// <summary>Refuses, or takes back.</summary>
    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellation) => Act(
        () => settle.Refuse(session.Case.Id, session.Side, Name!, Number, cancellation),
        SettleOutcome.Refused,
        l["De schikking gaat niet door. De zaak gaat verder waar zij was.", "The settlement is off. The case goes on where it was."],
        cancellation);

    private async Task<IActionResult> Act(Func<Task<SettleOutcome>> act, SettleOutcome done, string notice, CancellationToken cancellation)
    {
        if (session.Side == CaseSide.Seat)
            return NotFound();
        View = await reader.Read(cancellation);
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), l["Vul uw naam in.", "Fill in your name."]);
        else if (Name.Trim().Length > LongestName)
            ModelState.AddModelError(nameof(Name), l[$"Maak dit korter: hoogstens {LongestName} tekens.", $"Make this shorter: at most {LongestName} characters."]);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await act();
        if (outcome == done)
        {
            TempData["Notice"] = notice;
            return Redirect(CaseAddress.File(View.Id));
        }

        ModelState.AddModelError(outcome == SettleOutcome.NoTerms ? nameof(Terms) : "", Sentence(outcome));
        return Page();
    }

    private string Sentence(SettleOutcome outcome) => outcome switch
    {
        SettleOutcome.NoTerms => l[$"Schrijf op wat u afspreekt, in hoogstens {l.Number(SettleCase.MaxLength)} tekens.", $"Write down what you agree, in at most {l.Number(SettleCase.MaxLength)} characters."],
        SettleOutcome.Changed => l["Dit voorstel is intussen teruggenomen of veranderd. Lees wat er nu staat.", "This proposal was taken back or changed meanwhile. Read what stands there now."],
        SettleOutcome.TooOften => l[$"In deze zaak is al {SettleCase.Most} keer iets voorgesteld. Bel het secretariaat.", $"Something was proposed {SettleCase.Most} times in this case already. Call the secretariat."],
        SettleOutcome.AnswerFirst => l["De andere partij heeft net zelf iets voorgesteld. Lees dat eerst, en antwoord daarop.", "The other party has just proposed something itself. Read that first, and answer it."],
        _ => l["Schikken kan niet meer: er is besloten, of de zaak is afgelopen.", "Settling is no longer possible: it was decided, or the case has ended."],
    };
}
