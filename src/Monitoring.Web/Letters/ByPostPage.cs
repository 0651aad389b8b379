using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Web.Desk;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Letters;

/// <summary>A page on which a letter that came back from every contact is written on paper, printed, and recorded as posted and as delivered: of a request, a case or a notice.</summary>
/// <remarks>Opening it, and printing, change nothing. The link stands on the printed letter only, for who is signed in at the desk.</remarks>
public abstract class ByPostPage(LetterOffice office, TimeProvider clock, Language l) : PageModel
{
    /// <summary>The longest proof that is kept.</summary>
    public const int LongestProof = 100;

    private const string Registered = "registered";

    /// <summary>Which letter the form was for.</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>On which day it was posted, or delivered.</summary>
    [BindProperty]
    public string? On { get; set; }

    /// <summary>Registered, or not.</summary>
    [BindProperty]
    public string? How { get; set; }

    /// <summary>What proves the delivery.</summary>
    [BindProperty]
    public string? Proof { get; set; }

    /// <summary>The party, by name.</summary>
    public string PartyName { get; protected set; } = "";

    /// <summary>Where the page leads back to.</summary>
    public string Home { get; protected set; } = "";

    /// <summary>The letter on paper; null when none was written.</summary>
    public LetterTrace? Letter { get; private set; }

    /// <summary>Whether one can be written.</summary>
    public bool CanWrite { get; private set; }

    /// <summary>Whether the day that it names is counted from an earlier day than today.</summary>
    public bool IsOld => Letter?.WasWrittenBefore(clock.GetUtcNow()) == true;

    /// <summary>Whether such a letter brings a link.</summary>
    public virtual bool HasLink => true;

    /// <summary>The letter to print; null on the page itself.</summary>
    public PrintedLetter? Printed { get; private set; }

    /// <summary>The two ways to post it.</summary>
    public IEnumerable<SelectListItem> Ways => [new(l["Aangetekend", "Registered"], Registered), new(l["Gewone post", "Ordinary post"], "plain")];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        On = Amsterdam.Day(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await Load(cancellation) ? Page() : NotFound();
    }

    /// <summary>Shows the letter as it goes into an envelope.</summary>
    public async Task<IActionResult> OnGetPrint(CancellationToken cancellation)
    {
        if (!await Load(cancellation) || Letter is null || await Find(Letter.Step, cancellation) is not (var letter, var link))
        {
            return NotFound();
        }

        var (dutch, english) = await office.OnPaper(letter, link, cancellation);
        Printed = new PrintedLetter(dutch, english, Amsterdam.Day(letter.WrittenAt), link);
        return Page();
    }

    /// <summary>Writes the letter.</summary>
    public async Task<IActionResult> OnPostWrite(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (await Write(cancellation))
        {
            TempData["Notice"] = l["De brief is geschreven. Druk hem af en doe hem op de post.", "The letter was written. Print it and post it."];
            return Redirect(Request.Path);
        }

        ModelState.AddModelError("", l["Er hoeft nu geen brief per post: er is intussen iets veranderd, of de ronde is gepauzeerd.", "No letter by post is needed now: something has changed in the meantime, or the round is paused."]);
        return Page();
    }

    /// <summary>Records that it was posted.</summary>
    public async Task<IActionResult> OnPostPosted(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (How is not (Registered or "plain"))
        {
            ModelState.AddModelError(nameof(How), l["Kies hoe u de brief op de post deed.", "Choose how you posted the letter."]);
        }

        return await Answer(
            l["Vul de dag in waarop u de brief op de post deed, zoals 3-11-2026.", "Fill in the day on which you posted the letter, such as 3-11-2026."],
            l["Op deze dag was de brief nog niet geschreven. Kijk de datum na.", "On this day the letter had not been written yet. Check the date."],
            l["Vastgelegd: de brief is op de post. Leg de bezorging vast zodra u die weet.", "Recorded: the letter is in the post. Record its delivery as soon as you know of it."],
            Request.Path,
            day => Posted(Step ?? "", new Posted(day, How == Registered, User.Address()), cancellation));
    }

    /// <summary>Records that it was delivered.</summary>
    public async Task<IActionResult> OnPostDelivered(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        var proof = Proof?.Trim() ?? "";
        if (proof.Length is 0 or > LongestProof)
        {
            ModelState.AddModelError(nameof(Proof), proof.Length == 0
                ? l["Vul in hoe u weet dat de brief er is: het nummer van de zending, of wie het bevestigde.", "Fill in how you know that the letter is there: the number of the shipment, or who confirmed it."]
                : l[$"Maak dit korter: hoogstens {LongestProof} tekens.", $"Make this shorter: at most {LongestProof} characters."]);
        }

        return await Answer(
            l["Vul de dag in waarop de brief is bezorgd, zoals 3-11-2026.", "Fill in the day on which the letter was delivered, such as 3-11-2026."],
            l["Op deze dag was de brief nog niet op de post. Kijk de datum na.", "On this day the letter had not been posted yet. Check the date."],
            l["Vastgelegd: de brief is aangekomen.", "Recorded: the letter arrived."],
            Home,
            day => Delivered(Step ?? "", new Reached(ReachedBy.Post, day, User.Address()) { Proof = proof }, cancellation));
    }

    /// <summary>Looks the letters up, and sets what the page says of the party; false when there is no such thing.</summary>
    protected abstract Task<bool> Load(CancellationToken cancellation);

    /// <summary>The letter as it was decided, with its link; null when its row is gone.</summary>
    protected abstract Task<(Letter Letter, string? Link)?> Find(string step, CancellationToken cancellation);

    /// <summary>Writes it.</summary>
    protected abstract Task<bool> Write(CancellationToken cancellation);

    /// <summary>Records that it was posted.</summary>
    protected abstract Task<ReachOutcome> Posted(string step, Posted how, CancellationToken cancellation);

    /// <summary>Records that it was delivered.</summary>
    protected abstract Task<ReachOutcome> Delivered(string step, Reached how, CancellationToken cancellation);

    /// <summary>Shows the latest letter on paper, or the one that can be written.</summary>
    protected void Show(Correspondence letters, string? stepForPost, bool canWrite)
    {
        Letter = (stepForPost is null ? null : letters.ByPost(stepForPost)) ?? (stepForPost is null ? letters.Letters.LastOrDefault(one => one.IsByPost && one.State != LetterState.Dropped) : null);
        CanWrite = canWrite && (Letter is null || IsOld);
        Step ??= Letter?.Step;
    }

    private async Task<IActionResult> Answer(string noDay, string tooEarly, string done, string next, Func<DateOnly, Task<ReachOutcome>> record)
    {
        var day = TypedDay.Read(On);
        if (day is null)
        {
            ModelState.AddModelError(nameof(On), noDay);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (await record(day!.Value))
        {
            case ReachOutcome.Done:
                TempData["Notice"] = done;
                return Redirect(next);
            case ReachOutcome.NotYet:
                ModelState.AddModelError(nameof(On), l["Deze dag is nog niet geweest.", "This day has not come yet."]);
                break;
            case ReachOutcome.BeforeItLeft:
                ModelState.AddModelError(nameof(On), tooEarly);
                break;
            default:
                ModelState.AddModelError("", l["Deze brief is niet meer onderweg: er is intussen iets veranderd. Ga terug en kijk hoe het nu staat.", "This letter is no longer under way: something has changed in the meantime. Go back and see how things stand."]);
                break;
        }

        return Page();
    }
}
