using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Ends a case before its decision: the Platform withdraws its own motion, or the secretariaat records that the complainant withdrew, or that the sides settled elsewhere.</summary>
public sealed class EndCaseModel(ComplaintBook complaints, WithdrawCase withdraw, SettleCase settle, TimeProvider clock, Language l) : DeskAct(complaints, clock, l)
{
    private const string Withdrawn = "ingetrokken";
    private const string Settled = "geschikt";

    /// <summary>How it ends; null when nothing was chosen.</summary>
    [BindProperty]
    public string? How { get; set; }

    public bool IsOwnMotion => Case.Kind == ComplaintKind.OwnMotion;

    public IEnumerable<SelectListItem> Ways =>
    [
        new(L["De indiener trekt de zaak in", "The complainant withdraws the case"], Withdrawn),
        new(L["De partijen zijn het eens geworden (schikking)", "The sides came to an agreement (settlement)"], Settled),
    ];

    protected override bool IsPossible => Case.IsBeforeDecision;

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        if (!IsOwnMotion && How is not (Withdrawn or Settled))
        {
            return await Refuse(nameof(How), L["Kies hoe de zaak eindigt.", "Choose how the case ends."], cancellation);
        }

        if (Reasons?.Length > SettleCase.MaxLength)
        {
            return await Refuse(nameof(Reasons), TooLong(SettleCase.MaxLength), cancellation);
        }

        var missing = L["Schrijf op waarom, of wat is afgesproken. Beide partijen lezen dit.", "Write why, or what was agreed. Both sides read this."];
        return !IsOwnMotion && How == Settled
            ? await settle.Record(id, User.Address(), Reasons ?? "", cancellation) switch
            {
                SettleOutcome.Settled => Done(L["De schikking is vastgelegd. De zaak is daarmee geëindigd; beide partijen krijgen bericht.", "The settlement was recorded. That ends the case; both sides are told."]),
                SettleOutcome.NoTerms => await Refuse(nameof(Reasons), missing, cancellation),
                _ => await Refuse("", NotOpen, cancellation),
            }
            : await withdraw.Withdraw(id, CaseSide.Secretariaat, User.Address(), Reasons ?? "", cancellation) switch
            {
                WithdrawCaseOutcome.Withdrawn => Done(L["De zaak is ingetrokken. Wie het aangaat, krijgt bericht.", "The case was withdrawn. Whom it concerns is told."]),
                WithdrawCaseOutcome.NoReasons => await Refuse(nameof(Reasons), missing, cancellation),
                _ => await Refuse("", NotOpen, cancellation),
            };
    }
}
