using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>All cases, the newest first.</summary>
public sealed class CasesModel(ComplaintBook complaints) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<ComplaintLine> Lines { get; private set; } = [];

    public int From { get; private set; }

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGet(string[]? na, int? vanaf, CancellationToken cancellation)
    {
        var trail = new Trail(Links.Cases, na, vanaf);
        var found = await complaints.Latest(PageSize + 1, trail.After, cancellation);
        Lines = [.. found.Take(PageSize)];
        From = trail.From;
        Previous = trail.Previous(PageSize);
        Next = found.Count > PageSize ? trail.Next(Lines[^1].Key.Row, PageSize) : null;
    }
}
