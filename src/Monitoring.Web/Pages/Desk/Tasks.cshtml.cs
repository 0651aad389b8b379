using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Web.Desk;

namespace Monitoring.Web.Pages.Desk;

/// <summary>What waits for a person of the secretariaat. There is no button to tick a task off: each goes away when it is solved.</summary>
public sealed class TasksModel(DeskTasks tasks, ReviewsWaiting queue, Language l) : PageModel
{
    private const int Most = 50;

    /// <summary>The open tasks, the oldest first.</summary>
    public IReadOnlyList<(TaskWords Words, DateTimeOffset Since, DateTimeOffset? Due)> Open { get; private set; } = [];

    /// <summary>What waits for review, a line a round.</summary>
    public IReadOnlyList<ReviewsWaitingLine> ToReview { get; private set; } = [];

    /// <summary>Whether there are more than this page shows.</summary>
    public bool More { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        var waiting = queue.Waiting(cancellation);
        var open = await tasks.Open(Most + 1, cancellation);
        ToReview = await waiting;
        More = open.Count > Most;
        Open = [.. open.Take(Most).Select(task => (TaskWords.Of(task, l), task.RaisedAt, task.DueAt))];
    }
}
