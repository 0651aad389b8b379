using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>The closed rounds of which totals are published, for everybody.</summary>
[AllowAnonymous]
public sealed class ResultsModel(ResultBook results) : PageModel
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<PublishedResult> Results { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) => Results = await results.All(cancellation);
}
