using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Web.Desk;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>The secretariaat grants a party more time, or refuses it with reasons.</summary>
public sealed class DecideMoreTimeModel(RequestBook requests, RoundBook rounds, PartyRegister register, PassBook passes, DeferralBook deferrals, DecideDeferral decide, TimeProvider clock, Language l) : PageModel
{
    private const int LongestText = 2000;

    // A day so far ahead may be a slip of the year.
    private const int FarDays = 90;

    private Party? party;
    private IReadOnlyList<Stored<Pass>> colleagues = [];

    public EvidenceRequest Evidence { get; private set; } = null!;

    public Round Round { get; private set; } = null!;

    /// <summary>All that was asked, the first one first.</summary>
    public IReadOnlyList<Deferral> Asked { get; private set; } = [];

    /// <summary>Which asking the form was for.</summary>
    [BindProperty]
    public int Number { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Whether the visitor says that a day far ahead is right.</summary>
    [BindProperty]
    public bool Far { get; set; }

    /// <summary>Whether the day is far ahead, so that it is asked whether it is right.</summary>
    public bool AsksFar { get; private set; }

    /// <summary>Which button: <c>grant</c>, <c>refuse</c>, or <c>give</c> what was not asked here.</summary>
    [BindProperty]
    public string? Then { get; set; }

    /// <summary>Who that is.</summary>
    public string? NameOf(string id) => party?.Contact(id)?.Name ?? colleagues.FirstOrDefault(c => c.Value.Id == id)?.Value.Name;

    public async Task<IActionResult> OnGet(string id, string partyId, CancellationToken cancellation)
    {
        if (!await Look(id, partyId, cancellation))
            return NotFound();
        Until = (Asked.Count == 0 ? null : Asked[^1])?.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, string partyId, CancellationToken cancellation)
    {
        if (!await Look(id, partyId, cancellation))
            return NotFound();
        var words = Words?.Trim().ReplaceLineEndings("\n");
        words = string.IsNullOrEmpty(words) ? null : words;
        var until = TypedDay.Read(Until);
        if (words?.Length > LongestText)
            ModelState.AddModelError(nameof(Words), l[$"Maak deze tekst korter: hoogstens {l.Number(LongestText)} tekens.", $"Make this text shorter: at most {l.Number(LongestText)} characters."]);
        if (Then == "refuse" && words is null)
            ModelState.AddModelError(nameof(Words), l["Schrijf op waarom u weigert. De partij krijgt het te lezen.", "Write down why you refuse. The party gets to read it."]);
        if (Then == "give" && words is null)
            ModelState.AddModelError(nameof(Words), l["Schrijf op waarom u meer tijd geeft. De partij leest dit in de brief.", "Write down why you give more time. The party reads this in the letter."]);
        AsksFar = Then != "refuse" && until > Amsterdam.Day(clock.GetUtcNow()).AddDays(FarDays);
        if (AsksFar && !Far)
            ModelState.AddModelError(nameof(Far), l[$"{l.Date(until!.Value)} is meer dan {FarDays} dagen vooruit. Kijk het jaar na, en zet het vinkje als de dag klopt.", $"{l.Date(until!.Value)} is more than {FarDays} days ahead. Check the year, and tick the box if the day is right."]);
        if (Then != "refuse" && until is null)
            ModelState.AddModelError(nameof(Until), l["Vul de nieuwe laatste dag in, zoals 31-12-2027.", "Fill in the new last day, such as 31-12-2027."]);
        if (ModelState.IsValid)
        {
            var outcome = Then == "refuse"
                ? await decide.Refuse(Evidence.Id, Number, words!, User.Address(), cancellation)
                : Then == "give" ? await decide.Give(Evidence.Id, Number, until!.Value, words!, User.Address(), cancellation)
                : await decide.Grant(Evidence.Id, Number, until!.Value, words, User.Address(), cancellation);
            if (outcome == DeferralOutcome.Done)
            {
                TempData["Notice"] = Then == "refuse"
                    ? l["Geweigerd. Alle contactpersonen krijgen uw redenen in een brief.", "Refused. All contacts get your reasons in a letter."]
                    : l["Meer tijd gegeven. Alle contactpersonen krijgen een brief met de nieuwe dag.", "More time granted. All contacts get a letter with the new day."];
                return Redirect(Links.Request(id, partyId));
            }

            await Look(id, partyId, cancellation);
            if (outcome == DeferralOutcome.NotLater)
                ModelState.AddModelError(nameof(Until), l[$"Kies een dag na {l.Date(Evidence.RunsUntil!.Value)} en na vandaag. Wilt u geen extra tijd geven? Weiger dan met redenen.", $"Choose a day after {l.Date(Evidence.RunsUntil!.Value)} and after today. Do you not want to grant extra time? Then refuse with reasons."]);
            else
                ModelState.AddModelError("", l["Dit kan niet meer: een collega heeft al besloten, of het bewijs kwam intussen.", "This is no longer possible: a colleague has decided, or the evidence came meanwhile."]);
        }

        return Page();
    }

    private async Task<bool> Look(string id, string partyId, CancellationToken cancellation)
    {
        if (!Key.IsValidPart(id) || !Key.IsValidPart(partyId)
            || await requests.Find(new RequestKey(id, partyId), cancellation) is not { Value: var request }
            || await rounds.Find(id, cancellation) is not { Value: var round })
            return false;
        (Evidence, Round) = (request, round);
        party = (await register.Find(partyId, cancellation))?.Value;
        colleagues = request.Passes > 0 ? await passes.Of(request.Id, cancellation) : [];
        Asked = request.DeferralsAsked > 0 ? await deferrals.Of(request.Id, cancellation) : [];
        return true;
    }
}
