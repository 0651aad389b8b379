using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Joins a case to another open one about the same party.</summary>
public sealed class JoinCaseModel(ComplaintBook complaints, CaseList cases, JoinCases join, TimeProvider clock, Language l) : DeskAct(complaints, clock, l)
{
    private const int MostOthers = 50;
    private const int LongestReasons = 4000;

    /// <summary>The case that goes on.</summary>
    [BindProperty]
    public string? Into { get; set; }

    /// <summary>The open cases about the same party.</summary>
    public IReadOnlyList<ComplaintLine> Others { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices => Others.Select(line => new SelectListItem(
        $"{L.Name(line.Kind)}{(line.ComplainantName is { } by ? L[$" van {by}", $" by {by}"] : "")}, {L.Subject(line.Subject, line.RoundName)} ({L.Tag(line).Word.ToLower(L.Culture)}, {L.ShortDate(Amsterdam.Day(line.OpenedAt))})", line.Id));

    protected override bool IsPossible => Case.IsBeforeDecision;

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        if (string.IsNullOrEmpty(Into))
        {
            return await Refuse(nameof(Into), L["Kies bij welke zaak u deze voegt.", "Choose to which case you join this one."], cancellation);
        }

        if (Reasons?.Length > LongestReasons)
        {
            return await Refuse(nameof(Reasons), TooLong(LongestReasons), cancellation);
        }

        return await join.Join(id, Into, Reasons ?? "", User.Address(), cancellation) switch
        {
            JoinOutcome.Joined => Done(L["De zaak is gevoegd. Zij gaat verder in de andere zaak; wie het aangaat, krijgt bericht.", "The case was joined. It goes on in the other one; whom it concerns is told."]),
            JoinOutcome.NoReasons => await Refuse(nameof(Reasons), L["Schrijf op waarom. Wie het aangaat, leest dit.", "Write why. Whom it concerns reads this."], cancellation),
            JoinOutcome.OtherNotOpen => await Refuse(nameof(Into), L["Die zaak is intussen besloten, geëindigd of zelf gevoegd. Kies een andere.", "That case was decided, ended or joined itself in the meantime. Choose another one."], cancellation),
            JoinOutcome.HearingOver => await Refuse(nameof(Into), L["In die zaak is het wederhoor al voorbij: op deze zou de verweerder niet meer worden gehoord. Voeg die zaak bij deze.", "In that case the hearing is over: on this one the respondent would not be heard any more. Join that case to this one."], cancellation),
            JoinOutcome.OtherRespondent => await Refuse(nameof(Into), L["Die zaak gaat over een andere partij. Kies een zaak uit de lijst.", "That case is about another party. Choose a case from the list."], cancellation),
            _ => await Refuse("", NotOpen, cancellation),
        };
    }

    protected override async Task Look(CancellationToken cancellation) => Others =
    [
        .. (await cases.Take(CaseShelf.About(Case.RespondentId), MostOthers, after: null, cancellation)).Select(other => other.Line)
            .Where(line => line.Id != Case.Id && !line.State.IsEnd() && line.State is not (ComplaintState.Intention or ComplaintState.Decided or ComplaintState.FollowUp)),
    ];
}
