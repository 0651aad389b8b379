using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Letters;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Web.Desk;
using Monitoring.Web.Privacy;

namespace Monitoring.Web.Pages.Privacy;

/// <summary>All that is held of one person: exported, corrected in its place, erased; each is written down without the data.</summary>
public sealed class ShowPersonModel(ErasePerson erase, CorrectPerson correct, PrivacyRequestBook requests, TimeProvider clock, Language l) : PageModel
{
    private const int LongestRemark = 1000;

    public string Person { get; private set; } = "";

    public string Name { get; private set; } = "";

    public IReadOnlyList<PersonTrace> Traces { get; private set; } = [];

    /// <summary>The id of what is done with this page, so that twice is once.</summary>
    [BindProperty]
    public string? Id { get; set; }

    /// <summary>The right name.</summary>
    [BindProperty]
    public string? Right { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    /// <summary>Where the person is a contact or acts for a seat, or null.</summary>
    public PersonTrace? Contact => Traces.FirstOrDefault(trace => trace.Kind is PersonTraceKind.Contact or PersonTraceKind.Seat);

    [BindProperty]
    public bool Declarations { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public async Task<IActionResult> OnGet(string person, CancellationToken cancellation)
    {
        Id = Guid.NewGuid().ToString("n");
        if (!await Load(person, cancellation))
        {
            return NotFound();
        }

        (Right, Email) = (Name, Contact?.Values[1]);
        return Page();
    }

    /// <summary>Gives all of it as one file.</summary>
    public async Task<IActionResult> OnPostExport(string person, CancellationToken cancellation)
    {
        if (!await Load(person, cancellation))
        {
            return NotFound();
        }

        await Note(PrivacyRequestKind.Export, Guid.NewGuid().ToString("n"), cancellation);
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return File(PersonExport.Of(Name, Traces, clock.GetUtcNow(), l), "application/zip", "overzicht-avg.zip");
    }

    /// <summary>Corrects it, or notes beside it what is right.</summary>
    public async Task<IActionResult> OnPostCorrect(string person, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(Id, "n", out _) || !await Load(person, cancellation))
        {
            return NotFound();
        }

        var name = string.Join(' ', (Right ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var (email, remark) = (Email?.Trim() ?? "", Remark?.Trim());
        if (name.Length is 0 or > 200 || name.Any(char.IsControl))
        {
            ModelState.AddModelError(nameof(Right), l["Vul de juiste naam in, in hoogstens 200 tekens.", "Fill in the right name, in at most 200 characters."]);
        }

        if (Contact is not null && !PartyFormats.IsEmail(email))
        {
            ModelState.AddModelError(nameof(Email), l["Vul een e-mailadres in, zoals privacy@organisatie.nl.", "Fill in an e-mail address, such as privacy@organisation.nl."]);
        }

        if (remark?.Length > LongestRemark)
        {
            ModelState.AddModelError(nameof(Remark), l["Houd dit korter dan 1000 tekens.", "Keep this under 1000 characters."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var right = new PersonCorrection(name, Contact is null ? null : email, string.IsNullOrEmpty(remark) ? null : remark);
        var done = await correct.Correct(Id, person, right, User.Address(), cancellation);
        TempData["Notice"] = l[
            $"Verbeterd op {done.Places - done.Kept} plaatsen. Bij {done.Kept} verklaringen of uitleg staat nu wat juist is.",
            $"Corrected in {done.Places - done.Kept} places. Beside {done.Kept} declarations or explanations now stands what is right."];
        return Redirect(Links.Persons);
    }

    /// <summary>Erases what need not be kept.</summary>
    public async Task<IActionResult> OnPostErase(string person, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(Id, "n", out _))
        {
            return NotFound();
        }

        var known = await Load(person, cancellation);
        if (known && !Sure)
        {
            (Right, Email) = (Name, Contact?.Values[1]);
            ModelState.AddModelError(nameof(Sure), l["Stel eerst vast dat de vraag van deze persoon zelf komt, en kruis dat aan.", "First make sure that the question comes from this person, and tick that."]);
            return Page();
        }

        // The same form again finds nobody any more, or whom it left: it is the same erasure all the same.
        var done = known || await erase.IsKnown(Id, cancellation) ? await erase.Erase(Id, person, Declarations, User.Address(), cancellation) : null;
        if (done is null)
        {
            return NotFound();
        }

        TempData["Notice"] = l[
            $"Gewist op {done.Erased} plaatsen, bewaard op {done.Kept}. Uit back-ups is het weg op {l.Date(done.CompleteOn!.Value)}; zeg dat ook zo tegen de betrokkene.",
            $"Erased in {done.Erased} places, kept in {done.Kept}. It is gone from backups on {l.Date(done.CompleteOn!.Value)}; tell the person so."];
        return Redirect(Links.Persons);
    }

    private Task<PrivacyRequest> Note(PrivacyRequestKind kind, string id, CancellationToken cancellation) =>
        requests.Note(new PrivacyRequest { Id = id, Kind = kind, At = clock.GetUtcNow(), By = User.Address(), Places = Traces.Count }, cancellation);

    private async Task<bool> Load(string person, CancellationToken cancellation)
    {
        var (lines, traces) = await erase.Find(person, cancellation);
        if (lines.Count == 0)
        {
            return false;
        }

        (Person, Name, Traces) = (person, lines[0].Name, traces);
        return true;
    }
}
