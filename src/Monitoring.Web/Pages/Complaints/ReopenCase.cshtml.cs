using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Opens an ended case again on new facts, as another case.</summary>
[RequestSizeLimit(TakenFiles.MostRead)]
[RequestFormLimits(MultipartBodyLengthLimit = TakenFiles.MostRead)]
public sealed class ReopenCaseModel(ComplaintBook complaints, CaseDocuments documents, ReopenCase reopen, TimeProvider clock, Language l) : DeskAct(complaints, clock, l)
{
    [BindProperty]
    public string? Facts { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    protected override bool IsPossible => Case.State.IsEnd() && Case.State != ComplaintState.Joined && Case.ReopenedAs is null;

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Facts))
        {
            ModelState.AddModelError(nameof(Facts), L["Schrijf op welke nieuwe feiten er zijn.", "Write which new facts there are."]);
        }
        else if (Facts.Length > Statement.MaxLength)
        {
            ModelState.AddModelError(nameof(Facts), TooLong(Statement.MaxLength));
        }

        if (await TakenFiles.Keep(documents, Files, nameof(Files), CaseFiles.Kinds, ModelState, L, cancellation) is not { } kept)
        {
            return Page();
        }

        switch (await reopen.Reopen(id, Facts!, kept, User.Address(), cancellation))
        {
            case ReopenOutcome.Reopened:
                TempData["Notice"] = L["De zaak is heropend als een nieuwe zaak. Dit is die zaak.", "The case was opened again as a new case. This is that case."];
                return Redirect(Links.Case((await Book.Find(id, cancellation))?.Value.ReopenedAs ?? id));
            case ReopenOutcome.ReopenedBefore:
                return await Refuse("", L["Deze zaak is al eerder heropend, op andere feiten. Kijk bij die zaak.", "This case was opened again before, on other facts. Look at that case."], cancellation);
            case ReopenOutcome.RespondentNoParty:
                return await Refuse("", L["Over wie deze zaak gaat, is geen Convenantpartij meer (artikel 11, lid 7). De zaak kan niet worden heropend.", "Whom this case is about is no party of the Convenant any more (article 11(7)). The case cannot be opened again."], cancellation);
            case ReopenOutcome.NotEnded:
                return await Refuse("", L["Deze zaak loopt nog, of is gevoegd bij een andere. Schrijf nieuwe feiten in de zaak die loopt.", "This case still runs, or was joined to another. Write new facts in the one that runs."], cancellation);
            default:
                return await Refuse("", NotOpen, cancellation);
        }
    }
}
