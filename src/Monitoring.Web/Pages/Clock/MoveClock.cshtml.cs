using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Calendar;
using Monitoring.Clock;
using Monitoring.Letters;
using Monitoring.Web.Demo;
using Monitoring.Workflows;

namespace Monitoring.Web.Pages.Clock;

/// <summary>Lets the days of a demo pass: everything that falls due happens in its order.</summary>
[AllowAnonymous]
public sealed class MoveClockModel(TimeProvider clock, WorkingDays days, IOptions<DemoOptions> demo, Language l) : PageModel
{
    /// <summary>The furthest that it moves at once, in days.</summary>
    private const int MostDays = 400;

    // People come to their desks: letters of that day have gone out, and nobody has answered yet.
    private static readonly TimeSpan Morning = TimeSpan.FromHours(9);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The domain's time.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => Amsterdam.Day(Now);

    /// <summary>Which button: <c>day</c>, <c>week</c> or <c>date</c>.</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>The day to move to.</summary>
    [BindProperty]
    public string? Date { get; set; }

    public IActionResult OnGet() => demo.Value.Clock ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!demo.Value.Clock)
            return NotFound();
        if (Target() is { } target)
        {
            TempData["Notice"] = await Move(target, cancellation)
                ? l[$"Het is nu {l.Date(Today)}. Alles wat tot dan moest gebeuren, is gebeurd.", $"It is now {l.Date(Today)}. All that was to happen until then has happened."]
                : l[$"Er gebeurt veel: na een minuut zijn we bij {l.Date(Today)}. Klik nog eens om verder te gaan.", $"Much is happening: after a minute we are at {l.Date(Today)}. Press again to go on."];
            return Redirect(Links.Clock);
        }

        return Page();
    }

    private DateTimeOffset? Target() => Step switch
    {
        "day" => At(days.Add(Today, 1)),
        "week" => At(Today.AddDays(7)),
        _ => Chosen(),
    };

    private DateTimeOffset? Chosen()
    {
        if (!DateOnly.TryParseExact(Date?.Trim(), ["yyyy-MM-dd", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            ModelState.AddModelError(nameof(Date), l["Vul een datum in, zoals 31-12-2026.", "Fill in a date, such as 31-12-2026."]);
        else if (day < Today)
            ModelState.AddModelError(nameof(Date), l["Kies vandaag of een latere dag: de klok gaat nooit terug.", "Choose today or a later day: the clock never goes back."]);
        else if (day > Today.AddDays(MostDays))
            ModelState.AddModelError(nameof(Date), l[$"Kies een dag binnen {MostDays} dagen.", $"Choose a day within {MostDays} days."]);
        else
            return day == Today ? Now : At(day);
        return null;
    }

    private async Task<bool> Move(DateTimeOffset target, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            // Only an engine that can be stepped offers it; a head without one has no demo clock.
            await HttpContext.RequestServices.GetRequiredService<MoveClock>().To(target, onStep: null, patience.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            await HttpContext.RequestServices.GetRequiredService<ClockKeeper>().Keep(CancellationToken.None);
        }
    }

    private static DateTimeOffset At(DateOnly day) => Amsterdam.StartOf(day) + Morning;
}
