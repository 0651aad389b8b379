using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Letters;

/// <summary>One text of letters: its fields, both languages to edit, a look at it as its reader sees it, and its earlier versions.</summary>
public sealed class EditTextModel(TextBook texts, EditText edit, LookAtText look, Language l) : PageModel
{
    private const int MostVersions = 50;

    /// <summary>Which text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Which version is in use, and since when; null when it is the latest that ships.</summary>
    public TextInUse? InUse { get; private set; }

    /// <summary>The versions that the secretariaat wrote, the latest first.</summary>
    public IReadOnlyList<EditedText> History { get; private set; } = [];

    /// <summary>The version that the form showed.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? DutchSubject { get; set; }

    [BindProperty]
    public string? DutchBody { get; set; }

    [BindProperty]
    public string? EnglishSubject { get; set; }

    [BindProperty]
    public string? EnglishBody { get; set; }

    /// <summary>The version that new letters are written with.</summary>
    public int Version => InUse?.Version ?? LetterTexts.ShippedVersion(Text);

    /// <summary>The shipped text that changed since this one was edited, as its version, or null.</summary>
    public int? NewerShipped => InUse is not null && LetterTexts.ShippedVersion(Text) > InUse.Shipped ? LetterTexts.ShippedVersion(Text) : null;

    /// <summary>Whether what was typed was not saved: the frame then shows no other text than that.</summary>
    public bool IsUnsaved => !ModelState.IsValid;

    private LetterWording Typed => new(new LetterText(DutchSubject ?? "", DutchBody ?? ""), new LetterText(EnglishSubject ?? "", EnglishBody ?? ""));

    public async Task<IActionResult> OnGet(string text, CancellationToken cancellation)
    {
        if (!await Load(text, cancellation))
        {
            return NotFound();
        }

        var wording = await texts.Get(Text, Version, cancellation);
        (Seen, DutchSubject, DutchBody, EnglishSubject, EnglishBody) = (Version, wording.Dutch.Subject, wording.Dutch.Body, wording.English.Subject, wording.English.Body);
        return Page();
    }

    /// <summary>Saves the next version, or says what is wrong; what was typed stays.</summary>
    public async Task<IActionResult> OnPost(string text, CancellationToken cancellation)
    {
        if (!LetterTexts.All.Contains(text))
        {
            return NotFound();
        }

        var outcome = await edit.Save(text, Seen, Typed, User.Address(), cancellation);
        await Load(text, cancellation);
        switch (outcome)
        {
            case EditOutcome.Saved:
                TempData["Notice"] = l["Bewaard. Nieuwe brieven krijgen deze tekst, en brieven die nog niet weg zijn ook.", "Saved. New letters get this text, and so do letters that have not left yet."];
                return Redirect(Links.Text(text));
            case EditOutcome.Unchanged:
                TempData["Notice"] = l["Er is niets veranderd, dus er is niets bewaard.", "Nothing was changed, so nothing was saved."];
                return Redirect(Links.Text(text));
            case EditOutcome.Changed:
                ModelState.AddModelError("", l[$"{InUse?.By} bewaarde intussen een andere tekst. Die van u staat hieronder nog. Bekijk eerst {l.TextVersion(Version)}. Bewaart u nu, dan komt uw tekst ervoor in de plaats.",
                    $"{InUse?.By} saved another text in the meantime. Yours still stands below. First look at {l.TextVersion(Version)}. If you save now, your text takes its place."]);
                Seen = Version;
                break;
            default:
                foreach (var mistake in TextRules.Mistakes(text, EditText.Tidy(Typed)))
                {
                    ModelState.AddModelError(NameOf(mistake), l.Mistake(mistake));
                }

                break;
        }

        return Page();
    }

    /// <summary>The text as its reader would see it, before it is saved: for the frame on the page.</summary>
    public async Task<IActionResult> OnPostPreview(string text, CancellationToken cancellation) =>
        LetterTexts.All.Contains(text) ? await look.At(Response, text, EditText.Tidy(Typed), cancellation) : NotFound();

    /// <summary>The text that is in use as its reader sees it.</summary>
    public async Task<IActionResult> OnGetPreview(string text, CancellationToken cancellation) =>
        await Load(text, cancellation, history: false) ? await look.At(Response, text, await texts.Get(text, Version, cancellation), cancellation) : NotFound();

    private static string NameOf(TextMistake mistake) => (mistake.English, mistake.InSubject) switch
    {
        (false, true) => nameof(DutchSubject),
        (false, false) => nameof(DutchBody),
        (true, true) => nameof(EnglishSubject),
        _ => nameof(EnglishBody),
    };

    private async Task<bool> Load(string text, CancellationToken cancellation, bool history = true)
    {
        if (!LetterTexts.All.Contains(text))
        {
            return false;
        }

        Text = text;
        InUse = (await texts.FindInUse(text, cancellation))?.Value;
        History = history && InUse is not null ? await texts.History(text, InUse.Version, MostVersions, cancellation) : [];
        LetterFrame.Allow(Response);
        return true;
    }
}
