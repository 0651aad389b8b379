namespace Monitoring.Letters;

/// <summary>In the row of what a letter's course stands.</summary>
public enum LetterKind
{
    /// <summary>An evidence request: its owner is <c>round~party</c>.</summary>
    Request,

    /// <summary>A case: its owner is the case's id.</summary>
    Case,

    /// <summary>A notice to a party: its owner is <c>party~notice</c>.</summary>
    Notice,
}
