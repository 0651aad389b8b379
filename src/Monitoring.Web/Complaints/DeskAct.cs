using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Letters;

namespace Monitoring.Web.Complaints;

/// <summary>A page on which the secretariaat does one thing in a case: it finds the case, says what the act means, and goes back to the case.</summary>
public abstract class DeskAct(ComplaintBook complaints, TimeProvider clock, Language l) : PageModel
{
    public Complaint Case { get; private set; } = null!;

    public DateOnly Today { get; } = Amsterdam.Day(clock.GetUtcNow());

    /// <summary>Why, as the sides read it.</summary>
    [BindProperty]
    public string? Reasons { get; set; }

    protected ComplaintBook Book { get; } = complaints;

    protected Language L { get; } = l;

    /// <summary>Whether there is anything to do: otherwise the page leads back to the case. The act itself looks again.</summary>
    protected abstract bool IsPossible { get; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        if (!IsPossible)
        {
            return Redirect(Links.Case(id));
        }

        Begin();
        return Page();
    }

    /// <summary>Fills in the form when it is opened.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Reads what the page shows beside the case.</summary>
    protected virtual Task Look(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Finds the case that the page is about; false when there is none.</summary>
    protected async Task<bool> Find(string id, CancellationToken cancellation)
    {
        if (await Book.Find(id, cancellation) is not { Value: var complaint })
        {
            return false;
        }

        Case = complaint;
        foreach (var entry in ModelState.Values)
        {
            // The page has its own sentences.
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        await Look(cancellation);
        return true;
    }

    /// <summary>Leads back to the case and says what was done.</summary>
    protected RedirectResult Done(string said)
    {
        TempData["Notice"] = said;
        return Redirect(Links.Case(Case.Id));
    }

    /// <summary>Shows the page again, with the case as it stands now, and says what is wrong with a field; with all of it when the field is empty.</summary>
    protected async Task<IActionResult> Refuse(string field, string sentence, CancellationToken cancellation)
    {
        if (!await Find(Case.Id, cancellation))
        {
            return NotFound();
        }

        ModelState.AddModelError(field, sentence);
        return Page();
    }

    /// <summary>What is said when a colleague or the course of the case was first.</summary>
    protected string NotOpen => L[
        "Dit kan niet meer: een collega was u voor, of de zaak is intussen verder gegaan. Ga terug naar de zaak om te zien hoe het ervoor staat.",
        "This is no longer possible: a colleague was first, or the case has gone on in the meantime. Go back to the case to see how it stands."];

    /// <summary>What is said of reasons that are too long.</summary>
    protected string TooLong(int most) => L[$"Houd dit korter dan {L.Number(most)} tekens.", $"Keep this under {L.Number(most)} characters."];
}
