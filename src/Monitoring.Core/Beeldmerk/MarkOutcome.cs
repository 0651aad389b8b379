namespace Monitoring.Beeldmerk;

/// <summary>What became of a change of a beeldmerk.</summary>
public enum MarkOutcome
{
    /// <summary>It stands, now or by the same act before.</summary>
    Done,

    /// <summary>There is no beeldmerk: it is no supplier, or no party (any more) (art. 11.4).</summary>
    NoMark,

    /// <summary>It stands so already, or further: what was withdrawn is not suspended, what is there is not given back.</summary>
    NotFromHere,

    /// <summary>The measure is no suspension or withdrawal, or it is not in force yet: its notice was not delivered or the standstill runs.</summary>
    NotInForce,

    /// <summary>Reasons are required.</summary>
    NoReasons,
}
