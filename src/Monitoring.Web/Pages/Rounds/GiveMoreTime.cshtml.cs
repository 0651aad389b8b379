using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Calendar;
using Monitoring.Rounds;
using Monitoring.Web.Desk;
using Monitoring.Web.Parts;
using Monitoring.Web.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Gives all parties of a round more time, as a number of working days or until a day, after showing which day it becomes; with a reason that the letters tell.</summary>
public sealed class GiveMoreTimeModel(RoundBook rounds, WorkingDays working, TimeProvider clock, Language l) : RoundAct(rounds, l)
{
    // A term of 20 working days, and as much again.
    private const int UsualWeeks = 8;

    [BindProperty]
    public string? Days { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    /// <summary>How many changes of the terms the form was shown with, so that the same form twice gives time once.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    /// <summary>What the preview was made of: nobody gives what was not shown.</summary>
    [BindProperty]
    public string? Previewed { get; set; }

    public DateOnly Today => Amsterdam.Day(clock.GetUtcNow());

    /// <summary>The last day for a party whose letter arrived at once.</summary>
    public DateOnly LastDay => Round.UsualLastDay(working);

    /// <summary>What is given, as it was previewed; null until it was asked for.</summary>
    public MoreTimeForAll? More { get; private set; }

    /// <summary>The working day before which no term ends; null when a number is given.</summary>
    public DateOnly? To => More?.To(working);

    /// <summary>The last day that it becomes for a party whose letter arrived at once.</summary>
    public DateOnly NewLastDay => More!.UsualLastDay(Round, working, clock.GetUtcNow());

    /// <summary>In how many weeks the day is that is previewed, when it is so far away that it may be a mistake; else null.</summary>
    public int? WeeksAhead => ((To ?? NewLastDay).DayNumber - Today.DayNumber) / 7 is var weeks && weeks > UsualWeeks ? weeks : null;

    protected override bool IsPossible => Round is { IsLive: true, IsPaused: false, ClosingSince: null };

    /// <summary>Shows the new day; nothing is given.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        (More, _) = Read();
        Seen ??= Round.Shifts.Count;
        return Page();
    }

    /// <summary>Gives what was shown.</summary>
    public async Task<IActionResult> OnPostGiveAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        var (more, reason) = Read();
        if (more is null || reason is null)
        {
            return Page();
        }

        if (Previewed != MarkOf(more))
        {
            More = more;
            ModelState.AddModelError("", L["U veranderde iets. Hieronder staat welke dag het nu wordt: kijk dat eerst na.", "You changed something. Below is which day it becomes now: check that first."]);
            return Page();
        }

        return Answer(
            await Book.GiveMoreTime(id, more, reason, User.Address(), Seen ?? Round.Shifts.Count, cancellation),
            L["Iedereen heeft meer tijd. De brieven met de nieuwe dag gaan nu uit.", "Everybody has more time. The letters with the new day leave now."],
            L["Deze ronde loopt niet meer, of is gepauzeerd. Hervat haar eerst.", "This round does not run any more, or is paused. Resume it first."]);
    }

    /// <summary>What a preview was made of.</summary>
    public static string MarkOf(MoreTimeForAll more) => string.Create(CultureInfo.InvariantCulture, $"{more.Days}/{more.Until:yyyy-MM-dd}");

    private (MoreTimeForAll? More, string? Reason) Read()
    {
        var (days, until) = (Days?.Trim() ?? "", Until?.Trim() ?? "");
        int? number = days.Length == 0 ? null : int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var day = TypedDay.Read(Until);
        var more = new MoreTimeForAll(number, day);
        if (day is null && until.Length > 0)
        {
            ModelState.AddModelError(nameof(Until), L["Vul een dag in, zoals 18-12-2026.", "Fill in a day, such as 18-12-2026."]);
        }
        else if (more.FaultIn(Round, working, Today) is { } fault)
        {
            ModelState.AddModelError(fault is MoreTimeFault.NotLater or MoreTimeFault.TooLate ? nameof(Until) : nameof(Days), Sentence(fault));
        }

        var reason = Reason(L["Schrijf op waarom er meer tijd is. De partijen lezen dit.", "Write why there is more time. The parties read this."]);
        return (ModelState.IsValid ? more : null, reason);
    }

    private string Sentence(MoreTimeFault fault) => fault switch
    {
        MoreTimeFault.Neither => L["Vul in hoeveel werkdagen meer, of tot en met welke dag.", "Fill in how many working days more, or until which day."],
        MoreTimeFault.Both => L["Vul een aantal werkdagen in, of een dag; niet allebei.", "Fill in a number of working days, or a day; not both."],
        MoreTimeFault.Days => L[$"Vul een getal in van 1 tot en met {MoreTimeForAll.Most}.", $"Fill in a number from 1 to {MoreTimeForAll.Most}."],
        MoreTimeFault.TooLate => L[$"Kies een dag die hoogstens {MoreTimeForAll.Most} werkdagen later is.", $"Choose a day that is at most {MoreTimeForAll.Most} working days later."],
        _ when LastDay > Today => L[$"Kies een dag na {L.Date(LastDay)}: tot en met die dag hebben de partijen nu al tijd.", $"Choose a day after {L.Date(LastDay)}: until that day the parties have time already."],
        _ => L["Kies een dag na vandaag.", "Choose a day after today."],
    };
}
