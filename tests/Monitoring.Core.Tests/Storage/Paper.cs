namespace Monitoring.Storage;

/// <summary>A row of these tests, with an index row by its status.</summary>
[Shape("test-paper")]
public sealed record Paper : Row, IRow<Paper>
{
    public static string Table => TableNames.Platform;

    public required string Id { get; init; }

    public string Status { get; init; } = "open";

    public string Text { get; init; } = "";

    public override Key Key => KeyOf(Id);

    public static Key KeyOf(string id) => new("papers", Key.Join("paper", id));

    public override IEnumerable<Row> Index() => Status.Length == 0 ? [] : [new PaperLine { Id = Id, Status = Status }];
}

/// <summary>The line of a paper in the list by status.</summary>
[Shape("test-paper-line")]
public sealed record PaperLine : Row, IRow<PaperLine>
{
    public const string Prefix = "status|";

    public static string Table => TableNames.Platform;

    public required string Id { get; init; }

    public required string Status { get; init; }

    public override Key Key => new("papers", Key.Join("status", Status, Id));
}
