using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Beeldmerk;
using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Beeldmerk;

/// <summary>Makes a version of the conditions of the beeldmerk from the sample or a former one: first read back, then published, once (art. 11.4).</summary>
public sealed class MakeConditionsModel(ConditionsBook conditions, TimeProvider clock, Language l) : PageModel
{
    // So many empty ones to fill in stand at the end.
    private const int Spare = 2;

    private BeeldmerkConditions? from;

    /// <summary>A condition as it was typed.</summary>
    public sealed class Line
    {
        /// <summary>Its id in the version that it was made from; empty for a new one.</summary>
        public string? Id { get; set; }

        public string? TextNl { get; set; }

        public string? TextEn { get; set; }

        public string? BrokenNl { get; set; }

        public string? BrokenEn { get; set; }

        /// <summary>Whether nothing was typed, so that it is left out.</summary>
        public bool IsEmpty => string.IsNullOrWhiteSpace(TextNl) && string.IsNullOrWhiteSpace(BrokenNl) && string.IsNullOrWhiteSpace(TextEn) && string.IsNullOrWhiteSpace(BrokenEn);
    }

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
    public List<Line> Lines { get; set; } = [];

    /// <summary>The version as it would be published; null as long as the form was not filled in well.</summary>
    public BeeldmerkConditions? Preview { get; private set; }

    public async Task<IActionResult> OnGet(string? van, CancellationToken cancellation)
    {
        var all = await conditions.All(cancellation);
        var today = Amsterdam.Day(clock.GetUtcNow());
        van ??= await conditions.InForce(today, cancellation) ?? (all is [.., var first] ? first.Version : null);
        if (van is null || await conditions.Find(van, cancellation) is not { } former)
        {
            return NotFound();
        }

        (Form, From) = (Guid.NewGuid().ToString("n"), van);
        Version = Enumerable.Range(1, 1000).Select(n => string.Create(CultureInfo.InvariantCulture, $"{today.Year}-{n}")).First(name => all.All(row => row.Version != name));
        (TitleNl, TitleEn) = former.BasedOn is null ? ("Voorwaarden voor het beeldmerk", "Conditions of the beeldmerk") : (former.Title.Nl, former.Title.En);
        Lines = [.. former.Conditions.Select(c => new Line { Id = c.Id, TextNl = c.Text.Nl, TextEn = c.Text.En, BrokenNl = c.BrokenBy.Nl, BrokenEn = c.BrokenBy.En })];
        AddSpare();
        return Page();
    }

    /// <summary>Shows the version as everybody would read it.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (!await Known(cancellation))
        {
            return NotFound();
        }

        var (draft, places) = Draft();
        Say(draft.Faults(), places);
        if (ModelState.IsValid && await conditions.Find(draft.Version, cancellation) is not null)
        {
            Say([new ConditionsFault.VersionTaken()], places);
        }

        Preview = ModelState.IsValid ? draft : null;
        AddSpare();
        return Page();
    }

    /// <summary>Publishes it.</summary>
    public async Task<IActionResult> OnPostPublish(CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(Form, "n", out _) || !await Known(cancellation))
        {
            return NotFound();
        }

        var (draft, places) = Draft();
        Say(await conditions.Publish(draft, Form!, User.Address(), cancellation), places);
        if (!ModelState.IsValid)
        {
            AddSpare();
            return Page();
        }

        TempData["Notice"] = l[$"Versie {draft.Version} is gepubliceerd. Zij geldt pas als het Platform haar vaststelt.", $"Version {draft.Version} was published. It is in force only once the Platform adopts it."];
        return Redirect(Links.ConditionsVersion(draft.Version));
    }

    private async Task<bool> Known(CancellationToken cancellation)
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        from = From is null ? null : await conditions.Find(From, cancellation);
        return from is not null;
    }

    private void AddSpare()
    {
        for (var empty = Lines.Count(line => line.IsEmpty); empty < Spare && Lines.Count < ConditionsRules.Most; empty++)
        {
            Lines.Add(new Line());
        }
    }

    // The version, and at which place of the form each of its conditions stands.
    private (BeeldmerkConditions Draft, List<int> Places) Draft()
    {
        var (kept, places, ids) = (new List<MarkCondition>(), new List<int>(), Lines.Select(line => line.Id ?? "").ToHashSet());
        for (var place = 0; place < Lines.Count; place++)
        {
            var line = Lines[place];
            if (line.IsEmpty)
            {
                continue;
            }

            var (text, broken) = (Text(line.TextNl, line.TextEn), Text(line.BrokenNl, line.BrokenEn));
            var id = from?.Condition(line.Id) is null || kept.Any(condition => condition.Id == line.Id) ? ConditionsRules.IdOf(text.Nl, ids) : line.Id!;
            ids.Add(id);
            kept.Add(new MarkCondition(id, text, broken));
            places.Add(place);
        }

        return (new BeeldmerkConditions((Version ?? "").Trim(), Text(TitleNl, TitleEn), kept) { BasedOn = From }, places);
    }

    // Where nobody wrote English, the Dutch stands there.
    private static LocalText Text(string? dutch, string? english)
    {
        var nl = string.Join(' ', (dutch ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var en = string.Join(' ', (english ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new LocalText(nl, en.Length == 0 ? nl : en);
    }

    private void Say(IReadOnlyList<ConditionsFault> faults, List<int> places)
    {
        foreach (var fault in faults)
        {
            var (field, sentence) = fault switch
            {
                ConditionsFault.NoVersion => (nameof(Version), l["Geef de versie een naam van letters, cijfers en streepjes, zoals 2027-1. ‘Nieuw’ kan niet.", "Give the version a name of letters, digits and hyphens, such as 2027-1. ‘Nieuw’ cannot be one."]),
                ConditionsFault.VersionTaken => (nameof(Version), l["Er is al een versie met deze naam. Kies een andere; wat gepubliceerd is verandert niet.", "There is a version of this name already. Choose another; what is published does not change."]),
                ConditionsFault.NoTitle => (nameof(TitleNl), l["Geef de voorwaarden een titel van hoogstens 120 tekens.", "Give the conditions a title of at most 120 characters."]),
                ConditionsFault.Incomplete(var place) => Incomplete(places[place]),
                _ => ("Lines[0].TextNl", l[$"Schrijf minstens één voorwaarde op, en hoogstens {ConditionsRules.Most}.", $"Write at least one condition, and at most {ConditionsRules.Most}."]),
            };
            ModelState.AddModelError(field, sentence);
        }
    }

    private (string Field, string Sentence) Incomplete(int place) => string.IsNullOrWhiteSpace(Lines[place].BrokenNl) && !string.IsNullOrWhiteSpace(Lines[place].TextNl)
        ? ($"Lines[{place}].BrokenNl", l["Schrijf ook op welk gedrag ertegen is: alleen daarop kan een maatregel rusten.", "Write which conduct breaks it too: only on that can a measure rest."])
        : ($"Lines[{place}].TextNl", l[$"Schrijf op wat de leverancier moet doen of laten, elk in hoogstens {ConditionsRules.LongestText} tekens.", $"Write what the supplier has to do or leave, each in at most {ConditionsRules.LongestText} characters."]);
}
