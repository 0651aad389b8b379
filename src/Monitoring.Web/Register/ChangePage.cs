using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;

namespace Monitoring.Web.Register;

/// <summary>A page with a form that changes one organisation: reads it, keeps the revision that the form showed, and says what became of the change.</summary>
public abstract class ChangePage(PartyRegister register, TimeProvider clock, Language l) : PageModel
{
    /// <summary>The longest name.</summary>
    protected const int LongestText = 200;

    public Party Party { get; private set; } = null!;

    public DateOnly Today { get; } = Amsterdam.Day(clock.GetUtcNow());

    /// <summary>The revision that the form shows.</summary>
    [BindProperty]
    public long? Revision { get; set; }

    protected PartyRegister Register => register;

    /// <summary>Reads the organisation; false when there is none.</summary>
    protected async Task<bool> Load(string id, CancellationToken cancellation)
    {
        if (!Key.IsValidPart(id) || await register.Find(id, cancellation) is not { Value: var party })
        {
            return false;
        }

        Party = party;
        Revision ??= party.Revision;
        foreach (var entry in ModelState.Values)
        {
            // The page has its own sentences.
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        return true;
    }

    /// <summary>The answer to a change.</summary>
    protected virtual async Task<IActionResult> Answer(ChangeOutcome outcome, string done, string? then, CancellationToken cancellation)
    {
        switch (outcome)
        {
            case ChangeOutcome.Done:
                TempData["Notice"] = done;
                return Redirect(then ?? Links.Party(Party.Id));
            case ChangeOutcome.NotFound:
                return NotFound();
            default:
                // What was typed stays; the form goes on from what stands now.
                Party = (await register.Find(Party.Id, cancellation))!.Value;
                Revision = Party.Revision;
                ModelState.Remove(nameof(Revision));
                ModelState.AddModelError("", l["Iemand anders heeft deze organisatie intussen gewijzigd. Kijk hieronder of wat u wilt nog klopt, en bewaar het dan opnieuw.",
                    "Somebody else changed this organisation in the meantime. See below whether what you want is still right, and then save it again."]);
                return Page();
        }
    }

    /// <summary>Notes what is wrong with a field.</summary>
    protected void Wrong(string field, string dutch, string english) => ModelState.AddModelError(field, l[dutch, english]);

    /// <summary>A name as it is kept, or null after noting what is wrong.</summary>
    protected string? NameOf(string? typed, string field, string dutch, string english)
    {
        var name = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0)
        {
            Wrong(field, dutch, english);
        }
        else if (name.Length > LongestText || name.Any(char.IsControl))
        {
            Wrong(field, "Houd dit korter dan 200 tekens, zonder vreemde tekens.", "Keep this under 200 characters, without odd ones.");
        }
        else
        {
            return name;
        }

        return null;
    }

    /// <summary>A day as it is kept, or null after noting what is wrong.</summary>
    protected DateOnly? DayOf(DateOnly? typed, string field, string dutch, string english)
    {
        if (typed is null)
        {
            Wrong(field, dutch, english);
        }
        else if (typed.Value.Year < 2010 || typed > Today.AddYears(2))
        {
            Wrong(field, "Deze dag ligt wel heel ver weg. Kijk het jaartal na.", "This day is very far away. Check the year.");
        }
        else
        {
            return typed;
        }

        return null;
    }
}
