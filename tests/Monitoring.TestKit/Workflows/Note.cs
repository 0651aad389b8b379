using Monitoring.Storage;

namespace Monitoring.TestKit.Workflows;

/// <summary>What a toy knows: what it was asked, what it saw, when it looked.</summary>
[Shape("toy-note")]
public sealed record Note : Row, IRow<Note>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>The key of the process it belongs to.</summary>
    public required string Of { get; init; }

    /// <summary>Which note of the process.</summary>
    public string Name { get; init; } = "state";

    /// <summary>Written by the test, before it nudges.</summary>
    public int Asked { get; init; }

    /// <summary>What a turn read of <see cref="Asked"/>.</summary>
    public int Seen { get; init; }

    /// <summary>How many steps were done; each changes the row once.</summary>
    public int Steps { get; init; }

    /// <summary>The domain's time at the beginning of each turn.</summary>
    public IReadOnlyList<DateTimeOffset> Turns { get; init; } = [];

    /// <inheritdoc/>
    public override Key Key => KeyOf(Of, Name);

    /// <summary>The key of a note.</summary>
    public static Key KeyOf(string of, string name = "state") => new($"toy-{of}", name);
}
