using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Says whether a measure was kept, after reading what the party wrote about it.</summary>
public sealed class JudgeMeasureModel(ComplaintBook complaints, CaseRows rows, JudgeMeasure judge, TimeProvider clock, Language l) : DeskAct(complaints, clock, l)
{
    private const string Yes = "ja";
    private const string No = "nee";

    /// <summary>The judgement: yes or no; null when nothing was chosen.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>How many statements stood on the page that was sent.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The measure that is judged.</summary>
    public TakenMeasure? Taken => Case.Measures is [.., var last] ? last : null;

    /// <summary>What the respondent wrote since the measure was decided.</summary>
    public IReadOnlyList<Statement> Said { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices =>
    [
        new(L["Nagekomen: de zaak is daarmee afgerond", "Kept: that completes the case"], Yes),
        new(L["Niet nagekomen: de volgende stap wordt voorgesteld, en de partij wordt opnieuw gehoord", "Not kept: the next step is proposed, and the party is heard anew"], No),
    ];

    protected override bool IsPossible => Case.State == ComplaintState.FollowUp && Taken?.FollowUpAskedAt is not null;

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        if (Kept is not (Yes or No))
        {
            return await Refuse(nameof(Kept), L["Kies of de maatregel is nagekomen.", "Choose whether the measure was kept."], cancellation);
        }

        var outcome = Kept == Yes
            ? await judge.Kept(id, Seen, User.Address(), Reasons ?? "", cancellation)
            : await judge.NotKept(id, Seen, User.Address(), Reasons ?? "", cancellation);
        return outcome switch
        {
            JudgeMeasureOutcome.Judged => Done(Kept == Yes
                ? L["Uw oordeel is vastgelegd. Beide partijen krijgen daarvan bericht.", "Your judgement was recorded. Both sides are told."]
                : L["Uw oordeel is vastgelegd. De verweerder krijgt het met uw redenen te lezen, en wordt opnieuw gehoord.", "Your judgement was recorded. The respondent gets to read it with your reasons, and is heard anew."]),
            JudgeMeasureOutcome.NoReasons => await Refuse(nameof(Reasons), L["Schrijf op waarom. Beide partijen lezen dit.", "Write why. Both sides read this."], cancellation),
            JudgeMeasureOutcome.TooLong => await Refuse(nameof(Reasons), TooLong(JudgeMeasure.MaxReasons), cancellation),
            JudgeMeasureOutcome.NotDue => await Refuse("", L["De dag van de opvolging is nog niet gekomen: de partij is nog niet gevraagd hoe zij de maatregel naleeft.", "The day of the follow-up has not come: the party was not asked yet how it keeps the measure."], cancellation),
            JudgeMeasureOutcome.NewStatement => await Refuse("", L["De partij schreef intussen iets. Lees dat hieronder, en oordeel dan.", "The party has written something in the meantime. Read that below, and judge then."], cancellation),
            _ => await Refuse("", NotOpen, cancellation),
        };
    }

    protected override async Task Look(CancellationToken cancellation) => Said =
        [.. (await rows.Of(Case, cancellation)).Statements.Where(said => said.By == CaseSide.Respondent && Taken is { } taken && said.At >= taken.DecidedAt)];
}
