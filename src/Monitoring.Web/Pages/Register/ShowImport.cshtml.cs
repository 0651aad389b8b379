using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;
using Monitoring.Register.Import;
using Monitoring.Web.Desk;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Register;

/// <summary>An import: how far it is, what it would do or did, which lines are wrong and why, and the decision to write the good ones.</summary>
public sealed class ShowImportModel(ImportBook imports, Language l) : PageModel
{
    private const int PageSize = 50;

    public ImportJob Job { get; private set; } = null!;

    public IReadOnlyList<WrongLineRow> Wrong { get; private set; } = [];

    public int From { get; private set; }

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    /// <summary>Which button: <c>apply</c> or <c>drop</c>.</summary>
    [BindProperty]
    public string? Then { get; set; }

    public async Task<IActionResult> OnGet(string id, string[]? na, int? vanaf, CancellationToken cancellation) =>
        await Load(id, na, vanaf, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation)
    {
        if (Then is not ("apply" or "drop") || await imports.Find(id, cancellation) is null)
        {
            return NotFound();
        }

        var apply = Then == "apply";
        if (await imports.Decide(id, apply, User.Address(), cancellation))
        {
            TempData["Notice"] = apply ? l["De goede regels worden opgeslagen.", "The good lines are being written."] : l["Er is niets opgeslagen.", "Nothing was written."];
            return Redirect(Links.Import(id));
        }

        await Load(id, null, null, cancellation);
        ModelState.AddModelError("", l["Dit kan nu niet: een collega besloot intussen anders, of de controle loopt nog. Hieronder staat hoe het er nu voor staat.", "This is not possible now: a colleague decided otherwise in the meantime, or the check still runs. Below is how it stands now."]);
        return Page();
    }

    private async Task<bool> Load(string id, string[]? na, int? vanaf, CancellationToken cancellation)
    {
        if (await imports.Find(id, cancellation) is not { Value: var job })
        {
            return false;
        }

        Job = job;
        var trail = new Trail(Links.Import(id), na, vanaf);
        var found = await imports.Wrong(id, PageSize + 1, trail.After, cancellation);
        Wrong = [.. found.Take(PageSize)];
        From = trail.From;
        Previous = trail.Previous(PageSize);
        Next = found.Count > PageSize ? trail.Next(Wrong[^1].Key.Row, PageSize) : null;
        return true;
    }
}
