using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Calendar;
using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Web.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Plans rounds: first a preview, by which nothing leaves, then the plan.</summary>
public sealed class PlanRoundModel(
    MakePlan plans, CountPopulation population, FrameworkLibrary frameworks, WorkingDays days, TimeProvider clock, Language l) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? FrameworkVersion { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public DateOnly? FirstOn { get; set; }

    [BindProperty]
    public int? EveryMonths { get; set; }

    [BindProperty]
    public int? AnswerDays { get; set; }

    [BindProperty]
    public int? DeliveryDays { get; set; }

    [BindProperty]
    public int? ReminderDays { get; set; }

    [BindProperty]
    public int? GraceDays { get; set; }

    [BindProperty]
    public int? ExplanationDays { get; set; }

    /// <summary>The published versions, the newest first.</summary>
    public IReadOnlyList<Framework> Frameworks { get; private set; } = [];

    /// <summary>What is shown before the plan is made; null as long as the form was not filled in well.</summary>
    public (RoundDates Dates, Population Population, int Items)? Preview { get; private set; }

    public IEnumerable<SelectListItem> Versions => Frameworks.Select(f => new SelectListItem($"{f.Version} · {f.Title.In(l.English)}", f.Version));

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<PartyKind>().Select(kind => new SelectListItem(l.Who(kind), kind.ToString()));

    public IEnumerable<SelectListItem> Rhythms => PlanDraft.Rhythms.Select(months => new SelectListItem(l.Rhythm(months), months.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whether letters would leave on a day on which nobody works.</summary>
    public bool StartsOnDayOff => Preview is { } preview && !days.IsWorkingDay(preview.Dates.LettersOn);

    public async Task OnGet(CancellationToken cancellation)
    {
        var terms = new RoundTerms();
        (AnswerDays, DeliveryDays, ReminderDays, GraceDays, ExplanationDays) = (terms.AnswerDays, terms.DeliveryDays, terms.ReminderDays, terms.GraceDays, terms.ExplanationDays);
        (EveryMonths, Who) = (12, nameof(PartyKind.Supplier));
        await Load(cancellation);
        FrameworkVersion = Frameworks is [var latest, ..] ? latest.Version : null;
    }

    /// <summary>Shows what would happen.</summary>
    public async Task<PageResult> OnPost(CancellationToken cancellation)
    {
        await Load(cancellation);
        Say(await plans.Check(Draft(), cancellation));
        if (ModelState.IsValid)
        {
            var draft = Draft();
            Preview = (
                RoundDates.Of(draft.FirstOn!.Value, draft.Terms, days),
                await population.On(draft.FirstOn.Value, draft.Population!.Value, cancellation),
                Frameworks.First(f => f.Version == FrameworkVersion).Items.Count(item => item.Audience == draft.Population));
        }

        return Page();
    }

    /// <summary>Makes the plan.</summary>
    public async Task<IActionResult> OnPostMake(CancellationToken cancellation)
    {
        var draft = Draft();
        Say(await plans.Make(draft, cancellation));
        if (ModelState.IsValid)
        {
            TempData["Notice"] = l[$"Het plan ‘{draft.Name.Trim()}’ is gemaakt. Er is nog niets verstuurd.", $"The plan ‘{draft.Name.Trim()}’ was made. Nothing was sent yet."];
            return Redirect($"/plannen/{draft.Id}");
        }

        await Load(cancellation);
        return Page();
    }

    private async Task Load(CancellationToken cancellation) => Frameworks = [.. (await frameworks.All(cancellation)).Reverse()];

    // What was not filled in, or is no number, lies outside every limit.
    private PlanDraft Draft() => new()
    {
        Name = Name ?? "",
        FrameworkVersion = FrameworkVersion ?? "",
        Population = Enum.TryParse<PartyKind>(Who, out var kind) && Enum.IsDefined(kind) ? kind : null,
        FirstOn = FirstOn,
        EveryMonths = EveryMonths ?? -1,
        Terms = new RoundTerms(AnswerDays ?? -1, DeliveryDays ?? -1, ReminderDays ?? -1, GraceDays ?? -1, ExplanationDays ?? -1),
    };

    private void Say(IReadOnlyList<PlanFault> faults)
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Valid;
        }

        var today = Amsterdam.Day(clock.GetUtcNow());
        foreach (var fault in faults)
        {
            var (field, sentence) = PlanFaultWords.Of(fault, l, today);
            ModelState.AddModelError(field, sentence);
        }
    }
}
