namespace Monitoring.Letters;

/// <summary>What became of editing a text.</summary>
public enum EditOutcome
{
    /// <summary>It is the current version, now or by the same form before.</summary>
    Saved,

    /// <summary>There is no such text, or no such version.</summary>
    NotFound,

    /// <summary>It cannot be used: <see cref="TextRules.Mistakes"/> says why.</summary>
    Refused,

    /// <summary>It says what the current version says.</summary>
    Unchanged,

    /// <summary>Somebody else made another version since the form was shown.</summary>
    Changed,
}
