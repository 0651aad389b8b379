using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Adoptions;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;
using Monitoring.Web.Desk;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Sets the day on which the Platform discusses a case (art. 12.1), and records what came of it, with the minutes.</summary>
[RequestSizeLimit(TakenFiles.MostRead)]
[RequestFormLimits(MultipartBodyLengthLimit = TakenFiles.MostRead)]
public sealed class MeetOnCaseModel(ComplaintBook complaints, CaseDocuments documents, PlanConsultation plan, RecordConsultation record, TimeProvider clock, Language l) : DeskAct(complaints, clock, l)
{
    private const int LongestConclusion = 20_000;

    /// <summary>The day of the meeting, as it was typed.</summary>
    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Conclusion { get; set; }

    [BindProperty]
    public IFormFile? Minutes { get; set; }

    /// <summary>Whether the day has come, so that its minutes can be recorded.</summary>
    public bool HasMet => Case.Consultation is { Minutes: null } meeting && meeting.On <= Today;

    protected override bool IsPossible => Case.State == ComplaintState.Consultation && Case.Consultation?.Minutes is null;

    /// <summary>Sets the day.</summary>
    public async Task<IActionResult> OnPostPlanAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        if (TypedDay.Read(On) is not { } on)
        {
            return await Refuse(nameof(On), L["Vul de dag van de vergadering in, zoals 01-10-2026.", "Fill in the day of the meeting, such as 01/10/2026."], cancellation);
        }

        return await plan.Plan(id, on, User.Address(), cancellation) switch
        {
            PlanConsultationOutcome.Planned => Done(L[$"Het overleg is op {L.Date(on)}. Beide partijen krijgen daarvan bericht.", $"The meeting is on {L.Date(on)}. Both sides are told."]),
            PlanConsultationOutcome.InThePast => await Refuse(nameof(On), L["Deze dag is al voorbij. Kies vandaag of een latere dag.", "This day is over already. Choose today or a later day."], cancellation),
            PlanConsultationOutcome.AfterTerm => await Refuse(
                nameof(On), L[$"De termijn voor het overleg loopt tot en met {L.Date(Case.StepDay!.Value)}. Kies een eerdere dag, of verleng eerst de termijn, met redenen.",
                    $"The term for the consultation runs until {L.Date(Case.StepDay!.Value)}. Choose an earlier day, or first extend the term, with reasons."], cancellation),
            _ => await Refuse("", NotOpen, cancellation),
        };
    }

    /// <summary>Records what came of the meeting.</summary>
    public async Task<IActionResult> OnPostRecordAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Conclusion))
        {
            ModelState.AddModelError(nameof(Conclusion), L["Schrijf op waar het Platform op uitkwam.", "Write what the Platform came to."]);
        }
        else if (Conclusion.Length > LongestConclusion)
        {
            ModelState.AddModelError(nameof(Conclusion), TooLong(LongestConclusion));
        }

        if (Minutes is null)
        {
            ModelState.AddModelError(nameof(Minutes), L["Kies het verslag van de vergadering: een pdf of een tekstdocument.", "Choose the minutes of the meeting: a PDF or a text document."]);
        }

        if (await TakenFiles.Keep(documents, Minutes is null ? [] : [Minutes], nameof(Minutes), RecordAdoption.MinutesKinds, ModelState, L, cancellation) is not [var kept])
        {
            return Page();
        }

        return await record.Record(id, kept, Conclusion!, User.Address(), cancellation) switch
        {
            RecordConsultationOutcome.Recorded => Done(L["Het verslag is vastgelegd. Nu kunt u een voorstel schrijven.", "The minutes were recorded. Now you can write a proposal."]),
            RecordConsultationOutcome.NotYet => await Refuse("", L["De dag van de vergadering is nog niet gekomen.", "The day of the meeting has not come yet."], cancellation),
            _ => await Refuse("", NotOpen, cancellation),
        };
    }

    protected override void Begin() => On = Case.Consultation is { } meeting && !HasMet ? meeting.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;
}
