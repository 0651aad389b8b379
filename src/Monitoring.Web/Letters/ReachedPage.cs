using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Letters;

/// <summary>A page that records how a party was reached by a letter of which nobody says whether it arrived: of a request, a case or a notice.</summary>
public abstract class ReachedPage(PartyRegister register, TimeProvider clock, Language l) : PageModel
{
    private IReadOnlyList<LetterTrace> underWay = [];
    private Party? party;

    /// <summary>Which letter, as its step and its contact.</summary>
    [BindProperty]
    public string? Letter { get; set; }

    /// <summary>How the party was reached.</summary>
    [BindProperty]
    public string? How { get; set; }

    /// <summary>On which day.</summary>
    [BindProperty]
    public string? On { get; set; }

    /// <summary>The party, by name.</summary>
    public string PartyName { get; private set; } = "";

    /// <summary>Where the page leads back to.</summary>
    public string Home { get; private set; } = "";

    /// <summary>Whether anything can be recorded.</summary>
    public bool HasLetters => underWay.Count > 0;

    /// <summary>The letters that left and of which nothing is known.</summary>
    public IEnumerable<SelectListItem> Letters => underWay.Select(letter => new SelectListItem(
        (party?.Contact(letter.Contact) is { } contact ? $"{l.Letter(letter.Step)}, {l["aan", "to"]} {contact.Name} ({contact.Email})" : l.Letter(letter.Step)) + $" · {l["verstuurd", "sent"]} {l.DateTime(letter.At)}",
        ValueOf(letter)));

    /// <summary>The ways in which a party is reached.</summary>
    public IEnumerable<SelectListItem> Ways =>
    [
        new(l["Ik sprak de contactpersoon aan de telefoon: de brief is er", "I spoke to the contact on the telephone: the letter is there"], nameof(ReachedBy.Phone)),
        new(l["De contactpersoon schreef dat de brief er is", "The contact wrote that the letter is there"], nameof(ReachedBy.Mail)),
        new(l["Dezelfde brief ging aangetekend per post, en is bezorgd", "The same letter went by registered post, and was delivered"], nameof(ReachedBy.Post)),
        new(l["Ik sprak de contactpersoon zelf: de brief is er", "I spoke to the contact in person: the letter is there"], nameof(ReachedBy.InPerson)),
    ];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        On = Amsterdam.Day(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await Load(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation) => await Load(cancellation) ? await Answer(cancellation) : NotFound();

    /// <summary>The letters of what the address names; null when there is no such thing.</summary>
    protected abstract Task<SentLetters?> Find(CancellationToken cancellation);

    /// <summary>Records it.</summary>
    protected abstract Task<ReachOutcome> Record(string step, string contact, Reached reached, CancellationToken cancellation);

    /// <summary>A part of the address.</summary>
    protected string Route(string name) => (string)RouteData.Values[name]!;

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (await Find(cancellation) is not { } sent)
        {
            return false;
        }

        party = (await register.Find(sent.PartyId, cancellation))?.Value;
        if ((sent.PartyName ?? party?.Name) is not { } name)
        {
            return false;
        }

        underWay = [.. sent.Letters.Letters.Where(letter => letter is { State: LetterState.HandedOver, IsByPost: false })];
        (PartyName, Home) = (name, sent.Home);
        if (underWay.Count == 1)
        {
            Letter ??= ValueOf(underWay[0]);
        }

        return true;
    }

    private async Task<IActionResult> Answer(CancellationToken cancellation)
    {
        var day = TypedDay.Read(On);
        if (Letter?.Split('~') is not [var step, var contact])
        {
            (step, contact) = ("", "");
            ModelState.AddModelError(nameof(Letter), l["Kies welke brief de partij heeft.", "Choose which letter the party has."]);
        }

        if (!Enum.TryParse<ReachedBy>(How, out var how) || !Enum.IsDefined(how))
        {
            ModelState.AddModelError(nameof(How), l["Kies hoe u weet dat de brief er is.", "Choose how you know that the letter is there."]);
        }

        if (day is null)
        {
            ModelState.AddModelError(nameof(On), l["Vul de dag in waarop de partij de brief had, zoals 3-11-2026.", "Fill in the day on which the party had the letter, such as 3-11-2026."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await Record(step, contact, new Reached(how, day!.Value, User.Address()), cancellation))
        {
            case ReachOutcome.Done:
                TempData["Notice"] = l["Vastgelegd: de brief is aangekomen.", "Recorded: the letter arrived."];
                return Redirect(Home);
            case ReachOutcome.NotYet:
                ModelState.AddModelError(nameof(On), l["Deze dag is nog niet geweest.", "This day has not come yet."]);
                break;
            case ReachOutcome.BeforeItLeft:
                ModelState.AddModelError(nameof(On), l["Op deze dag was de brief nog niet verstuurd. Kijk de datum na.", "On this day the letter had not been sent yet. Check the date."]);
                break;
            default:
                ModelState.AddModelError("", l["Deze brief is niet meer onderweg: er is intussen iets veranderd. Ga terug en kijk hoe het nu staat.", "This letter is no longer under way: something has changed in the meantime. Go back and see how things stand."]);
                break;
        }

        return Page();
    }

    private static string ValueOf(LetterTrace letter) => $"{letter.Step}~{letter.Contact}";
}
