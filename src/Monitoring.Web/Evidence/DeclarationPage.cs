using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Evidence;

namespace Monitoring.Web.Evidence;

/// <summary>A page on which a named person of the party declares something, or the desk records that one did: who that is, and that he or she may.</summary>
public abstract class DeclarationPage(Language l) : PageModel
{
    private const int LongestName = 120;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public bool Authorised { get; set; }

    /// <summary>Which declaration the form was for, counted from 1.</summary>
    [BindProperty]
    public int Number { get; set; }

    protected Language L { get; } = l;

    /// <summary>What is said when no name was typed.</summary>
    protected virtual string NoName => L["Vul uw naam in.", "Fill in your name."];

    /// <summary>What is said when no role was typed.</summary>
    protected virtual string NoRole => L["Vul uw functie in, zoals directeur of privacy officer.", "Fill in your role, such as director or privacy officer."];

    /// <summary>What is said when the box was not ticked.</summary>
    protected virtual string NotAuthorised => L["Zet het vinkje als u dit mag verklaren. Mag u dat niet? Geef de link dan aan een collega die het wel mag.",
        "Tick the box if you may declare this. If you may not, pass the link to a colleague who may."];

    /// <summary>Who declares; null after saying what is wrong with it.</summary>
    /// <param name="contact">By whose link: the id of a contact or colleague; empty when it came by post.</param>
    protected Declarant? Who(string contact)
    {
        Check(nameof(Name), Name, LongestName, NoName);
        Check(nameof(Role), Role, LongestName, NoRole);
        if (!Authorised)
            ModelState.AddModelError(nameof(Authorised), NotAuthorised);
        return ModelState.IsValid ? new Declarant(Name!.Trim(), Role!.Trim(), contact) : null;
    }

    /// <summary>Says what is wrong with a field: nothing typed, or too much.</summary>
    protected void Check(string field, string? typed, int most, string sentence)
    {
        if (string.IsNullOrWhiteSpace(typed))
            ModelState.AddModelError(field, sentence);
        else if (typed.Trim().Length > most)
            ModelState.AddModelError(field, L[$"Maak dit korter: hoogstens {L.Number(most)} tekens.", $"Make this shorter: at most {L.Number(most)} characters."]);
    }
}
