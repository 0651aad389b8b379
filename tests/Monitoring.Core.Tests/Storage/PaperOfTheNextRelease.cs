using System.Text.Json.Nodes;

namespace Monitoring.Storage;

/// <summary>The same rows in a later release: a second version, with more to say and another index.</summary>
[Shape("test-paper", 2)]
public sealed record PaperOfTheNextRelease : Row, IRow<PaperOfTheNextRelease>
{
    public static string Table => TableNames.Platform;

    public required string Id { get; init; }

    public required string Status { get; init; }

    public string Text { get; init; } = "";

    public required string Language { get; init; }

    public override Key Key => Paper.KeyOf(Id);

    public static JsonObject Upgrade(JsonObject body, int version)
    {
        if (version == 1)
        {
            body["language"] ??= "nl";
        }

        return body;
    }

    public override IEnumerable<Row> Index() => [new PaperLine { Id = Id, Status = $"{Language}-{Status}" }];
}
