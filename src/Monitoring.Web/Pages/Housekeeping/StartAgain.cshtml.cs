using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Monitoring.Backup;
using Monitoring.Housekeeping;
using Monitoring.Letters.Sending;
using Monitoring.Storage;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Housekeeping;

/// <summary>How the backups stand, whether it is heard if letters arrive, and the button that starts all processes again from the tables: in a process of its own, so that the page answers at once.</summary>
public sealed class StartAgainModel(StartAllAgain startAgain, Table<BackupStanding> standings, IOptions<BackupOptions> backup, IOptions<MailOptions> mail, TimeProvider clock, Language l) : PageModel
{
    [BindProperty]
    public bool Sure { get; set; }

    public bool HasBackup => backup.Value.IsOn;

    /// <summary>Whether somebody hears whether letters arrive.</summary>
    public bool HearsOfArrival => mail.Value.MissingForArrival is null;

    /// <summary>The setting without which nobody does.</summary>
    public string? MissingForArrival => mail.Value.MissingForArrival;

    public int Hour => backup.Value.Hour;

    public int Days => backup.Value.Days;

    public BackupStanding? Standing { get; private set; }

    /// <summary>Whether the last night brought no backup, and the hours in which it could still come are over.</summary>
    public bool IsLate => (Standing?.LastBegunAt ?? Standing?.Since) < clock.GetUtcNow() - KeepBackups.TooLong;

    public StartingAgain? Last { get; private set; }

    /// <summary>Whether all is being started again now; who asks once more asks for the same.</summary>
    public bool IsBusy => Last is { EndedAt: null };

    public Task OnGet(CancellationToken cancellation) => Read(cancellation);

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (!Sure)
        {
            ModelState.AddModelError(nameof(Sure), l["Zet een vinkje als u alles opnieuw wilt starten.", "Tick the box if you want to start all again."]);
            await Read(cancellation);
            return Page();
        }

        await startAgain.Begin(User.Address(), cancellation);
        TempData["Notice"] = l["Alles wordt opnieuw gestart. Dat duurt hoogstens een paar minuten; u kunt intussen verder werken.", "All is being started again. That takes a few minutes at most; you can go on working."];
        return RedirectToPage();
    }

    private async Task Read(CancellationToken cancellation)
    {
        Standing = (await standings.Find(BackupStanding.TheKey, cancellation))?.Value;
        Last = await startAgain.Last(cancellation);
    }
}
