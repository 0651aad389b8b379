namespace Monitoring.Letters;

/// <summary>Why a text cannot be used.</summary>
public enum TextFault
{
    /// <summary>The subject is empty.</summary>
    NoSubject,

    /// <summary>The subject is longer than <see cref="TextRules.LongestSubject"/>, or has more than one line.</summary>
    LongSubject,

    /// <summary>The body is empty.</summary>
    NoBody,

    /// <summary>The body is longer than <see cref="TextRules.LongestBody"/>.</summary>
    LongBody,

    /// <summary>There is no such field in this letter, or braces without one.</summary>
    UnknownField,

    /// <summary>A field that a reader cannot do without is not there.</summary>
    MissingField,

    /// <summary>A field in the subject that is personal, or too long for it.</summary>
    NotInSubject,

    /// <summary>A list or a button with other words on its line.</summary>
    NotAlone,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>A link that is no field.</summary>
    Link,

    /// <summary>Markup that a letter does not know: headings, quotations, code, rules.</summary>
    Markup,

    /// <summary>The sentence on articles 12.2, 12.3 and the AVG is not there as it should be.</summary>
    NoStanding,
}
