using Monitoring.Storage;

namespace Monitoring.Desk;

/// <summary>Something that a person of the secretariaat has to do.</summary>
[Shape("desk-task")]
public sealed record DeskTask : Row, IRow<DeskTask>
{
    /// <summary>The partition of all tasks: a short list.</summary>
    public const string Partition = "tasks";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>An id of the domain, so that what is raised twice is one task.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing; the page has a sentence and a way to mend it for each.</summary>
    public required DeskTaskKind Kind { get; init; }

    /// <summary>What the sentence names: a party, a workflow. Never a token.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The page where it can be mended, from the root of the site.</summary>
    public string? Page { get; init; }

    /// <summary>When it was raised, last.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>Until when it has to be done, where a rule says so; null where none does.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was done; null as long as it is open.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Who did it: a person's address, or null when it mended itself.</summary>
    public string? DoneBy { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Id);

    /// <summary>The key of the task with that id.</summary>
    public static Key KeyOf(string id) => new(Partition, Key.Join("task", id));

    /// <inheritdoc/>
    public override IEnumerable<Row> Index() => DoneAt is null ? [new OpenTask { Task = this with { Unknown = null } }] : [];
}

/// <summary>The line of an open task in the list: first those that must be done by a time, the first first; then the others, oldest first.</summary>
[Shape("open-task")]
public sealed record OpenTask : Row, IRow<OpenTask>
{
    /// <summary>How the row keys of the list begin.</summary>
    public const string Prefix = "open|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The task itself.</summary>
    public required DeskTask Task { get; init; }

    /// <inheritdoc/>
    public override Key Key => Task.DueAt is { } due
        ? new(DeskTask.Partition, Key.Join("open", "-", Key.Time(due), Task.Id))
        : new(DeskTask.Partition, Key.Join("open", Key.Time(Task.RaisedAt), Task.Id));
}
