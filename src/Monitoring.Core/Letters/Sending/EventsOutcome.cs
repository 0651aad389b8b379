namespace Monitoring.Letters.Sending;

/// <summary>What came of events that a provider of mail told.</summary>
public enum EventsOutcome
{
    /// <summary>All that is about letters of ours is recorded.</summary>
    Done,

    /// <summary>It is no batch of events: the same one again would be none either.</summary>
    NotUnderstood,

    /// <summary>Some could not be recorded now: the batch should come again.</summary>
    ComeAgain,
}
