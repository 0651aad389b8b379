using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Convenants;
using Monitoring.Register;
using Monitoring.Web.Complaints;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>The case file in the view of who opens it: what comes next, what it is about, what was said, decided and done.</summary>
[Authorize(Policy = Schemes.Case)]
public sealed class ReadCaseModel(CaseViewReader reader, CaseSession session, TimeProvider clock, Language l) : PageModel
{
    public CaseView View { get; private set; } = null!;

    /// <summary>What takes part on this side, by name.</summary>
    public string Name => session.Name;

    /// <summary>How the seat stands to the sides; null for who is no seat.</summary>
    public SeatStanding? Seat => session.Seat;

    public SideNow Now => SideNow.Of(View, l);

    public DateOnly Today => Amsterdam.Day(clock.GetUtcNow());

    /// <summary>The articles that it is about, each once, with what they say.</summary>
    public IReadOnlyList<Article> Articles => [.. View.Missed.SelectMany(item => item.Articles).Concat(View.Articles).Distinct()
        .Select(number => Convenant.ByVersion(session.Case.ConvenantVersion)?.Find(number)).OfType<Article>()];

    public async Task OnGetAsync(CancellationToken cancellation) => View = await reader.Read(cancellation);
}
