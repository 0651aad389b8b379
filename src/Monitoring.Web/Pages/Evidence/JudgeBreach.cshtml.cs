using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>The secretariaat records whether a file that should not have been uploaded was a data breach to notify (AVG 33), or reports such a file itself.</summary>
public sealed class JudgeBreachModel(ReportFile reports, FileBook files, PartyRegister register, TimeProvider clock, Language l) : PageModel
{
    private const int LongestText = 5000;

    public BreachReport? Report { get; private set; }

    public EvidenceFile? Stored { get; private set; }

    public Party? Party { get; private set; }

    public string FileName { get; private set; } = "";

    public bool IsLate => Report is { Notified: null } report && clock.GetUtcNow() > report.At + BreachReport.Term;

    /// <summary>Who reported it: a contact by name, the secretariaat by address.</summary>
    public string ByName => Report!.By.Contains('@', StringComparison.Ordinal) ? Report.By : Party?.Contact(Report.By)?.Name ?? l["iemand van de partij", "somebody of the party"];

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Which button: <c>report</c>, <c>notified</c> or <c>not-notified</c>.</summary>
    [BindProperty]
    public string? Then { get; set; }

    public async Task<IActionResult> OnGet(string partyId, string sha256, CancellationToken cancellation) => await Look(partyId, sha256, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string partyId, string sha256, CancellationToken cancellation)
    {
        if (!await Look(partyId, sha256, cancellation))
            return NotFound();
        var words = Words?.Trim().ReplaceLineEndings("\n") ?? "";
        if (words.Length == 0)
            ModelState.AddModelError(nameof(Words), l["Schrijf op waarom. Ook wat u niet meldt, moet u vastleggen (AVG, artikel 33, lid 5).", "Write down why. What you do not notify has to be recorded too (GDPR, article 33(5))."]);
        else if (words.Length > LongestText)
            ModelState.AddModelError(nameof(Words), l[$"Maak deze tekst korter: hoogstens {l.Number(LongestText)} tekens.", $"Make this text shorter: at most {l.Number(LongestText)} characters."]);
        if (!ModelState.IsValid)
            return Page();
        if (Then == "report")
        {
            await reports.Report(new RequestKey(Stored!.Uses is [.., var use] ? use.RoundId : "-", partyId), sha256, FileName, words, User.Address(), cancellation);
            TempData["Notice"] = l["Het bestand is geblokkeerd en de inhoud wordt vernietigd. Beoordeel nu of het een datalek is.", "The file is blocked and its content is being destroyed. Now judge whether it is a data breach."];
        }
        else if (await reports.Judge(partyId, sha256, Then == "notified", words, User.Address(), cancellation))
            TempData["Notice"] = l["Uw oordeel is vastgelegd. De taak is klaar.", "Your judgement was recorded. The task is done."];
        else
        {
            await Look(partyId, sha256, cancellation);
            ModelState.AddModelError("", l["Een collega heeft dit al beoordeeld. Hieronder staat hoe.", "A colleague has judged this already. Below is how."]);
            return Page();
        }

        return Redirect(Links.Breach(partyId, sha256));
    }

    private async Task<bool> Look(string partyId, string sha256, CancellationToken cancellation)
    {
        // What is known of the file goes with its round; the report is kept longer, and stands on its own (AVG 33(5)).
        Report = await reports.Find(partyId, sha256, cancellation);
        Stored = Key.IsValidPart(partyId) ? await files.Find(partyId, sha256, cancellation) : null;
        if ((Report, Stored) is (null, null))
            return false;
        FileName = Report?.FileName ?? (Stored?.Uses is [.., var use] ? use.Name : sha256[..12]);
        Party = (await register.Find(partyId, cancellation))?.Value;
        return true;
    }
}
