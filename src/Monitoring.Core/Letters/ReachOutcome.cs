namespace Monitoring.Letters;

/// <summary>What came of recording that a letter reached its party.</summary>
public enum ReachOutcome
{
    /// <summary>It is recorded; also when it was already.</summary>
    Done,

    /// <summary>There is no such letter under way, or what it is about has ended.</summary>
    NotUnderWay,

    /// <summary>That day has not come yet.</summary>
    NotYet,

    /// <summary>On that day the letter had not left yet.</summary>
    BeforeItLeft,
}
