using Microsoft.AspNetCore.Mvc;
using Monitoring.Rounds;
using Monitoring.Web.Desk;
using Monitoring.Web.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Pauses a round, after saying what that means and with a reason.</summary>
public sealed class PauseRoundModel(RoundBook rounds, Language l) : RoundAct(rounds, l)
{
    protected override bool IsPossible => Round is { IsLive: true, IsPaused: false, ClosingSince: null };

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation) =>
        !await Find(id, cancellation) ? NotFound()
        : Reason(L["Schrijf op waarom de ronde pauzeert. De partijen lezen dit.", "Write why the round is paused. The parties read this."]) is not { } reason ? Page()
        : Answer(
            await Book.Pause(id, reason, User.Address(), cancellation),
            L["De ronde is gepauzeerd. Er gaat geen brief uit en geen termijn eindigt.", "The round is paused. No letter leaves and no term ends."],
            L["Deze ronde is al afgelopen, of wordt afgesloten: er valt niets te pauzeren.", "This round has ended, or is being closed: there is nothing to pause."]);
}
