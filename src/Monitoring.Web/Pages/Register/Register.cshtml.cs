using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>Finds a party or a known organisation. As many calls to storage among 20 as among 20,000.</summary>
public sealed class RegisterModel(FindParties find, TimeProvider clock) : PageModel
{
    private const int Longest = 200;

    /// <summary>What was typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    /// <summary>What was found; null when nothing was looked for.</summary>
    public FoundParties? Found { get; private set; }

    public DateOnly Today { get; } = Amsterdam.Day(clock.GetUtcNow());

    public async Task OnGet(CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(Zoek))
        {
            Found = await find.Search(Zoek.Length > Longest ? Zoek[..Longest] : Zoek, cancellation);
        }
    }
}
