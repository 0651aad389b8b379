using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Web.Complaints;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>The case file, in the view of who opens it.</summary>
[Authorize(Policy = Schemes.Case)]
public sealed class ReadCaseModel(CaseSession session) : PageModel
{
    public CaseSession Session => session;
}
