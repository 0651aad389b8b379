using Monitoring.Storage;

namespace Monitoring.Letters;

/// <summary>A letter that was never written, to look at a text with: filled by the values of a real one, where there is one, and samples.</summary>
public sealed record SampleLetter : Letter
{
    /// <inheritdoc/>
    public override Key Key => default;

    /// <summary>A letter with a value for every field.</summary>
    /// <param name="step">Which letter.</param>
    /// <param name="real">The fields of a letter that was sent, or null.</param>
    public static SampleLetter Of(string step, IReadOnlyDictionary<string, LocalText>? real = null) => new()
    {
        Step = step,
        TextVersion = LetterTexts.ShippedVersion(step),
        Contact = "sample",
        Fields = LetterFields.Of(LetterStep.TextOf(step)).Where(field => field.Name != "link")
            .ToDictionary(field => field.Name, field => real?.GetValueOrDefault(field.Name) ?? field.Sample),
        WrittenAt = default,
    };
}
