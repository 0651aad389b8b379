using Microsoft.AspNetCore.Mvc;
using Monitoring.Register;
using Monitoring.Web.Desk;
using Monitoring.Web.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>Records a party's withdrawal in writing (art. 11.7), after saying what it means.</summary>
public sealed class RecordWithdrawalModel(PartyRegister register, RecordJoining record, TimeProvider clock, Language l) : PaperPage(register, clock, l)
{
    private readonly Language l = l;

    [BindProperty]
    public DateOnly? On { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation) || Party.Joinings.Count == 0)
        {
            return NotFound();
        }

        On = Party.WithdrawnOn ?? Today;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation) || Party.Joinings.Count == 0)
        {
            return NotFound();
        }

        var on = DayOf(On, nameof(On), "Vul de dag in waarop de opzegging ingaat.", "Fill in the day on which the withdrawal takes effect.");
        var paper = PaperOf(missing: null);
        return !ModelState.IsValid ? Page() : await Answer(
            await record.Withdrawal(id, Revision!.Value, on!.Value, paper, User.Address(), cancellation),
            l["De opzegging is vastgelegd. De partij krijgt een bevestiging.", "The withdrawal was recorded. The party gets a confirmation."],
            null, cancellation);
    }
}
