using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Complaints;
using Monitoring.Reglements;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Says whether a dispute or complaint is admitted: kind and standing, scope (art. 2), not decided before.</summary>
public sealed class AdmitCaseModel(ComplaintBook complaints, CaseRows rows, CaseList cases, ReglementBook reglements, DecideAdmissibility decide, TimeProvider clock, Language l)
    : DeskAct(complaints, clock, l)
{
    private const string Admitted = "ja";
    private const int MostOthers = 20;
    private const int LongestReasons = 4000;

    /// <summary>That it is admitted, or the ground on which it is not; null when nothing was chosen.</summary>
    [BindProperty]
    public string? Verdict { get; set; }

    /// <summary>What was brought.</summary>
    public IReadOnlyList<Statement> Brought { get; private set; } = [];

    /// <summary>Other cases about the same party, in which the same may have been decided.</summary>
    public IReadOnlyList<ComplaintLine> Others { get; private set; } = [];

    /// <summary>The Reglement of the case.</summary>
    public Reglement Reglement { get; private set; } = null!;

    public IEnumerable<SelectListItem> Verdicts =>
    [
        new(L["In behandeling nemen: de verweerder wordt gehoord", "Admit: the respondent is heard"], Admitted),
        .. Enum.GetValues<InadmissibleOn>().Where(ground => ground != InadmissibleOn.Standing || Case.Complainant?.PartyId is null).Select(ground => new SelectListItem($"{L["Niet in behandeling nemen:", "Do not admit:"]} {L.Ground(ground)}", ground.ToString())),
    ];

    protected override bool IsPossible => Case.State == ComplaintState.Registered && Case.Kind != ComplaintKind.OwnMotion && Case.Admissibility is null;

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        var reasons = Reasons ?? "";
        if (reasons.Length > LongestReasons)
        {
            return await Refuse(nameof(Reasons), TooLong(LongestReasons), cancellation);
        }

        var ground = Enum.GetNames<InadmissibleOn>().Contains(Verdict) ? Enum.Parse<InadmissibleOn>(Verdict!) : (InadmissibleOn?)null;
        if (ground is null && Verdict != Admitted)
        {
            return await Refuse(nameof(Verdict), L["Kies of de zaak in behandeling wordt genomen, of waarom niet.", "Choose whether the case is admitted, or why not."], cancellation);
        }

        var outcome = ground is { } why
            ? await decide.Refuse(id, why, User.Address(), reasons, cancellation)
            : await decide.Admit(id, User.Address(), reasons, cancellation);
        return outcome switch
        {
            AdmissibilityOutcome.Decided when ground is null => Done(L["De zaak is in behandeling genomen. De verweerder wordt gevraagd te antwoorden.", "The case was admitted. The respondent is asked to answer."]),
            AdmissibilityOutcome.Decided => Done(L["De zaak is niet in behandeling genomen. Beide partijen krijgen uw redenen te lezen.", "The case was not admitted. Both sides are sent your reasons."]),
            AdmissibilityOutcome.NoReasons => await Refuse(nameof(Reasons), L["Schrijf op waarom de zaak niet in behandeling wordt genomen. Beide partijen lezen dit.", "Write why the case is not admitted. Both sides read this."], cancellation),
            _ => await Refuse("", NotOpen, cancellation),
        };
    }

    protected override async Task Look(CancellationToken cancellation)
    {
        Brought = (await rows.Of(Case, cancellation)).Statements;
        Others = [.. (await cases.Take(CaseShelf.About(Case.RespondentId), MostOthers + 1, after: null, cancellation)).Select(other => other.Line).Where(line => line.Id != Case.Id).Take(MostOthers)];
        Reglement = await reglements.Of(Case.ReglementVersion, cancellation);
    }
}
