using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Where a party says that it wants to bring a dispute or a complaint (art. 12.1). Everybody gets the same answer: the link goes to the registered contacts only.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimit.OfParties)]
public sealed class StartCaseModel(BringCase bring, Language l) : PageModel
{
    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Against { get; set; }

    [BindProperty]
    public string? About { get; set; }

    /// <summary>Made with the form, so that sending it twice is one.</summary>
    [BindProperty]
    public string? Form { get; set; }

    /// <summary>Set when the form was sent.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Verstuurd { get; set; }

    public void OnGet() => Form = NewCase.MakeId();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Check(nameof(From), From, l["Vul in welke organisatie u bent: naam, KvK-nummer of bestuursnummer.", "Fill in which organisation you are: name, KvK number or board number."]);
        Check(nameof(Against), Against, l["Vul in om welke organisatie het gaat.", "Fill in which organisation it is about."]);
        Check(nameof(About), About, l["Schrijf in een regel waar het over gaat.", "Write in a line what it is about."]);
        if (Form is not ['z', ..] || Form.Length != NewCase.MakeId().Length || !Form.All(char.IsAsciiLetterOrDigit))
            return BadRequest();
        if (!ModelState.IsValid)
            return Page();
        await bring.Ask(Form, From!, Against!, About!, cancellation);
        return Redirect(Links.StartCase + "?verstuurd=ja");
    }

    private void Check(string field, string? typed, string missing)
    {
        if (string.IsNullOrWhiteSpace(typed))
            ModelState.AddModelError(field, missing);
        else if (typed.Trim().Length > CaseWish.MaxLength)
            ModelState.AddModelError(field, l[$"Maak dit korter: hoogstens {CaseWish.MaxLength} tekens.", $"Make this shorter: at most {CaseWish.MaxLength} characters."]);
    }
}
