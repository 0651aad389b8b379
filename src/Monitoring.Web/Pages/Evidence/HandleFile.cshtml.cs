using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Evidence.Scanning;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>One file of a party, as the desk sees it: what is known of it; blocks it, or destroys its content.</summary>
public sealed class HandleFileModel(FileBook files, ReportFile reports, GiveAnswer give, PartyRegister register, DeskTasks tasks, Language l) : PageModel
{
    private const int LongestReason = 1000;

    public EvidenceFile Kept { get; private set; } = null!;

    public string PartyName { get; private set; } = "";

    /// <summary>Whether the task about it is still open.</summary>
    public bool HasTask { get; private set; }

    [BindProperty]
    public string? Because { get; set; }

    public FileStanding Standing => files.StandingOf(Kept);

    /// <summary>Whether it is a paper of the register.</summary>
    public bool IsPaper => Kept.Uses.Any(use => use.IsPaper);

    /// <summary>Whether a party gave it as evidence.</summary>
    public bool IsEvidence => Kept.Uses.Any(use => use.IsEvidence);

    /// <summary>As it was given last.</summary>
    public string Name => Kept.Uses.Count > 0 ? Kept.Uses[^1].Name : l["Bestand", "File"];

    /// <summary>What happened to it, in order.</summary>
    public IEnumerable<(string Name, string Value)> Known
    {
        get
        {
            yield return (l["Binnengekomen", "Came in"], l.DateTime(Kept.TakenInAt));
            if (Kept.ScannedAt is { } scanned)
            {
                yield return (l["Op virussen gecontroleerd", "Checked for viruses"],
                    $"{l.DateTime(scanned)}: {(Kept.Finding is null ? l["niets gevonden", "nothing found"] : l[$"gevonden: {Kept.Finding}", $"found: {Kept.Finding}"])}");
            }

            if (Kept.BlockedAt is { } blocked)
            {
                yield return (l["Geblokkeerd", "Blocked"], $"{l.DateTime(blocked)}, {(Kept.BlockedBy!.Contains('@', StringComparison.Ordinal) ? Kept.BlockedBy : l["door de partij", "by the party"])}: {Kept.BlockedBecause}");
            }

            if (Kept.DestroyedAt is { } destroyed)
            {
                yield return (l["Inhoud vernietigd", "Content destroyed"], l.DateTime(destroyed));
            }
        }
    }

    public async Task<IActionResult> OnGet(string partyId, string sha256, CancellationToken cancellation) => await Load(partyId, sha256, cancellation) ? Page() : NotFound();

    /// <summary>Keeps everybody from opening it.</summary>
    public Task<IActionResult> OnPostBlock(string partyId, string sha256, CancellationToken cancellation) =>
        Act(partyId, sha256, Block, l["Het bestand is geblokkeerd. Niemand kan het nog openen.", "The file was blocked. Nobody can open it any more."], cancellation);

    /// <summary>Destroys its content, and asks to judge within 72 hours whether it was a data breach (AVG 33).</summary>
    public Task<IActionResult> OnPostDestroy(string partyId, string sha256, CancellationToken cancellation) =>
        Act(partyId, sha256, Destroy,
            l["De inhoud is vernietigd. De vingerafdruk en uw reden zijn bewaard. Beoordeel binnen 72 uur of het een datalek is; er staat een taak klaar.",
              "Its content was destroyed. The fingerprint and your reason were kept. Judge within 72 hours whether it is a data breach; a task is there."], cancellation);

    // What answered an item with it is incomplete again.
    private async Task<EvidenceFile?> Block(string partyId, string sha256, string who, string why, CancellationToken cancellation)
    {
        var blocked = await files.Block(partyId, sha256, who, why, cancellation);
        await (blocked is null ? Task.CompletedTask : give.TakeOut(blocked, cancellation));
        return blocked;
    }

    /// <summary>The party was told; the task goes.</summary>
    public async Task<IActionResult> OnPostSeen(string partyId, string sha256, CancellationToken cancellation)
    {
        if (!await Load(partyId, sha256, cancellation))
        {
            return NotFound();
        }

        await tasks.Done(ScanFile.RefusedTask(partyId, sha256), User.Address(), cancellation);
        TempData["Notice"] = l["De taak is van de lijst.", "The task is off the list."];
        return Redirect(Links.File(partyId, sha256));
    }

    private async Task<EvidenceFile?> Destroy(string partyId, string sha256, string by, string because, CancellationToken cancellation)
    {
        await reports.Report(new RequestKey(Kept.Uses is [.., var use] ? use.RoundId : "-", partyId), sha256, Name, because, by, cancellation);
        return await files.Destroy(partyId, sha256, by, because, cancellation);
    }

    private async Task<IActionResult> Act(
        string partyId, string sha256, Func<string, string, string, string, CancellationToken, Task<EvidenceFile?>> act, string done, CancellationToken cancellation)
    {
        if (!await Load(partyId, sha256, cancellation))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Because) || Because.Length > LongestReason)
        {
            ModelState.AddModelError(nameof(Because), string.IsNullOrWhiteSpace(Because)
                ? l["Schrijf op waarom. Dat blijft bewaard, ook als de inhoud weg is.", "Write down why. It is kept, also when the content is gone."]
                : l["Houd de reden korter dan 1000 tekens.", "Keep the reason under 1000 characters."]);
            return Page();
        }

        await act(partyId, sha256, User.Address(), Because.Trim(), cancellation);
        TempData["Notice"] = done;
        return Redirect(Links.File(partyId, sha256));
    }

    private async Task<bool> Load(string partyId, string sha256, CancellationToken cancellation)
    {
        if (!Key.IsValidPart(partyId) || !Key.IsValidPart(sha256) || await files.Find(partyId, sha256, cancellation) is not { } file)
        {
            return false;
        }

        Kept = file;
        PartyName = (await register.Find(partyId, cancellation))?.Value.Name ?? partyId;
        HasTask = await tasks.IsOpen(ScanFile.RefusedTask(partyId, sha256), cancellation);
        return true;
    }
}
