using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>The founders of the Convenant (art. 1.5).</summary>
public sealed class FoundersModel(FounderBook founders) : PageModel
{
    public IReadOnlyDictionary<string, FounderStanding> Standings { get; private set; } = new Dictionary<string, FounderStanding>();

    /// <summary>What a founder is.</summary>
    public static string What(Founder founder, Language l) => founder.Kind switch
    {
        FounderKind.Council => l["vereniging van schoolbesturen", "association of school boards"],
        FounderKind.Association => l["vereniging van leveranciers", "association of suppliers"],
        _ => l["leverancier, lid van de sectie educatief van de KBb", "supplier, member of the section educatief of the KBb"],
    };

    public async Task OnGet(CancellationToken cancellation) => Standings = await founders.Standings(cancellation);
}
