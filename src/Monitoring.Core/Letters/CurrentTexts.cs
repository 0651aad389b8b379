namespace Monitoring.Letters;

/// <summary>What new letters are written with at one moment: which version of each text, and whom they say to call.</summary>
/// <param name="edited">The version of each text that the secretariaat wrote itself.</param>
/// <param name="contact">Whom to call.</param>
public sealed class CurrentTexts(IReadOnlyDictionary<string, int> edited, LocalText contact)
{
    /// <summary>The field that every letter has: whom to call.</summary>
    public const string Contact = "contact";

    /// <summary>The texts as they ship, of a demo's secretariaat.</summary>
    public static CurrentTexts Shipped { get; } = new(new Dictionary<string, int>(), new WhomToCall().InWords);

    /// <summary>The version of a letter's text.</summary>
    public int VersionOf(string step) => edited.TryGetValue(LetterStep.TextOf(step), out var version) ? version : LetterTexts.ShippedVersion(step);

    /// <summary>The fields of a letter, with those that every letter has.</summary>
    public IReadOnlyDictionary<string, LocalText> Complete(IReadOnlyDictionary<string, LocalText> fields) => new Dictionary<string, LocalText>(fields) { [Contact] = contact };
}
