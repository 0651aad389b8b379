using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>Which version of a text new letters are written with, once the secretariaat wrote one itself. Without it, the latest that ships.</summary>
[Shape("text-in-use")]
public sealed record TextInUse : Row, IRow<TextInUse>
{
    /// <summary>The partition of all texts.</summary>
    public const string Partition = "texts";

    /// <summary>How the row keys begin.</summary>
    public const string Prefix = "current|";

    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>Which text: a letter's step without its number.</summary>
    public required string Text { get; init; }

    /// <summary>The version.</summary>
    public required int Version { get; init; }

    /// <summary>The latest version that shipped when this one was written: a later one that ships is pointed out, and used by nobody until somebody takes it over.</summary>
    public required int Shipped { get; init; }

    /// <summary>Who wrote the version.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Text);

    /// <summary>The key of a text.</summary>
    public static Key KeyOf(string text) => new(Partition, Key.Join("current", text));
}
