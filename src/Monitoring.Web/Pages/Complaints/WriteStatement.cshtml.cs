using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Writes findings in a case, or enters the answer or the reply of a side that came by post.</summary>
[RequestSizeLimit(TakenFiles.MostRead)]
[RequestFormLimits(MultipartBodyLengthLimit = TakenFiles.MostRead)]
public sealed class WriteStatementModel(ComplaintBook complaints, CaseDocuments documents, MakeStatement make, TimeProvider clock, Language l) : DeskAct(complaints, clock, l)
{
    /// <summary>The word in the address of the page that enters what a side sent by post.</summary>
    public const string ByPost = "per-post";

    private const int LongestName = 100;

    /// <summary>Findings when empty; <see cref="ByPost"/> for what a side sent.</summary>
    [BindProperty(Name = "wat", SupportsGet = true)]
    public string? What { get; set; }

    /// <summary>What the words are; fixed by the page that was opened.</summary>
    [BindProperty]
    public StatementKind Kind { get; set; }

    /// <summary>How many statements stood on the page that was sent.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Whether it is what a side sent by post.</summary>
    public bool IsByPost => Kind is StatementKind.Answer or StatementKind.Reply;

    protected override bool IsPossible => What == ByPost ? Case.State is ComplaintState.Hearing or ComplaintState.Reply : Case.IsBeforeDecision && Case.State != ComplaintState.Voting;

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            ModelState.AddModelError(nameof(Text), IsByPost ? L["Neem over wat er is geschreven.", "Copy what was written."] : L["Schrijf op wat u hebt gevonden.", "Write what you found."]);
        }
        else if (Text.Trim().Length > Statement.MaxLength)
        {
            ModelState.AddModelError(nameof(Text), TooLong(Statement.MaxLength));
        }

        if (IsByPost && string.IsNullOrWhiteSpace(Name))
        {
            ModelState.AddModelError(nameof(Name), L["Vul in wie dit schreef.", "Fill in who wrote this."]);
        }
        else if (Name?.Length > LongestName)
        {
            ModelState.AddModelError(nameof(Name), TooLong(LongestName));
        }

        if (await TakenFiles.Keep(documents, Files, nameof(Files), CaseFiles.Kinds, ModelState, L, cancellation) is not { } kept)
        {
            return Page();
        }

        var by = User.Address();
        var side = Kind switch { StatementKind.Answer => CaseSide.Respondent, StatementKind.Reply => CaseSide.Complainant, _ => CaseSide.Secretariaat };
        return await make.Make(id, new Words(IsByPost ? Kind : StatementKind.Findings, side, IsByPost ? Name! : by, by, Text!, kept), Seen + 1, cancellation) switch
        {
            StatementOutcome.Made => Done(IsByPost ? L["Het antwoord is vastgelegd. De zaak gaat verder.", "The answer was recorded. The case goes on."] : L["Uw bevindingen zijn vastgelegd.", "Your findings were recorded."]),
            StatementOutcome.Changed => await Changed(L["Er is intussen iets bij de zaak geschreven. Lees dat eerst, en sla dan opnieuw op.", "Something was written in the case in the meantime. Read that first, and then save again."], cancellation),
            _ => await Refuse("", NotOpen, cancellation),
        };
    }

    protected override void Begin() =>
        (Seen, Kind) = (Case.Statements, What != ByPost ? StatementKind.Findings : Case.State == ComplaintState.Reply ? StatementKind.Reply : StatementKind.Answer);

    // The form goes on from what stands now.
    private async Task<IActionResult> Changed(string sentence, CancellationToken cancellation)
    {
        var answer = await Refuse("", sentence, cancellation);
        Seen = Case.Statements;
        return answer;
    }
}
