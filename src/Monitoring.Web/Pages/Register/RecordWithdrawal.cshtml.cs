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

    /// <summary>Whether the letter is kept on paper, when it is not given as a file.</summary>
    [BindProperty]
    public bool InArchive { get; set; }

    /// <summary>Whether the visitor says to mean it: what lapses by it does not come back.</summary>
    [BindProperty]
    public bool Sure { get; set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation) || Party.Joinings.Count == 0)
        {
            return NotFound();
        }

        On = Party.WithdrawnOn;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation) || Party.Joinings.Count == 0)
        {
            return NotFound();
        }

        var on = DayOf(On, nameof(On), "Vul de dag in waarop de opzegging ingaat.", "Fill in the day on which the withdrawal takes effect.");
        if (!Sure)
        {
            Wrong(nameof(Sure), "Zet het vinkje: heeft deze partij zelf schriftelijk opgezegd?", "Tick the box: did this party itself withdraw in writing?");
        }

        var paper = PaperOf(InArchive || Party.WithdrawnOn is not null ? null
            : l["Kies de brief of mail van de partij, of zet het vinkje dat de brief in ons archief ligt: zij zegt schriftelijk op (artikel 11, lid 7).",
                "Choose the party's letter or mail, or tick that the letter is in our archive: it withdraws in writing (article 11(7))."]);
        return !ModelState.IsValid ? Page() : await Answer(
            await record.Withdrawal(id, Revision!.Value, on!.Value, paper, User.Address(), cancellation),
            l["De opzegging is vastgelegd. De partij krijgt een bevestiging.", "The withdrawal was recorded. The party gets a confirmation."],
            null, cancellation);
    }
}
