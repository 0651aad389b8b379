using Microsoft.AspNetCore.Mvc;
using Monitoring.Evidence;
using Monitoring.Rounds;
using Monitoring.Web.Desk;
using Monitoring.Web.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Closes a round by hand, after saying what becomes of the requests that have not ended.</summary>
public sealed class CloseRoundModel(RoundBook rounds, RequestBook requests, Language l) : RoundAct(rounds, l)
{
    private RoundFigures figures = null!;

    /// <summary>How many declared nothing yet.</summary>
    public int Open => Count(RequestStatus.Asked) + Count(RequestStatus.Undeliverable);

    /// <summary>How many are asked to explain.</summary>
    public int Intentions => Count(RequestStatus.AskedToExplain);

    /// <summary>How many declared and wait for a judgement.</summary>
    public int ToReview => Count(RequestStatus.Submitted) + Count(RequestStatus.InReview);

    /// <summary>How many were asked to add to what they declared.</summary>
    public int ToAdd => Count(RequestStatus.Rework);

    protected override bool IsPossible => Round is { State: RoundState.Running, ClosingSince: null };

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation) =>
        !await Find(id, cancellation) ? NotFound()
        : Reason(L["Schrijf op waarom de ronde nu sluit. De partijen lezen dit.", "Write why the round closes now. The parties read this."]) is not { } reason ? Page()
        : Answer(
            await Book.CloseByHand(id, reason, User.Address(), cancellation),
            L["De ronde wordt afgesloten. Het verslag volgt zodra alles is beoordeeld.", "The round is being closed. The report follows as soon as all is reviewed."],
            L["Deze ronde is nog niet begonnen of is gestopt: er valt niets af te sluiten.", "This round has not begun yet or was stopped: there is nothing to close."]);

    protected override async Task Look(CancellationToken cancellation) => figures = await requests.Figures(Round.Id, cancellation);

    private int Count(RequestStatus status) => figures.ByStatus.GetValueOrDefault(status);
}
