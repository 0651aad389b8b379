namespace Monitoring.Evidence;

/// <summary>That a declaration came by post or mail and was entered by the secretariaat: who did so, when it came, and the paper itself.</summary>
/// <param name="Number">Which answer by post of the party in this round, counted from 1.</param>
/// <param name="ReceivedOn">The day on which it was received.</param>
/// <param name="InTime">Whether the party's term had not ended on that day.</param>
/// <param name="Way">How it came.</param>
/// <param name="Scan">The scan or the mail, with its hash.</param>
/// <param name="EnteredBy">Who entered it: an address of the secretariaat.</param>
public sealed record AttestedPost(int Number, DateOnly ReceivedOn, bool InTime, PostWay Way, AttestedFile Scan, string EnteredBy);
