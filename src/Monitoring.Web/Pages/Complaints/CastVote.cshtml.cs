using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Reglements;
using Monitoring.Web.Complaints;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>A founder's seat reads the findings, what each side said and the proposal, and votes (art. 8.1, 8.5); its vote can be changed until the vote closes.</summary>
[Authorize(Policy = Schemes.Case)]
public sealed class CastVoteModel(CaseRows rows, CaseSession session, CastVote cast, TimeProvider clock, Language l) : PageModel
{
    public CaseView View { get; private set; } = null!;

    /// <summary>The proposal that the page showed.</summary>
    [BindProperty]
    public int Number { get; set; }

    /// <summary>How it votes; null when nothing was chosen.</summary>
    [BindProperty]
    public string? Choice { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    /// <summary>Who votes for the seat.</summary>
    [BindProperty]
    public string? By { get; set; }

    /// <summary>The founder.</summary>
    public string Name => session.Name;

    /// <summary>How the seat stands to the sides.</summary>
    public SeatStanding? Seat => session.Seat;

    /// <summary>Whether it is a side itself, or bound to one: by the register now, or when the vote opened.</summary>
    public bool HasConflict => session.Viewer.HasConflict || session.Case.Vote?.Seats.Any(seat => seat.Founder == session.Who && seat.HasConflict) == true;

    /// <summary>The last proposal; null when there was none.</summary>
    public Proposal? Proposal => View.Proposals is [.., var last] ? last : null;

    /// <summary>What the seat voted on it.</summary>
    public Ballot? Own => View.Ballots.FirstOrDefault(ballot => ballot.Proposal == Proposal?.Number);

    public bool IsOpen => !session.Case.IsVoteOver(clock.GetUtcNow());

    public DateOnly Until => session.Case.StepDay ?? Proposal?.Until ?? Amsterdam.Day(clock.GetUtcNow());

    public bool HasRecusal => session.Case.Vote?.HasRecusal == true;

    public VotingRule Rule => session.Case.Vote?.Rule ?? VotingRule.AllConsent;

    /// <summary>What the vote on the last proposal came to; null when it was not counted.</summary>
    public ClosedVote? Closed => session.Case.Votes.LastOrDefault(vote => vote.Proposal == Proposal?.Number);

    public IEnumerable<SelectListItem> Choices => Enum.GetValues<Vote>().Where(vote => vote != Vote.Recused || HasRecusal).Select(vote => new SelectListItem(l.Choice(vote), vote.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Look(cancellation))
            return NotFound();
        (Choice, Reasons, By) = (Own?.Vote.ToString(), Own?.Reasons, Own?.Name ?? session.Person);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Look(cancellation))
            return NotFound();
        if (!Enum.TryParse<Vote>(Choice, out var vote) || !Enum.IsDefined(vote))
            ModelState.AddModelError(nameof(Choice), l["Kies hoe uw zetel stemt.", "Choose how your seat votes."]);
        if (string.IsNullOrWhiteSpace(By))
            ModelState.AddModelError(nameof(By), l["Vul uw naam in.", "Fill in your name."]);
        if (!ModelState.IsValid)
            return Page();

        switch (await cast.Cast(session.Case.Id, session.Who, Number, vote, Reasons?.ReplaceLineEndings("\n") ?? "", By!, cancellation))
        {
            case CastOutcome.Cast:
                TempData["Notice"] = l[
                    $"Uw stem is vastgelegd: {l.Name(vote).ToLower(l.Culture)}. U kunt haar wijzigen tot en met {l.Date(Until)}.",
                    $"Your vote was recorded: {l.Name(vote).ToLower(l.Culture)}. You can change it until {l.Date(Until)}."];
                return Redirect(CaseAddress.Vote(session.Case.Id));
            case CastOutcome.NoReasons:
                ModelState.AddModelError(nameof(Reasons), l["Schrijf op waarom. Alleen bij een stem voor kan dit leeg blijven.", "Write down why. Only a vote for can go without."]);
                break;
            case CastOutcome.TooLong:
                ModelState.AddModelError(nameof(Reasons), l[
                    $"Maak deze tekst korter: hoogstens {l.Number(CastVote.MaxReasons)} tekens, en uw naam hoogstens {CastVote.MaxName}.",
                    $"Make this text shorter: at most {l.Number(CastVote.MaxReasons)} characters, and your name at most {CastVote.MaxName}."]);
                break;
            case CastOutcome.NoName:
                ModelState.AddModelError(nameof(By), l["Vul uw naam in.", "Fill in your name."]);
                break;
            case CastOutcome.NoRecusal:
                ModelState.AddModelError(nameof(Choice), l["Het Reglement van deze zaak kent geen terugtrekken. Kies voor, tegen of onthouding.", "The Reglement of this case knows no withdrawing. Choose for, against or abstain."]);
                break;
            case CastOutcome.OtherProposal:
                ModelState.AddModelError("", l["Er is intussen een ander voorstel. U leest het hieronder. Uw stem is niet vastgelegd.", "There is another proposal meanwhile. You read it below. Your vote was not recorded."]);
                break;
            case CastOutcome.NoSeat or CastOutcome.MustRecuse:
                ModelState.AddModelError("", l["Uw zetel doet niet mee aan deze stemming. Klopt dat niet? Vraag het secretariaat.", "Your seat does not take part in this vote. Is that wrong? Ask the secretariat."]);
                break;
            default:
                ModelState.AddModelError("", l["De stemming is gesloten. Uw stem is niet vastgelegd.", "The vote has closed. Your vote was not recorded."]);
                break;
        }

        return Page();
    }

    // Of a seat only; what it shows is what the view of a seat has.
    private async Task<bool> Look(CancellationToken cancellation)
    {
        if (session.Side != CaseSide.Seat)
            return false;
        View = CaseView.Of(await rows.Of(session.Case, cancellation), session.Viewer);
        return true;
    }
}
