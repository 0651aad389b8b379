using Monitoring.Storage;
using Monitoring.Telemetry;

namespace Monitoring.Desk;

/// <summary>The one way in to the list of tasks.</summary>
public sealed class DeskTasks(Table<DeskTask> tasks, Table<OpenTask> open, TimeProvider clock)
{
    /// <summary>Puts a task on the list; the same one twice is one, one that was done before opens again, and one that is open names its subject and its time anew.</summary>
    /// <param name="id">An id of the domain: what it is about, without characters that a key refuses.</param>
    /// <param name="kind">What kind of thing.</param>
    /// <param name="subject">What the sentence names.</param>
    /// <param name="page">The page where it can be mended, from the root of the site.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <param name="due">Until when it has to be done, where a rule says so.</param>
    public async Task Raise(string id, DeskTaskKind kind, string subject, string? page, CancellationToken cancellation, DateTimeOffset? due = null)
    {
        var task = new DeskTask { Id = id, Kind = kind, Subject = subject, Page = page, RaisedAt = clock.GetUtcNow(), DueAt = due };
        var written = await tasks.Insert(task, cancellation);
        if (written == Written.Exists && await tasks.Find(task.Key, cancellation) is { } known)
        {
            if (known.Value.DoneAt is not null)
            {
                written = await tasks.Replace(known, task, cancellation);
            }
            else if (known.Value.Subject != subject || known.Value.Page != page || known.Value.DueAt != due)
            {
                await tasks.Replace(known, task with { RaisedAt = known.Value.RaisedAt }, cancellation);
            }
        }

        if (written == Written.Done)
        {
            Measures.Task(kind);
        }
    }

    /// <summary>Takes a task off the list; one that is not on it stays as it is.</summary>
    /// <param name="id">The id it was raised with.</param>
    /// <param name="by">Who did it, or null when it mended itself.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task Done(string id, string? by, CancellationToken cancellation)
    {
        Written written;
        do
        {
            if (await tasks.Find(DeskTask.KeyOf(id), cancellation) is not { Value.DoneAt: null } task)
            {
                return;
            }

            written = await tasks.Replace(task, task.Value with { DoneAt = clock.GetUtcNow(), DoneBy = by }, cancellation);
        }
        while (written == Written.Changed);
    }

    /// <summary>Whether that task is on the list.</summary>
    public async Task<bool> IsOpen(string id, CancellationToken cancellation) => await tasks.Find(DeskTask.KeyOf(id), cancellation) is { Value.DoneAt: null };

    /// <summary>The open tasks: first those that must be done by a time, then the oldest.</summary>
    /// <param name="atMost">How many.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <param name="after">The last one before these, as <see cref="PlaceOf"/> says it; null from the beginning.</param>
    public async Task<IReadOnlyList<DeskTask>> Open(int atMost, CancellationToken cancellation, string? after = null) =>
        [.. (await open.Take(atMost, DeskTask.Partition, OpenTask.Prefix, after, cancellation: cancellation)).Select(row => row.Value.Task)];

    /// <summary>Where an open task stands in the list.</summary>
    public static string PlaceOf(DeskTask task) => new OpenTask { Task = task }.Key.Row;
}
