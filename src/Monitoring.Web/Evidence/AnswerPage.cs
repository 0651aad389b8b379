using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;
using Monitoring.Frameworks;

namespace Monitoring.Web.Evidence;

/// <summary>
/// Answers one item. All buttons belong to one form, so that adding or removing a file loses nothing of what was typed;
/// what is incomplete is kept as a draft and says what is missing.
/// </summary>
/// <remarks>The party's page and the desk's are one form: they differ in who answers, and in whose request it may be.</remarks>
public abstract class AnswerPage(GiveAnswer give, Language l) : PageModel
{
    public RequestView View { get; private set; } = null!;

    public ItemView Item { get; private set; } = null!;

    [BindProperty(Name = "")]
    public AnswerForm Form { get; set; } = new();

    /// <summary>
    /// Which button: <c>next</c>, <c>overview</c>, <c>file</c>, <c>not-applicable</c>, <c>applies</c>, <c>deviation</c> for
    /// another row, <c>drop-2</c> to take the third row away; <c>upload</c> is the script's.
    /// </summary>
    [BindProperty]
    public string? Then { get; set; }

    /// <summary>The hash of the file whose button was pressed.</summary>
    [BindProperty]
    public string? Remove { get; set; }

    /// <summary>What the form showed: <see cref="Answer.Seen"/>.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What was accepted in an earlier round, when that is what the page asks about: not once it is to be replaced.</summary>
    public AcceptedAnswer? Offer => View.Request.MayAnswer && !replaces ? Item.Offer : null;

    /// <summary>Whether a colleague kept another answer meanwhile: it stands beside what was typed here.</summary>
    public bool IsOvertaken { get; private set; }

    /// <summary>Who answers: the id of a contact or colleague, or an address of the secretariaat.</summary>
    protected abstract string By { get; }

    /// <summary>The answers that this form changes.</summary>
    protected abstract Draft Draft { get; }

    /// <summary>The request; null when it is not there, or not to be answered here.</summary>
    protected abstract Task<RequestView?> Read(CancellationToken cancellation);

    private const string Another = "deviation";
    private const string DropRow = "drop-";
    private bool replaces;

    public bool IsNotApplicable => Item.Answer?.NotApplicableBecause is not null;

    /// <summary>Whether the item is asked anew: what is asked then, a person wrote, so it takes files and words whatever the framework asks.</summary>
    public bool IsAgain => View.AgainOf(Item) is not null;

    /// <summary>The kinds of file it takes.</summary>
    public IReadOnlyList<FileKind> Accepted => IsAgain ? Item.Asked.Item.FilesWhenAskedAnew : Item.Asked.Item.AcceptedFiles;

    /// <summary>Whether it asks for more than files.</summary>
    public bool HasFields => IsAgain || Item.Asked.Item.EndDateAsked || Item.Asked.Item.Proofs.Any(proof => proof.Kind != ProofKind.Files);

