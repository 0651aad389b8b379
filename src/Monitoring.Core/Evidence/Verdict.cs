namespace Monitoring.Evidence;

/// <summary>What a reviewer finds of one answer. Who has not looked at it yet has found nothing.</summary>
public enum Verdict
{
    /// <summary>It answers what was asked.</summary>
    InOrder,

    /// <summary>It does not yet: the party is told why, and asked anew.</summary>
    NeedsRework,
}
