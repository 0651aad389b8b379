using System.Globalization;
using System.Text.Json.Serialization;
using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>One version of a letter's text that the secretariaat wrote. It never changes: a letter that was sent can be shown again as it was.</summary>
[Shape("edited-text")]
public sealed record EditedText : Row, IRow<EditedText>
{
    /// <inheritdoc/>
    public static string Table => TableNames.Platform;

    /// <summary>Which text: a letter's step without its number.</summary>
    public required string Text { get; init; }

    /// <summary>The version: above <see cref="LetterTexts.LastShipped"/>, each one more than the one before.</summary>
    public required int Version { get; init; }

    /// <summary>The subject, with fields.</summary>
    public required LocalText Subject { get; init; }

    /// <summary>Markdown, with fields.</summary>
    public required LocalText Body { get; init; }

    /// <summary>The version that was current when this one was written.</summary>
    public required int Before { get; init; }

    /// <summary>The earlier version that was put back, or null when this one was typed.</summary>
    public int? PutBack { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public override Key Key => KeyOf(Text, Version);

    /// <summary>The text itself.</summary>
    [JsonIgnore]
    public LetterWording Wording => new(new LetterText(Subject.Nl, Body.Nl), new LetterText(Subject.En, Body.En));

    /// <summary>The key of a version.</summary>
    public static Key KeyOf(string text, int version) => new(TextInUse.Partition, Key.Join("version", text, version.ToString("d7", CultureInfo.InvariantCulture)));

    /// <summary>How the row keys of the versions of a text begin.</summary>
    public static string Of(string text) => Key.Join("version", text) + "|";
}
