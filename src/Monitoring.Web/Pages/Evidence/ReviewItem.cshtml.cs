using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Web.Desk;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>One item of what a party declared: what was asked, what it answers, its files, and beside it what the reviewer finds.</summary>
public sealed class ReviewItemModel(ReviewReader reader, JudgeItem judge, FileBook files, Language l) : PageModel
{
    public ReviewView View { get; private set; } = null!;

    public ReviewedItem Item { get; private set; } = null!;

    /// <summary>As the framework asks it; null when it no longer does.</summary>
    public AskedItem? Asked { get; private set; }

    /// <summary>The file that is shown; null when there is none to show.</summary>
    public FileView? Shown { get; private set; }

    [BindProperty]
    public Verdict? Verdict { get; set; }

    /// <summary>What the party has to do; it reads this.</summary>
    [BindProperty]
    public string? Remark { get; set; }

    /// <summary>For the secretariaat only.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>What the form showed: <see cref="Finding.Seen"/>.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The number of the declaration that the form showed.</summary>
    [BindProperty]
    public int Declaration { get; set; }

    /// <summary>Its place among the items, from 0.</summary>
    public int Place { get; private set; }

    public IReadOnlyList<ReviewedItem> Items => View.Review!.Items;

    public ReviewedItem? Previous => Place > 0 ? Items[Place - 1] : null;

    public ReviewedItem? Next => Place < Items.Count - 1 ? Items[Place + 1] : null;

    public IEnumerable<SelectListItem> Verdicts => Enum.GetValues<Verdict>().Select(v => new SelectListItem(l.Tag(v).Word, v.ToString()));

    public async Task<IActionResult> OnGet(string id, string partyId, string item, string? bestand, CancellationToken cancellation)
    {
        if (!await Load(id, partyId, item, bestand, cancellation))
        {
            return NotFound();
        }

        // Of an answer that changed the old finding is shown, but not filled in: it has to be looked at again.
        Verdict = Item.Verdict;
        (Remark, Note) = (Item.Verdict is null ? null : Item.Finding?.Remark, Item.Finding?.Note);
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, string partyId, string item, string? bestand, CancellationToken cancellation)
    {
        if (!await Load(id, partyId, item, bestand, cancellation))
        {
            return NotFound();
        }

        if (Verdict is null)
        {
            ModelState.AddModelError(nameof(Verdict), l["Kies wat u vindt: in orde, of aan te vullen.", "Choose what you find: in order, or needs rework."]);
        }

        foreach (var (name, text) in new[] { (nameof(Remark), Remark), (nameof(Note), Note) })
        {
            if (text?.Length > Finding.LongestText)
            {
                ModelState.AddModelError(name, l[$"Houd deze tekst korter dan {Finding.LongestText} tekens.", $"Keep this text under {Finding.LongestText} characters."]);
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await judge.Judge(View.Id, item, Declaration, Seen ?? "", Verdict!.Value, Remark, Note, User.Address(), cancellation);
        if (!await Load(id, partyId, item, bestand, cancellation))
        {
            return NotFound();
        }

        if (outcome == JudgeOutcome.Kept)
        {
            TempData["Notice"] = l[$"Bewaard: {Item.Answer.TitleWithProduct().Nl}, {l.Tag(Item.Verdict).Word.ToLower(l.Culture)}.",
                $"Kept: {Item.Answer.TitleWithProduct().En}, {l.Tag(Item.Verdict).Word.ToLower(l.Culture)}."];
            return Redirect(View.Review!.NextAfter(item) is { } next ? View.Id.ItemPage(next.Answer.Item) : Links.Request(id, partyId));
        }

        ModelState.AddModelError(outcome == JudgeOutcome.NoRemark ? nameof(Remark) : "", l.Refusal(outcome, Item.Finding));
        return Page();
    }

    private async Task<bool> Load(string id, string partyId, string item, string? file, CancellationToken cancellation)
    {
        if (await reader.Read(id, partyId, declaration: null, cancellation) is not { Review: { } review } view
            || review.Items.FirstOrDefault(i => i.Answer.Item == item) is not { } found)
        {
            return false;
        }

        (View, Item, Place) = (view, found, review.Items.TakeWhile(i => i != found).Count());
        Asked = view.Framework.ItemsFor(view.Request.PartyKind, view.Request.Products ?? []).FirstOrDefault(a => a.Key == item);
        var shown = found.Answer.Files.FirstOrDefault(f => f.Sha256 == file) ?? found.Answer.Files.FirstOrDefault(FileView.IsShown);
        Shown = shown is null ? null : await FileView.Of(shown, partyId, files, cancellation);
        return true;
    }
}
