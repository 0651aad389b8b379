using Microsoft.AspNetCore.Mvc;
using Monitoring.Register;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;
using Monitoring.Web.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>Records a party's withdrawal in writing (art. 11.7), after saying what it means.</summary>
[IgnoreAntiforgeryToken, TakesDeclaration] // the filter checks the token, before it reads the file
[RequestSizeLimit(TakesUpload.MostRead)]
public sealed class RecordWithdrawalModel(PartyRegister register, RecordJoining record, TimeProvider clock, Language l) : ChangePage(register, clock, l)
{
    private readonly Language l = l;

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>Stands for the field of the file, which the filter reads.</summary>
    public string? Paper { get; }

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation) || Party.Joinings.Count == 0)
        {
            return NotFound();
        }

        On = Today;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation) || Party.Joinings.Count == 0)
        {
            return NotFound();
        }

        var taken = HttpContext.Features.Get<TakenDeclaration>();
        var on = DayOf(On, nameof(On), "Vul de dag in waarop de opzegging ingaat.", "Fill in the day on which the withdrawal takes effect.");
        if (taken?.Refused is { } refused)
        {
            ModelState.AddModelError(nameof(Paper), refused.In(l.English));
        }
        else if (!ModelState.IsValid && taken is not null)
        {
            Wrong(nameof(Paper), "Kies het bestand opnieuw: een browser onthoudt een bestand niet.", "Choose the file again: a browser does not remember a file.");
        }

        return !ModelState.IsValid ? Page() : await Answer(
            await record.Withdrawal(id, Revision!.Value, on!.Value, taken?.Kept, User.Address(), cancellation),
            l["De opzegging is vastgelegd. De partij krijgt een bevestiging.", "The withdrawal was recorded. The party gets a confirmation."],
            null, cancellation);
    }
}
