using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;
using Monitoring.Rounds;

namespace Monitoring.Web.Rounds;

/// <summary>A page that does one thing to a whole round, after saying what that means: it finds the round, asks for a reason, and goes back to the round.</summary>
public abstract class RoundAct(RoundBook rounds, Language l) : PageModel
{
    /// <summary>The longest reason.</summary>
    public const int LongestReason = 2000;

    public Round Round { get; private set; } = null!;

    /// <summary>Why, as the letters tell it.</summary>
    [BindProperty]
    public string? Because { get; set; }

    protected RoundBook Book { get; } = rounds;

    protected Language L { get; } = l;

    /// <summary>Whether there is anything to do: otherwise the page leads back to the round.</summary>
    protected abstract bool IsPossible { get; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) =>
        !await Find(id, cancellation) ? NotFound() : IsPossible ? Page() : Redirect(Links.Round(id));

    /// <summary>Reads what the page shows beside the round.</summary>
    protected virtual Task Look(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Finds the round that the page is about; false when there is none.</summary>
    protected async Task<bool> Find(string id, CancellationToken cancellation)
    {
        if (await Book.Find(id, cancellation) is not { Value: var round })
        {
            return false;
        }

        Round = round;
        await Look(cancellation);
        return true;
    }

    /// <summary>The reason, trimmed; or null after saying what is wrong with it.</summary>
    /// <param name="missing">What is said when there is none.</param>
    protected string? Reason(string missing)
    {
        if (!string.IsNullOrWhiteSpace(Because) && Because.Length <= LongestReason)
        {
            return Because.Trim();
        }

        ModelState.AddModelError(nameof(Because), string.IsNullOrWhiteSpace(Because) ? missing : L["Houd de reden korter dan 2000 tekens.", "Keep the reason under 2000 characters."]);
        return null;
    }

    /// <summary>Leads back to the round and says what was done; or shows the page again and says why it was not.</summary>
    protected IActionResult Answer(bool done, string said, string refused)
    {
        if (done)
        {
            TempData["Notice"] = said;
            return Redirect(Links.Round(Round.Id));
        }

        ModelState.AddModelError("", refused);
        return Page();
    }
}
