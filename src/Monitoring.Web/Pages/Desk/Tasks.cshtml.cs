using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Desk;

/// <summary>What waits for a person of the secretariaat. There is no button to tick a task off: each goes away when it is solved.</summary>
public sealed class TasksModel(DeskTasks tasks, ReviewsWaiting queue, TimeProvider clock, Language l) : PageModel
{
    private const int Most = 50;

    /// <summary>Where the page before ended.</summary>
    [BindProperty(Name = "na", SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The open tasks: first those that must be done by a time, then the oldest.</summary>
    public IReadOnlyList<(TaskWords Words, DateTimeOffset Since, DateTimeOffset? Due)> Open { get; private set; } = [];

    /// <summary>What is due by now is late.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>What waits for review, a line a round.</summary>
    public IReadOnlyList<ReviewsWaitingLine> ToReview { get; private set; } = [];

    /// <summary>The page with the next tasks; null when this is the last.</summary>
    public string? Next { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        var waiting = queue.Waiting(cancellation);
        var open = await tasks.Open(Most + 1, cancellation, After);
        ToReview = await waiting;
        Next = open.Count > Most ? Links.Tasks + QueryString.Create("na", DeskTasks.PlaceOf(open[Most - 1])) : null;
        Open = [.. open.Take(Most).Select(task => (TaskWords.Of(task, l), task.RaisedAt, task.DueAt))];
    }
}
