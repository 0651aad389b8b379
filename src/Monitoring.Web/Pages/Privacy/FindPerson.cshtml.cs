using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Privacy;
using Monitoring.Register;

namespace Monitoring.Web.Pages.Privacy;

/// <summary>Finds a person who made a request under the AVG. What was typed is posted, so that it stands in no address and no log.</summary>
public sealed class FindPersonModel(PersonIndex people, PrivacyRequestBook requests, PartyRegister register, Language l) : PageModel
{
    private const int Shown = 20;

    [BindProperty]
    public string? Who { get; set; }

    /// <summary>Who was found, with the names of their parties; null before a search.</summary>
    public IReadOnlyList<(PersonLine Person, IReadOnlyList<string> Parties)>? Found { get; private set; }

    /// <summary>The requests that were handled, the latest first.</summary>
    public IReadOnlyList<PrivacyRequest> Requests { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) => Requests = await requests.Latest(Shown, cancellation);

    public async Task OnPost(CancellationToken cancellation)
    {
        Requests = await requests.Latest(Shown, cancellation);
        if (Who is not { Length: >= 2 and <= 254 } || PersonLine.WordsOf(Who).Count == 0)
        {
            ModelState.AddModelError(nameof(Who), l["Vul een e-mailadres in, of minstens twee letters van een naam.", "Fill in an e-mail address, or at least two letters of a name."]);
            return;
        }

        var lines = await people.Search(Who.Trim(), cancellation);
        var names = new Dictionary<string, string>();
        foreach (var id in lines.Select(line => line.PartyId).Distinct())
        {
            names[id] = CaseHolder.CaseOf(id) is { } ofCase ? l[$"zaak {ofCase}", $"case {ofCase}"] : FounderStanding.FounderOf(id) is { } founder ? FounderBook.Find(founder)?.Name ?? founder : (await register.Find(id, cancellation))?.Value.Name ?? id;
        }

        Found = [.. lines.GroupBy(line => line.PersonId).Select(person => (person.First(), (IReadOnlyList<string>)[.. person.Select(line => names[line.PartyId])]))];
    }
}
