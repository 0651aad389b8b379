using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>Somebody of the party reports a file that should not have been uploaded, after reading what happens then.</summary>
[Authorize(Policy = Schemes.Party)]
public sealed class ReportWrongFileModel(PartySession session, ReportFile report, FileBook files, Language l) : PageModel
{
    private const int LongestText = 1000;

    public EvidenceRequest Evidence => session.Request;

    /// <summary>The report, once there is one.</summary>
    public BreachReport? Report { get; private set; }

    public string FileName { get; private set; } = "";

    [BindProperty]
    public string? Because { get; set; }

    public async Task<IActionResult> OnGetAsync(string sha256, CancellationToken cancellation) => await Look(sha256, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string sha256, CancellationToken cancellation)
    {
        if (!await Look(sha256, cancellation))
            return NotFound();
        var words = Because?.Trim().ReplaceLineEndings("\n") ?? "";
        if (words.Length == 0)
            ModelState.AddModelError(nameof(Because), l["Schrijf kort op wat er mis is.", "Write briefly what is wrong."]);
        else if (words.Length > LongestText)
            ModelState.AddModelError(nameof(Because), l[$"Maak deze tekst korter: hoogstens {l.Number(LongestText)} tekens.", $"Make this text shorter: at most {l.Number(LongestText)} characters."]);
        if (!ModelState.IsValid && Report is null)
            return Page();
        if (Report is null)
            await report.Report(Evidence.Id, sha256, FileName, words, session.Contact, cancellation);
        return Redirect(Evidence.Id.WrongFile(sha256));
    }

    // Only a file that this party gave in this round.
    private async Task<bool> Look(string sha256, CancellationToken cancellation)
    {
        if (await files.Find(Evidence.PartyId, sha256, cancellation) is not { } file || file.Uses.LastOrDefault(use => use.RoundId == Evidence.RoundId) is not { } use)
            return false;
        FileName = use.Name;
        Report = await report.Find(Evidence.PartyId, sha256, cancellation);
        return true;
    }
}
