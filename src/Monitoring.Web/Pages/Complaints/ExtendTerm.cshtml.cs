using Microsoft.AspNetCore.Mvc;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Extends the term of a case's step, with reasons that both sides read.</summary>
public sealed class ExtendTermModel(ComplaintBook complaints, ExtendTerm extend, TimeProvider clock, Language l) : DeskAct(complaints, clock, l)
{
    private const int LongestReasons = 4000;

    /// <summary>The last day that the form shows.</summary>
    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    protected override bool IsPossible => Case.StepDay is not null && Case.State != ComplaintState.Intention && !Case.State.IsEnd();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        if (TypedDay.Read(To) is not { } to)
        {
            return await Refuse(nameof(To), L["Vul de nieuwe laatste dag in, zoals 01-10-2026.", "Fill in the new last day, such as 01/10/2026."], cancellation);
        }

        if (Reasons?.Length > LongestReasons)
        {
            return await Refuse(nameof(Reasons), TooLong(LongestReasons), cancellation);
        }

        return await extend.Extend(id, TypedDay.Read(From) ?? default, to, Reasons ?? "", User.Address(), cancellation) switch
        {
            ExtendTermOutcome.Extended => Done(L["De termijn is verlengd. Beide partijen krijgen daarvan bericht, met uw redenen.", "The term was extended. Both sides are told, with your reasons."]),
            ExtendTermOutcome.NotLater => await Refuse(nameof(To), L["Kies een dag na de huidige laatste dag, die nog niet voorbij is.", "Choose a day after the present last day that is not over yet."], cancellation),
            ExtendTermOutcome.NoReasons => await Refuse(nameof(Reasons), L["Schrijf op waarom de termijn langer wordt. Beide partijen lezen dit.", "Write why the term becomes longer. Both sides read this."], cancellation),
            ExtendTermOutcome.Changed => await Changed(cancellation),
            _ => await Refuse("", NotOpen, cancellation),
        };
    }

    protected override void Begin() => From = Day(Case.StepDay);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // The form goes on from what stands now.
    private async Task<IActionResult> Changed(CancellationToken cancellation)
    {
        var answer = await Refuse("", L["De termijn is intussen veranderd. Kijk of uw nieuwe dag nog klopt, en verleng dan opnieuw.", "The term has changed in the meantime. See whether your new day is still right, and then extend it again."], cancellation);
        From = Day(Case.StepDay);
        return answer;
    }
}
