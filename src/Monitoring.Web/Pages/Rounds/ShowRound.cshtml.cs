using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Adoptions;
using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Rounds;
using Monitoring.Web.Parts;
using Monitoring.Web.Rounds;

namespace Monitoring.Web.Pages.Rounds;

/// <summary>A round: its figures, and its requests by status, a page at a time. As many calls to storage for 20 parties as for 20,000.</summary>
public sealed class ShowRoundModel(RoundBook rounds, RequestBook requests, AdoptionBook adoptions, ReadProgress progress, ResultBook results, WorkingDays days, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    public Round Round { get; private set; } = null!;

    public RoundFigures Figures { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    /// <summary>How the evidence came in.</summary>
    public RoundProgress Progress { get; private set; } = null!;

    /// <summary>How it came in in the round before; null when there was none.</summary>
    public RoundProgress? Before { get; private set; }

    /// <summary>Whether totals of it are published.</summary>
    public bool IsPublished { get; private set; }

    /// <summary>What the round rests on.</summary>
    public IReadOnlyList<Adoption> RestsOn { get; private set; } = [];

    /// <summary>The status that was chosen; null for all.</summary>
    public RequestStatus? Status { get; private set; }

    public IReadOnlyList<RequestLine> Lines { get; private set; } = [];

    public int From { get; private set; }

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public int Total => Figures.ByStatus.Values.Sum();

    /// <summary>How many declared at least once: what the picture and the report count too.</summary>
    public int Declared => Figures.DeclaredOn.Values.Sum();

    public bool IsLive => Round.IsLive;

    /// <summary>Whether its terms can be changed now.</summary>
    public bool MayChange => Round is { IsLive: true, IsPaused: false, ClosingSince: null };

    /// <summary>The last day for a party whose letter arrived at once.</summary>
    public DateOnly LastDay => Round.UsualLastDay(days);

    /// <summary>Working days to the last day; null when it has passed.</summary>
    public int? DaysLeft => Today <= LastDay ? days.Between(Today, LastDay) : null;

    /// <summary>Where reviewing goes on: the first that waits when this page shows it, else the list of them. Null when nothing waits.</summary>
    public string? Review => Count(RequestStatus.Submitted) == 0 ? null
        : Lines.FirstOrDefault(line => line.Status == RequestStatus.Submitted) is { } line ? Links.Request(Round.Id, line.PartyId)
        : Filter(RequestStatus.Submitted);

    /// <summary>How many have still to add to what they declared.</summary>
    public int ToAdd => Count(RequestStatus.Rework);

    /// <summary>How many wait for a judgement.</summary>
    public int ToReview => Count(RequestStatus.Submitted) + Count(RequestStatus.InReview);

    public int Count(RequestStatus status) => Figures.ByStatus.GetValueOrDefault(status);

    public string Filter(RequestStatus? status) => Links.Round(Round.Id) + (status is { } s ? $"?status={s}" : "");

    public async Task<IActionResult> OnGet(string id, RequestStatus? status, string[]? na, int? vanaf, CancellationToken cancellation)
    {
        Status = status;
        if (!ModelState.IsValid || await rounds.Find(id, cancellation) is not { Value: var round })
        {
            return NotFound();
        }

        Round = round;
        Today = Amsterdam.Day(clock.GetUtcNow());
        var trail = new Trail(Links.Round(id), na, vanaf, ("status", status?.ToString()));
        var figures = requests.Figures(id, cancellation);
        var lines = requests.Page(id, Status, PageSize + 1, trail.After, cancellation);
        var adopted = adoptions.All(cancellation);
        var before = progress.Before(round, cancellation);
        Figures = await figures;
        (Progress, Before) = (progress.Progress(round, Figures), await before);
        IsPublished = round.State == RoundState.Closed && await results.Find(round, cancellation) is not null;
        RestsOn = [.. (await adopted).Where(a => a.Id == round.FrameworkAdoptionId || a.Id == round.PlanAdoptionId)];
        var found = await lines;
        Lines = [.. found.Take(PageSize)];
        From = trail.From;
        Previous = trail.Previous(PageSize);
        Next = found.Count > PageSize ? trail.Next(Lines[^1].Key.Row, PageSize) : null;
        return Page();
    }
}
