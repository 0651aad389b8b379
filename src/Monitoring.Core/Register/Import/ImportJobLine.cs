using Monitoring.Storage;

namespace Monitoring.Register.Import;

/// <summary>An import in the list of imports, newest first. Written once, after the job itself, which alone says how far it is.</summary>
[Shape("import-job-line")]
public sealed record ImportJobLine : Row, IRow<ImportJobLine>
{
    /// <summary>The partition of the list.</summary>
    public const string Partition = "imports";

    /// <summary>How its row keys begin.</summary>
    public const string Prefix = "import|";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>The job.</summary>
    public required string Id { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(Partition, Key.Join("import", Key.NewestFirst(At), Id));

    /// <summary>Where the imports of a moment stand in the list: what is read after it is older.</summary>
    public static string PlaceOf(DateTimeOffset at) => Key.Join("import", Key.NewestFirst(at));
}
