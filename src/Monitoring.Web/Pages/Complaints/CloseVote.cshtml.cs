using Microsoft.AspNetCore.Mvc;
using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Closes a vote of which every seat has voted, before its last day.</summary>
public sealed class CloseVoteModel(ComplaintBook complaints, CloseVote close, TimeProvider clock, Language l) : DeskAct(complaints, clock, l)
{
    /// <summary>The proposal that the page shows.</summary>
    [BindProperty]
    public int Proposal { get; set; }

    /// <summary>The founders whose seat voted.</summary>
    public IEnumerable<string> Seats => (Case.Vote?.Voted ?? []).Select(id => FounderBook.All.FirstOrDefault(founder => founder.Id == id)?.Name ?? id);

    protected override bool IsPossible => Case is { State: ComplaintState.Voting, Vote: { ClosedAt: null } vote } && vote.HaveAllVoted();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        return await close.Close(id, Proposal, User.Address(), cancellation) switch
        {
            CloseVoteOutcome.Closed => Done(L["De stemming sluit nu. De uitslag komt vanzelf op deze pagina.", "The vote closes now. What it came to appears on this page by itself."]),
            CloseVoteOutcome.NotAllVoted => await Refuse("", L["Nog niet alle zetels hebben gestemd. De stemming sluit vanzelf na de laatste dag.", "Not all seats have voted yet. The vote closes by itself after its last day."], cancellation),
            _ => await Refuse("", NotOpen, cancellation),
        };
    }

    protected override void Begin() => Proposal = Case.Vote!.Proposal;
}
