using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Calendar;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Web.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>Plans rounds: first a preview, by which nothing leaves, then the plan.</summary>
public sealed class PlanRoundModel(
    MakePlan plans, CountPopulation population, FrameworkLibrary frameworks, WorkingDays days, TimeProvider clock, Language l) : PageModel
{
    private const string All = "All";
    private const string Percent = "percent";

    // So many names of those without an address stand in the preview; the plan has them all.
    private const int FewNames = 20;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? FrameworkVersion { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public DateOnly? CohortFrom { get; set; }

    [BindProperty]
    public DateOnly? CohortUntil { get; set; }

    [BindProperty]
    public int? SampleSize { get; set; }

    [BindProperty]
    public string? SampleUnit { get; set; }

    [BindProperty]
    public string? Seed { get; set; }

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
    public PlanPreview? Preview { get; private set; }

    public IEnumerable<SelectListItem> Versions => Frameworks.Select(f => new SelectListItem($"{f.Version} · {f.Title.In(l.English)}", f.Version));

    public IEnumerable<SelectListItem> Kinds =>
        [.. Enum.GetValues<PartyKind>().Select(kind => new SelectListItem(l.Who(kind), kind.ToString())), new SelectListItem(l["Alle partijen", "All parties"], All)];

    public IEnumerable<SelectListItem> Units => [new SelectListItem(l["Partijen", "Parties"], "number"), new SelectListItem(l["Procent", "Percent"], Percent)];

    /// <summary>Whether only a part is asked, so that the page shows how.</summary>
    public bool AsksAPart => Typed(nameof(CohortFrom)) || Typed(nameof(CohortUntil)) || Typed(nameof(SampleSize)) || ModelState[nameof(Seed)] is { Errors.Count: > 0 };

    public IEnumerable<SelectListItem> Rhythms => PlanDraft.Rhythms.Select(months => new SelectListItem(l.Rhythm(months), months.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whether it would start on a day on which nobody works, so that its letters leave later.</summary>
    public bool StartsOnDayOff => Preview is { } preview && preview.Dates.LettersOn != FirstOn;

    public async Task OnGet(CancellationToken cancellation)
    {
        var terms = new RoundTerms();
        (AnswerDays, DeliveryDays, ReminderDays, GraceDays, ExplanationDays) = (terms.AnswerDays, terms.DeliveryDays, terms.ReminderDays, terms.GraceDays, terms.ExplanationDays);
        (EveryMonths, Who, SampleUnit, Seed) = (12, nameof(PartyKind.Supplier), "number", Sample.RandomSeed());
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
            var (first, whom) = (draft.FirstOn!.Value, draft.Whom!);
            Preview = new PlanPreview(
                RoundDates.Of(first, draft.Terms, days),
                whom,
                await population.On(first, whom, cancellation),
                (await population.WithoutContact(first, whom, FewNames, after: null, cancellation)).Parties,
                Frameworks.First(f => f.Version == FrameworkVersion).Items.Count(item => whom.Kinds.Contains(item.Audience)));
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
            return Redirect(Links.Plan(draft.Id));
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
        Whom = Whom(),
        FirstOn = FirstOn,
        EveryMonths = EveryMonths ?? -1,
        Terms = new RoundTerms(AnswerDays ?? -1, DeliveryDays ?? -1, ReminderDays ?? -1, GraceDays ?? -1, ExplanationDays ?? -1),
    };

    private RoundPopulation? Whom()
    {
        PartyKind? kind = Enum.TryParse<PartyKind>(Who, out var one) && Enum.IsDefined(one) ? one : null;
        if (kind is null && Who != All)
        {
            return null;
        }

        var cohort = Typed(nameof(CohortFrom)) || Typed(nameof(CohortUntil))
            ? new Cohort(CohortFrom ?? default, Typed(nameof(CohortUntil)) ? CohortUntil ?? DateOnly.MinValue : null)
            : null;
        return new RoundPopulation(kind, cohort, Typed(nameof(SampleSize)) ? new Sample(SampleSize ?? -1, SampleUnit == Percent, Seed?.Trim() ?? "") : null);
    }

    // What cannot be understood is not the same as nothing: nobody asks everybody by a typing error.
    private bool Typed(string field) => ModelState.TryGetValue(field, out var entry) && !string.IsNullOrWhiteSpace(entry.AttemptedValue);

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
