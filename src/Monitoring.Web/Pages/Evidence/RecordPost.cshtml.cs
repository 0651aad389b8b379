using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>Records that an answer of a party came by post or mail: when, how, and the paper itself; or changes what was recorded of it.</summary>
[IgnoreAntiforgeryToken, TakesPost] // the filter checks the token, before it reads the file
[RequestSizeLimit(TakesUpload.MostRead)]
public sealed class RecordPostModel(RequestBook requests, PostBook posts, RoundBook rounds, FileBook files, ReceiveAnswer receive, Language l) : PageModel
{
    public EvidenceRequest Evidence { get; private set; } = null!;

    public Round Round { get; private set; } = null!;

    /// <summary>What lies on the desk already; null when it is to be recorded.</summary>
    public PostedAnswer? Posted { get; private set; }

    /// <summary>The file that is there, from before or from a form that had an error.</summary>
    public AttestedFile? Scan { get; private set; }

    public DateOnly AskedOn => Amsterdam.Day(Evidence.OpenedAt);

    public (string What, string Advice)? WhyNot { get; private set; }

    public IEnumerable<SelectListItem> Ways => [new(l["Per post", "By post"], nameof(PostWay.Post)), new(l["Per e-mail", "By e-mail"], nameof(PostWay.Mail))];

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Way { get; set; }

    /// <summary>Stands for the field of the file, which the filter reads.</summary>
    public string? Paper { get; }

    /// <summary>Which answer by post the form was for, counted from 1.</summary>
    [BindProperty]
    public int Number { get; set; }

    /// <summary>What the form showed of what was recorded.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The hash of the file that came with a form that had an error.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    public async Task<IActionResult> OnGet(string id, string partyId, CancellationToken cancellation)
    {
        if (!await Load(id, partyId, cancellation))
        {
            return NotFound();
        }

        Number = Evidence.Posts + (Posted is null ? 1 : 0);
        Seen = PostedAnswer.Seen(Posted);
        On = Posted?.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Way = Posted?.Way.ToString();
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, string partyId, CancellationToken cancellation)
    {
        if (!await Load(id, partyId, cancellation))
        {
            return NotFound();
        }

        await FindScan(cancellation);
        var day = TypedDay.Read(On);
        if (day is null)
        {
            ModelState.AddModelError(nameof(On), l["Vul de dag in waarop u het ontving, zoals 3-11-2026.", "Fill in the day on which you received it, such as 3-11-2026."]);
        }

        if (!Enum.TryParse<PostWay>(Way, out var way) || !Enum.IsDefined(way))
        {
            ModelState.AddModelError(nameof(Way), l["Kies hoe het kwam: per post of per e-mail.", "Choose how it came: by post or by e-mail."]);
        }

        if (Scan is null && ModelState[nameof(Paper)] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(nameof(Paper), l["Kies de scan van de brief, of de mail als pdf. Zonder het stuk zelf kan niemand nagaan wat de partij schreef.",
                "Choose the scan of the letter, or the mail as pdf. Without the paper itself nobody can check what the party wrote."]);
        }

        return !ModelState.IsValid ? Page() : await Answer(
            Seen is { Length: > 0 }
                ? await receive.Change(Evidence.Id, Seen, day!.Value, way, Scan!, User.Address(), cancellation)
                : await receive.Record(Evidence.Id, Number, day!.Value, way, Scan!, User.Address(), cancellation),
            id, partyId, cancellation);
    }

    private async Task<IActionResult> Answer(PostOutcome outcome, string id, string partyId, CancellationToken cancellation)
    {
        if (outcome == PostOutcome.Done)
        {
            TempData["Notice"] = Seen is { Length: > 0 } ? l["De wijziging is vastgelegd.", "The change was recorded."]
                : l["Vastgelegd. De termijn van de partij staat stil tot u het heeft ingevoerd.", "Recorded. The party's term stands still until you have entered it."];
            return Redirect(Links.Post(id, partyId));
        }

        var kept = Scan;
        await Load(id, partyId, cancellation);
        Scan = kept;
        ModelState.AddModelError(outcome is PostOutcome.NotYet or PostOutcome.BeforeAsked ? nameof(On) : "", outcome switch
        {
            PostOutcome.NotYet => l["Deze dag is nog niet geweest. Vul de dag in waarop u het ontving.", "This day has not come yet. Fill in the day on which you received it."],
            PostOutcome.BeforeAsked => l[$"Op deze dag was de partij nog niet gevraagd: dat was op {l.Date(AskedOn)}. Kijk de datum na. Kwam het eerder, dan is het geen antwoord op deze ronde.",
                $"On this day the party had not been asked yet: that was on {l.Date(AskedOn)}. Check the date. If it came before, it is no answer to this round."],
            PostOutcome.Changed => l["Een collega was u net voor: er is al iets vastgelegd. Uw invoer is niet bewaard. Ga terug naar de partij en kijk wat er nu ligt.",
                "A colleague was just before you: something was recorded already. What you filled in was not kept. Go back to the party and see what is there now."],
            _ => l["Dit kan nu niet meer: de stand is intussen veranderd. Wat u invulde, is niet bewaard.", "This is no longer possible: the state has changed in the meantime. What you filled in was not kept."],
        });
        return Page();
    }

    // The one that came with this form; or that came with the form before, or was recorded, when it is still there.
    private async Task FindScan(CancellationToken cancellation)
    {
        var taken = HttpContext.Features.Get<TakenScan>();
        if (taken?.Refused is { } refused)
        {
            ModelState.AddModelError(nameof(Paper), refused.In(l.English));
        }

        if (taken?.Kept is { } file)
        {
            Scan = new AttestedFile(file.Name, file.Size, file.Sha256);
            (Kept, _) = (file.Sha256, ModelState.Remove(nameof(Kept)));
        }
        else if (Kept is { Length: > 0 } && await files.Find(Evidence.PartyId, Kept, cancellation) is { } known
            && known.Uses.FirstOrDefault(use => use.RoundId == Evidence.RoundId && use.ItemKey == PostedAnswer.Use) is { } use)
        {
            Scan = new AttestedFile(use.Name, known.Size, known.Sha256);
        }
    }

    private async Task<bool> Load(string id, string partyId, CancellationToken cancellation)
    {
        if (!ReviewReader.IsRequest(id, partyId)
            || await requests.Find(new RequestKey(id, partyId), cancellation) is not { Value: var request } || await rounds.Find(id, cancellation) is not { Value: var round })
        {
            return false;
        }

        (Evidence, Round, Posted) = (request, round, (await posts.OnDesk(request, cancellation))?.Value);
        Scan = Posted?.Scan;
        WhyNot = request.MayAnswer ? null : l.WhyNoPost(request);
        return true;
    }
}
