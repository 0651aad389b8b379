using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Web.Complaints;
using Monitoring.Web.Parts;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Cases by step and term: first what must be done first.</summary>
public sealed class CasesModel(CaseList cases, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Which list, by its word; null is what comes first.</summary>
    [BindProperty(Name = "stap", SupportsGet = true)]
    public string? Step { get; set; }

    public IReadOnlyList<ComplaintLine> Lines { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public int From { get; private set; }

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    /// <summary>Whether there may be cases in other lists.</summary>
    public bool IsFiltered => Step is not (null or CaseShelves.All);

    /// <summary>The address of a list.</summary>
    public static string Filter(string? word) => word is null ? Links.Cases : $"{Links.Cases}?stap={word}";

    public async Task OnGet(string[]? na, int? vanaf, CancellationToken cancellation)
    {
        Step = CaseShelves.Words.Contains(Step) ? Step : null;
        var trail = new Trail(Links.Cases, na, vanaf, ("stap", Step));
        var found = await cases.Take(CaseShelves.Of(Step), PageSize + 1, trail.After, cancellation);
        Lines = [.. found.Take(PageSize).Select(each => each.Line)];
        Today = Amsterdam.Day(clock.GetUtcNow());
        From = trail.From;
        Previous = trail.Previous(PageSize);
        Next = found.Count > PageSize ? trail.Next(found[PageSize - 1].Row, PageSize) : null;
    }
}
