using System.Text.Json.Serialization;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Register.Import;

/// <summary>A file that was given on a page to be imported: checked first, in parts, and applied when a person says so.</summary>
[Shape("import-job")]
public sealed record ImportJob : Row, IRow<ImportJob>
{
    /// <summary>How the names of its content begin.</summary>
    internal const string BlobPrefix = "import-";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>Made with the form, so that the same form twice is one.</summary>
    public required string Id { get; init; }

    /// <summary>The file's name, safe to show.</summary>
    public required string FileName { get; init; }

    /// <summary>Its size in bytes, as it was given.</summary>
    public required long Size { get; init; }

    /// <summary>The SHA-256 of what was given.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How far it is.</summary>
    public ImportState State { get; init; }

    /// <summary>What the file tells of.</summary>
    public ImportKind? Kind { get; init; }

    /// <summary>What was assumed of how it is written.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Why it cannot be imported.</summary>
    public LocalText? Why { get; init; }

    /// <summary>How many bytes of it, as UTF-8, were read in the present pass.</summary>
    public long Read { get; init; }

    /// <summary>How many bytes it has as UTF-8.</summary>
    public long Length { get; init; }

    /// <summary>The line that was read last in the present pass.</summary>
    public long Line { get; init; }

    /// <summary>What the check found, counted in lines.</summary>
    public ImportCounts Checked { get; init; } = new();

    /// <summary>What was done, counted in lines.</summary>
    public ImportCounts Applied { get; init; } = new();

    /// <summary>Who gave it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who said that it be applied, or dropped.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When it was done, or dropped.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Id);

    /// <summary>The name of its content in the container <c>documents</c>, as long as it is needed.</summary>
    [JsonIgnore]
    public string Blob => BlobPrefix + Id;

    /// <summary>Its process.</summary>
    [JsonIgnore]
    public ProcessId Process => ProcessOf(Id);

    /// <summary>Whether nothing more happens to it.</summary>
    [JsonIgnore]
    public bool IsOver => State is ImportState.Done or ImportState.Refused or ImportState.Dropped;

    /// <summary>How much of it was read, from 0 to 100.</summary>
    [JsonIgnore]
    public int Percent => Length == 0 ? 0 : (int)(Read * 100 / Length);

    /// <summary>The key of a job.</summary>
    public static Key KeyOf(string id) => new(PartitionOf(id), "import");

    /// <summary>Its partition, which holds its wrong lines too.</summary>
    public static string PartitionOf(string id) => Key.Join("import", id);

    /// <summary>The process of a job.</summary>
    public static ProcessId ProcessOf(string id) => new(ImportList.WorkflowName, id);
}

/// <summary>How far an import on a page is.</summary>
public enum ImportState
{
    /// <summary>It came in and is looked at.</summary>
    Received,

    /// <summary>Its lines are compared with the register; nothing is written.</summary>
    Checking,

    /// <summary>A person looks at what it would do, and says so.</summary>
    Checked,

    /// <summary>Its good lines are written.</summary>
    Applying,

    /// <summary>They are written.</summary>
    Done,

    /// <summary>It cannot be read, or is wrong throughout.</summary>
    Refused,

    /// <summary>A person wants none of it.</summary>
    Dropped,
}

/// <summary>Lines, counted by what becomes of them.</summary>
public sealed record ImportCounts(long Added = 0, long Changed = 0, long Unchanged = 0, long Wrong = 0)
{
    /// <summary>These and those of a part.</summary>
    public ImportCounts With(ImportReport part) => new(Added + part.Added, Changed + part.Changed, Unchanged + part.Unchanged, Wrong + part.WrongCount);
}