    public async Task<IActionResult> OnGetAsync(string item, string? vervangen, string? nog, CancellationToken cancellation)
    {
        replaces = vervangen is not null;
        if (!await Look(item, cancellation))
            return NotFound();
        Form = AnswerForm.Of(Item.Answer);
        Show(another: nog is not null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string item, CancellationToken cancellation)
    {
        if (!await Look(item, cancellation))
            return NotFound();
        if (Then == "confirm")
            return await Confirm(item, cancellation);
        replaces = true;
        var taken = HttpContext.Features.Get<IReadOnlyList<TakenIn>>() ?? [];
        var added = Added(taken);
        if (Then == "upload" && taken.Count > 0)
            return new JsonResult(new { kept = taken[0].IsKept, sentence = Sentence(taken[0]) ?? added });
        foreach (var refused in taken.Select(Sentence).OfType<string>())
            ModelState.AddModelError("File", refused);
        if (added is not null)
            TempData["Notice"] = added;
        if (Then == "file" && taken.Count == 0)
            ModelState.AddModelError("File", l["Kies eerst een bestand, en klik dan op ‘Bestand uploaden’.", "First choose a file, then press ‘Upload file’."]);
        if (Remove is not null)
            Tell(await give.RemoveFile(View.Id, item, Remove, cancellation, By));
        if (Then?.StartsWith(DropRow, StringComparison.Ordinal) == true && int.TryParse(Then[DropRow.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < Form.Deviations.Count)
            Form.Deviations.RemoveAt(row);
        await Keep(item, cancellation);
        await Look(item, cancellation);
        Show();
        return ModelState.IsValid ? GoOn() : Page();
    }

    private async Task<IActionResult> Confirm(string item, CancellationToken cancellation)
    {
        // Pressed twice: it is confirmed already.
        if (Item.Offer is { } offer)
            Tell(await give.Confirm(View.Id, offer, By, cancellation, Seen));
        else if (Item.Answer?.ConfirmedFrom is null)
            ModelState.AddModelError("", NoLongerOffered);
        await Look(item, cancellation);
        Form = AnswerForm.Of(Item.Answer);
        Show();
        if (!ModelState.IsValid)
            return Page();
        var stays = !Item.IsAnswered;
        TempData["Notice"] = stays ? l["Overgenomen. Het kader vraagt nu iets meer: vul dat nog aan.", "Taken over. The framework now asks for a little more: please add that."]
            : l[$"Bevestigd: {Item.Asked.TitleWithProduct().Nl}.", $"Confirmed: {Item.Asked.TitleWithProduct().En}."];
        return Redirect(!stays && View.NextAfter(Item) is { } next ? View.Places.Item(next.Asked.Key) : stays ? View.Places.Item(item) : View.Places.Overview);
    }

    private void Show(bool another = false)
    {
        (Form.Item, Form.IsAgain) = (Item, IsAgain);
        var typed = Form.Deviations.Count;
        Form.ShowRows(another || Then == Another);
        // What was typed comes back by itself, but under the number that its row had then.
        if (Form.Deviations.Count != typed)
        {
            foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Deviations[", StringComparison.Ordinal) && ModelState[key]!.Errors.Count == 0).ToList())
                ModelState.Remove(key);
        }
    }

    private async Task Keep(string item, CancellationToken cancellation)
    {
        var fields = new Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary();
        var said = IsNotApplicable ? Item.Answer! with { NotApplicableBecause = null } : Form.Read(View.Id, Item.Asked, fields, l, View.Today);
        if (Then == "not-applicable" || (IsNotApplicable && Then != "applies"))
            said = said with { NotApplicableBecause = Item.Asked.Item.NotApplicableAllowed ? Form.ReadReason(fields, l) : null };
        ModelState.Merge(fields);
        if (fields.IsValid)
            Tell(await give.Say(Draft, item, said with { ChangedBy = By }, cancellation, Seen));
    }

    private void Tell(GiveOutcome outcome)
    {
        switch (outcome)
        {
            case GiveOutcome.Kept:
                break;
            case GiveOutcome.Changed:
                IsOvertaken = true;
                ModelState.AddModelError("", Overtaken);
                break;
            case GiveOutcome.FileGone:
                ModelState.AddModelError("", NoLongerOffered);
                break;
            default:
                ModelState.AddModelError("", NotOpen);
                break;
        }
    }

    // The item as it was read when the form came in tells who was first.
    private string Overtaken => OfTheOtherSide
        ? View.Places.IsAtDesk
            ? l["De partij heeft dit onderdeel intussen zelf gewijzigd. Wat u invulde, staat hieronder nog, maar is niet bewaard. Kijk eerst wat de partij schreef; klik alleen op opslaan als uw invoer dat moet vervangen.",
                "The party has changed this item itself meanwhile. What you filled in is still below, but was not kept. See first what the party wrote; press save only if yours has to replace that."]
            : l["Het secretariaat heeft dit onderdeel intussen ingevoerd, van een antwoord dat per post of mail kwam. Wat u invulde, staat hieronder nog, maar is niet bewaard. Klik op opslaan om het te vervangen.",
                "The secretariat has entered this item meanwhile, from an answer that came by post or mail. What you filled in is still below, but was not kept. Press save to replace it."]
        : l["Een collega heeft dit onderdeel intussen gewijzigd. Wat u invulde, staat hieronder nog, maar is niet bewaard. Klik op opslaan om het antwoord van uw collega te vervangen.",
            "A colleague has changed this item meanwhile. What you filled in is still below, but was not kept. Press save to replace your colleague's answer."];

    /// <summary>Whether who answered last is of the other side: the secretariaat, for a party; the party, for the secretariaat.</summary>
    public bool OfTheOtherSide => Item.Answer?.ChangedBy is { } by && PostedAnswer.IsDesk(by) != View.Places.IsAtDesk;

    private string NotOpen => l["Wijzigen kan niet meer: het secretariaat is begonnen met beoordelen, of het verzoek is afgelopen. Wat u hier invulde, is niet bewaard.",
        "Changes are no longer possible: the secretariat has begun to review, or the request has ended. What you filled in here was not kept."];

    private string NoLongerOffered => l["Wat u eerder gaf, kan niet meer mee. Vul dit onderdeel opnieuw in.", "What you gave before can no longer be used. Please fill in this item anew."];

    private string? Sentence(TakenIn taken) => taken.Outcome switch
    {
        GiveOutcome.Kept => null,
        GiveOutcome.TooManyFiles => l[$"Bij dit onderdeel staan al {Answer.MaxFiles} bestanden, meer kan niet. Haal er eerst een weg, of voeg bestanden samen.",
            $"This item already has {Answer.MaxFiles} files, which is the most. First remove one, or merge files."],
        GiveOutcome.FileRefused => l[$"Het bestand ‘{taken.Name}’ is eerder geweigerd of geblokkeerd. Daarom nemen we het niet aan.",
            $"The file ‘{taken.Name}’ was refused or blocked before. So we do not take it."],
        null => taken.Refused!.In(l.English),
        _ => NotOpen,
    };

    private string? Added(IReadOnlyList<TakenIn> taken) => taken.Where(t => t.IsKept).Select(t => t.Name).ToList() switch
    {
        [] => null,
        [var name] => l[$"{name} is toegevoegd.", $"{name} was added."],
        [.. var names, var last] => l[$"{string.Join(", ", names)} en {last} zijn toegevoegd.", $"{string.Join(", ", names)} and {last} were added."],
    };

    private RedirectResult GoOn()
    {
        if (Remove is not null)
            TempData["Notice"] = l["Het bestand is weggehaald.", "The file was removed."];
        var rows = Then == Another || Then?.StartsWith(DropRow, StringComparison.Ordinal) == true;
        var stays = rows || Remove is not null || Then is "file" or "applies" || (Then == "next" && !Item.IsAnswered);
        if (Then == "next" && stays)
        {
            if (!View.Places.IsAtDesk)
                TempData["NoticeKind"] = "info";
            TempData["Notice"] = Item.IsBegun ? l["Bewaard. Dit onderdeel is nog niet volledig.", "Kept. This item is not complete yet."]
                : l["Hier is nog niets ingevuld. U kunt ook eerst een ander onderdeel doen.", "Nothing is filled in here yet. You may also do another item first."];
        }

        if (rows)
            return Redirect($"{View.Places.Item(Item.Asked.Key)}{(Then == Another ? "?nog=ja" : "")}#afwijking-{Form.Deviations.Count.ToString(CultureInfo.InvariantCulture)}");
        if (stays)
            return Redirect(View.Places.Item(Item.Asked.Key));
        TempData["Notice"] = l[$"Bewaard: {Item.Asked.TitleWithProduct().Nl}.", $"Kept: {Item.Asked.TitleWithProduct().En}."];
        return Redirect(Then != "overview" && View.NextAfter(Item) is { } next ? View.Places.Item(next.Asked.Key) : View.Places.Overview);
    }

    private async Task<bool> Look(string item, CancellationToken cancellation)
    {
        if (await Read(cancellation) is not { } view || view.Items.FirstOrDefault(i => i.Asked.Key == item) is not { } found)
            return false;
        (View, Item) = (view, found);
        return true;
    }
}
