using Microsoft.AspNetCore.Mvc;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Ends a case that the Platform discussed and did not resolve (niet opgelost), with reasons.</summary>
public sealed class EndUnresolvedModel(ComplaintBook complaints, FindPower powers, EndUnresolved end, TimeProvider clock, Language l) : DeskAct(complaints, clock, l)
{
    /// <summary>Why there is no power for any measure; null when there is one.</summary>
    public LocalText? Why { get; private set; }

    protected override bool IsPossible => Case is { State: ComplaintState.Consultation, Consultation.HeldAt: not null };

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        return await end.End(id, User.Address(), Reasons ?? "", cancellation) switch
        {
            EndUnresolvedOutcome.Ended => Done(L["De zaak is geëindigd als niet opgelost. Beide partijen krijgen daarvan bericht.", "The case has ended as unresolved. Both sides are told."]),
            EndUnresolvedOutcome.NoReasons => await Refuse(nameof(Reasons), L["Schrijf op waarom de zaak niet is opgelost. Beide partijen lezen dit.", "Write why the case was not resolved. Both sides read this."], cancellation),
            EndUnresolvedOutcome.TooLong => await Refuse(nameof(Reasons), TooLong(EndUnresolved.MaxReasons), cancellation),
            EndUnresolvedOutcome.NotDiscussed => await Refuse("", L["Dit kan pas als het Platform de zaak heeft besproken en het verslag is vastgelegd (artikel 12, lid 1).", "This is possible only when the Platform has discussed the case and its minutes were recorded (article 12(1))."], cancellation),
            _ => await Refuse("", NotOpen, cancellation),
        };
    }

    protected override async Task Look(CancellationToken cancellation) => Why = (await powers.Of(Case, cancellation)).Why?.Sentence();
}
