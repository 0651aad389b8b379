using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Complaints;

namespace Monitoring.Web.Complaints;

/// <summary>The same for a case that is about to be brought.</summary>
internal sealed class TakesNewCaseFiles : TakesCaseFiles
{
    protected override UnsentWords Words(HttpContext http) => http.RequestServices.GetRequiredService<BringSession>().Words;
}
