using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;
using Monitoring.Web.Desk;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Letters;

/// <summary>One version of a text: who wrote it, what it changed, how it looks; and puts it back.</summary>
public sealed class ShowTextVersionModel(TextBook texts, EditText edit, LookAtText look, Language l) : PageModel
{
    /// <summary>Which text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Which version.</summary>
    public int Version { get; private set; }

    /// <summary>Which version is in use.</summary>
    public int Current { get; private set; }

    /// <summary>Whether it shipped after the one in use was written, so that nobody has seen it in use yet.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Who wrote it and when; null when it ships with the software.</summary>
    public EditedText? Edited { get; private set; }

    /// <summary>What it says.</summary>
    public LetterWording Wording { get; private set; } = null!;

    /// <summary>What it changed in the version before it; for one that ships, in the one in use.</summary>
    public IReadOnlyList<TextChange> Changes { get; private set; } = [];

    /// <summary>The version that was in use when the form was shown.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public async Task<IActionResult> OnGet(string text, int version, CancellationToken cancellation)
    {
        if (!await Load(text, version, cancellation))
        {
            return NotFound();
        }

        Seen = Current;
        return Page();
    }

    /// <summary>Puts the version back, as the next one; a second submit changes nothing.</summary>
    public async Task<IActionResult> OnPost(string text, int version, CancellationToken cancellation)
    {
        if (!await Load(text, version, cancellation))
        {
            return NotFound();
        }

        switch (await edit.PutBack(text, Seen, version, User.Address(), cancellation))
        {
            case EditOutcome.Saved:
                TempData["Notice"] = IsNew
                    ? l["Overgenomen. Nieuwe brieven krijgen deze tekst, en brieven die nog niet weg zijn ook.", "Taken over. New letters get this text, and so do letters that have not left yet."]
                    : l["Teruggezet. Nieuwe brieven krijgen deze tekst, en brieven die nog niet weg zijn ook.", "Put back. New letters get this text, and so do letters that have not left yet."];
                return Redirect(Links.Text(text));
            case EditOutcome.Unchanged:
                TempData["Notice"] = l["Deze tekst was al in gebruik.", "This text was in use already."];
                return Redirect(Links.Text(text));
            case EditOutcome.Changed:
                ModelState.AddModelError("", l["Een collega bewaarde intussen een andere tekst. Bekijk die eerst. Wilt u deze toch terugzetten, druk dan nog een keer op de knop.", "A colleague saved another text in the meantime. Look at that first. If you still want to put this one back, press the button again."]);
                break;
            default:
                ModelState.AddModelError("", l["Deze tekst voldoet niet meer aan de regels. Neem over wat u nodig heeft, en bewaar dat als nieuwe versie.", "This text no longer keeps to the rules. Take over what you need, and save that as a new version."]);
                break;
        }

        Seen = Current;
        return Page();
    }

    /// <summary>The version as its reader sees it, for the frame on the page.</summary>
    public async Task<IActionResult> OnGetPreview(string text, int version, CancellationToken cancellation) =>
        LetterTexts.All.Contains(text) && await texts.Find(text, version, cancellation) is { } wording ? await look.At(Response, text, wording, cancellation) : NotFound();

    private async Task<bool> Load(string text, int version, CancellationToken cancellation)
    {
        if (!LetterTexts.All.Contains(text) || await texts.Find(text, version, cancellation) is not { } wording)
        {
            return false;
        }

        (Text, Version, Wording) = (text, version, wording);
        var inUse = (await texts.FindInUse(text, cancellation))?.Value;
        Current = inUse?.Version ?? LetterTexts.ShippedVersion(text);
        IsNew = version <= LetterTexts.LastShipped && version > inUse?.Shipped;
        Edited = version > LetterTexts.LastShipped ? await texts.FindEdited(text, version, cancellation) : null;
        var before = Edited?.Before ?? Current;
        Changes = before == version ? [] : TextChange.Between(await texts.Get(text, before, cancellation), wording);
        LetterFrame.Allow(Response);
        return true;
    }
}
