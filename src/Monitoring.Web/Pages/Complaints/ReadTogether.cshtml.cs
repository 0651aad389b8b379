using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Complaints;
using Monitoring.Web.Complaints;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>A case beside one that was joined to it.</summary>
public sealed class ReadTogetherModel(ComplaintBook complaints, CaseRows rows, Language l) : PageModel
{
    /// <summary>The case that goes on, and the one that was joined to it.</summary>
    public IReadOnlyList<(CaseContents Contents, IReadOnlyList<CaseMoment> Moments)> Both { get; private set; } = [];

    /// <summary>The case that goes on.</summary>
    public Complaint Case => Both[0].Contents.Case;

    /// <summary>Which of the joined cases is shown.</summary>
    [BindProperty(Name = "met", SupportsGet = true)]
    public string? With { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (await complaints.Find(id, cancellation) is not { Value: { JoinedBy.Count: > 0 } complaint })
        {
            return NotFound();
        }

        With = With is not null && complaint.JoinedBy.Contains(With) ? With : complaint.JoinedBy[0];
        if (await complaints.Find(With, cancellation) is not { Value: var joined })
        {
            return NotFound();
        }

        Both = [await Read(complaint, cancellation), await Read(joined, cancellation)];
        return Page();
    }

    private async Task<(CaseContents, IReadOnlyList<CaseMoment>)> Read(Complaint complaint, CancellationToken cancellation)
    {
        var contents = await rows.Of(complaint, cancellation);
        return (contents, CaseMoment.Of(contents, l));
    }
}
