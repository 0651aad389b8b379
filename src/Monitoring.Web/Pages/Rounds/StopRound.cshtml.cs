using Microsoft.AspNetCore.Mvc;
using Monitoring.Evidence;
using Monitoring.Rounds;
using Monitoring.Web.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Stops a round, after saying what that means and with a reason.</summary>
public sealed class StopRoundModel(RoundBook rounds, RequestBook requests, Language l) : RoundAct(rounds, l)
{
    private RoundFigures figures = null!;

    /// <summary>How many were asked and are not ready: they are told, each at the contacts whom our first letter reached.</summary>
    public int Told => figures.ByStatus.Where(f => f.Key is < RequestStatus.Accepted and not RequestStatus.Undeliverable).Sum(f => f.Value);

    /// <summary>How many could not be reached: they know of nothing.</summary>
    public int Unreached => figures.ByStatus.GetValueOrDefault(RequestStatus.Undeliverable);

    /// <summary>How many have ended: they were told how then.</summary>
    public int Ended => figures.ByStatus.Where(f => f.Key >= RequestStatus.Accepted).Sum(f => f.Value);

    protected override bool IsPossible => Round.IsLive;

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation) =>
        !await Find(id, cancellation) ? NotFound()
        : Reason(L["Schrijf op waarom de ronde stopt. De partijen lezen dit.", "Write why the round stops. The parties read this."]) is not { } reason ? Page()
        : Answer(
            await Book.Cancel(id, reason, cancellation),
            L["De ronde is gestopt. Wie het aangaat, krijgt daarover een brief.", "The round was stopped. Whom it concerns gets a letter about it."],
            L["De ronde was al afgerond: er valt niets meer te stoppen.", "The round was closed already: there is nothing left to stop."]);

    protected override async Task Look(CancellationToken cancellation) => figures = await requests.Figures(Round.Id, cancellation);
}
