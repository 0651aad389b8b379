using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Reglements;
using Monitoring.Web.Desk;
using Monitoring.Web.Reglements;

namespace Monitoring.Web.Pages.Reglements;

/// <summary>Makes a version of the Reglement from the sample or a former one: first read back, then published, once (art. 8.4).</summary>
public sealed class MakeReglementModel(ReglementBook reglements, TimeProvider clock, Language l) : PageModel
{
    private Reglement from = Reglement.None;

    /// <summary>Made with the form, so that sending it twice is one version.</summary>
    [BindProperty]
    public string? Form { get; set; }

    /// <summary>The version that it is made from.</summary>
    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Version { get; set; }

    [BindProperty]
    public string? TitleNl { get; set; }

    [BindProperty]
    public string? TitleEn { get; set; }

    [BindProperty]
    public string? Standing { get; set; }

    /// <summary>The terms as they were typed, by their name.</summary>
    [BindProperty]
    public Dictionary<string, string?> Terms { get; set; } = [];

    [BindProperty]
    public string[] Measures { get; set; } = [];

    /// <summary>After how many days each measure is looked at, as typed, by its id.</summary>
    [BindProperty]
    public Dictionary<string, string?> FollowUp { get; set; } = [];

    [BindProperty]
    public string? Voting { get; set; }

    [BindProperty]
    public bool HasRecusal { get; set; }

    [BindProperty]
    public bool Publishes { get; set; }

    /// <summary>The measures of the version that it is made from.</summary>
    public IReadOnlyList<MeasureRule> Rules => from.Measures;

    /// <summary>The version as it would be published; null as long as the form was not filled in well.</summary>
    public Reglement? Preview { get; private set; }

    public IEnumerable<SelectListItem> Standings => Enum.GetValues<Standing>().Select(standing => new SelectListItem(l.Of(standing), standing.ToString()));

    public IEnumerable<SelectListItem> Votings => Enum.GetValues<VotingRule>().Select(rule => new SelectListItem(l.Of(rule), rule.ToString()));

    public async Task<IActionResult> OnGet(string? van, CancellationToken cancellation)
    {
        var all = await reglements.All(cancellation);
        van ??= await reglements.InForce(Amsterdam.Day(clock.GetUtcNow()), cancellation) ?? (all is [var latest, ..] ? latest.Version : null);
        if (!await Load(van, cancellation))
        {
            return NotFound();
        }

        var year = Amsterdam.Day(clock.GetUtcNow()).Year;
        Form = Guid.NewGuid().ToString("n");
        Version = Enumerable.Range(1, 1000).Select(n => string.Create(CultureInfo.InvariantCulture, $"{year}-{n}")).First(name => all.All(row => row.Version != name));
        (TitleNl, TitleEn) = (from.BasedOn is null ? "Reglement van het Platform" : from.Title.Nl, from.BasedOn is null ? "Reglement of the Platform" : from.Title.En);
        Standing = from.Standing.ToString();
        Terms = ReglementRules.Terms.ToDictionary(term => term.Name, term => (string?)from.Terms.Days(term.Name).ToString(CultureInfo.InvariantCulture));
        Measures = [.. from.Measures.Select(rule => rule.Id)];
        FollowUp = from.Measures.ToDictionary(rule => rule.Id, rule => rule.FollowUpDays?.ToString(CultureInfo.InvariantCulture));
        (Voting, HasRecusal, Publishes) = (from.Voting.ToString(), from.HasRecusal, from.Publishes);
        return Page();
    }

    /// <summary>Shows the version as everybody would read it.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (!await Load(From, cancellation))
        {
            return NotFound();
        }

        var draft = Draft();
        Say(draft.Faults());
        if (ModelState.IsValid && await reglements.Find(draft.Version, cancellation) is not null)
        {
            Say([new ReglementFault.VersionTaken()]);
        }

        Preview = ModelState.IsValid ? draft : null;
        return Page();
    }

    /// <summary>Publishes it.</summary>
    public async Task<IActionResult> OnPostPublish(CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(Form, "n", out _) || !await Load(From, cancellation))
        {
            return NotFound();
        }

        var draft = Draft();
        if (ModelState.IsValid)
        {
            Say(await reglements.Publish(draft, Form!, User.Address(), cancellation));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData["Notice"] = l[$"Versie {draft.Version} is gepubliceerd. Zij geldt pas als het Platform haar vaststelt.", $"Version {draft.Version} was published. It is in force only once the Platform adopts it."];
        return Redirect(Links.ReglementVersion(draft.Version));
    }

    private async Task<bool> Load(string? version, CancellationToken cancellation)
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        if (version is null || await reglements.Find(version, cancellation) is not { } known)
        {
            return false;
        }

        (From, from) = (version, known);
        return true;
    }

    // What was not filled in, or is no number, lies outside every limit.
    private Reglement Draft()
    {
        int Days(string name) => int.TryParse(Terms.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : -1;
        int? After(string id) => string.IsNullOrWhiteSpace(FollowUp.GetValueOrDefault(id)) ? null
            : int.TryParse(FollowUp[id], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : -1;
        var title = Title(TitleNl);
        if (title.Length is 0 or > 120)
        {
            ModelState.AddModelError(nameof(TitleNl), l["Geef het Reglement een titel van hoogstens 120 tekens.", "Give the Reglement a title of at most 120 characters."]);
        }

        var english = Title(TitleEn) is { Length: > 0 and <= 120 } typed ? typed : title;
        if (!Enum.TryParse<Standing>(Standing, out var standing) || !Enum.IsDefined(standing))
        {
            ModelState.AddModelError(nameof(Standing), l["Kies wie een klacht mag indienen.", "Choose who may bring a complaint."]);
        }

        if (!Enum.TryParse<VotingRule>(Voting, out var voting) || !Enum.IsDefined(voting))
        {
            ModelState.AddModelError(nameof(Voting), l["Kies hoe het Platform besluit.", "Choose how the Platform decides."]);
        }

        return from.With(Measures) with
        {
            Version = (Version ?? "").Trim(),
            BasedOn = from.Version,
            Title = new LocalText(title, english),
            Standing = standing,
            Terms = new CaseTerms(
                Days(nameof(CaseTerms.AdmissibilityDays)), Days(nameof(CaseTerms.HearingDays)), Days(nameof(CaseTerms.ReplyDays)), Days(nameof(CaseTerms.ConsultationDays)),
                Days(nameof(CaseTerms.ProposalDays)), Days(nameof(CaseTerms.VoteDays)), Days(nameof(CaseTerms.StandstillDays)), Days(nameof(CaseTerms.JudgeDays)),
                Days(nameof(CaseTerms.DeliveryDays)), Days(nameof(CaseTerms.ReminderDays))),
            Measures = [.. from.With(Measures).Measures.Select(rule => rule with { FollowUpDays = After(rule.Id) })],
            Voting = voting,
            HasRecusal = HasRecusal,
            Publishes = Publishes,
        };
    }

    private static string Title(string? typed) => string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Say(IReadOnlyList<ReglementFault> faults)
    {
        foreach (var (field, sentence) in faults.Select(l.Of))
        {
            ModelState.AddModelError(field, sentence);
        }
    }
}
