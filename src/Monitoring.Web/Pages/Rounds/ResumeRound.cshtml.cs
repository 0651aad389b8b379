using Microsoft.AspNetCore.Mvc;
using Monitoring.Calendar;
using Monitoring.Rounds;
using Monitoring.Web.Desk;
using Monitoring.Web.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Goes on with a paused round, after saying how the terms move.</summary>
public sealed class ResumeRoundModel(RoundBook rounds, WorkingDays days, TimeProvider clock, Language l) : RoundAct(rounds, l)
{
    /// <summary>Since when it is paused.</summary>
    public DateOnly? Since => Round.PausedSince is { } since ? Amsterdam.Day(since) : null;

    /// <summary>How many working days a term that ran all the time moves, if it is resumed now.</summary>
    public int Days => Since is { } since ? days.Between(since, Amsterdam.Day(clock.GetUtcNow())) : 0;

    protected override bool IsPossible => Round.IsPaused;

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation) =>
        !await Find(id, cancellation) ? NotFound() : Answer(
            await Book.Resume(id, User.Address(), cancellation),
            Days == 0 ? L["De ronde loopt weer.", "The round goes on."]
                : L["De ronde loopt weer. De brieven met de nieuwe dag gaan nu uit.", "The round goes on. The letters with the new day leave now."],
            L["Deze ronde is intussen gestopt of afgesloten.", "This round was stopped or closed in the meantime."]);
}
