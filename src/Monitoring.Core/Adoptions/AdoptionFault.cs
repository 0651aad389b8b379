namespace Monitoring.Adoptions;

/// <summary>What keeps an adoption from being recorded.</summary>
public enum AdoptionFault
{
    /// <summary>It says nothing of what was adopted.</summary>
    NothingChosen,

    /// <summary>It names something that there is not.</summary>
    UnknownSubject,

    /// <summary>It names something that the Platform adopted before.</summary>
    AdoptedBefore,

    /// <summary>It names two versions of the Reglement, or of the conditions of the beeldmerk: only one can be in force.</summary>
    TwoVersions,

    /// <summary>It has no day.</summary>
    NoDay,

    /// <summary>The day lies ahead: the Platform has not met yet.</summary>
    DayAhead,

    /// <summary>The day lies more than <see cref="RecordAdoption.LongestAgo"/> years back: a slip of the pen.</summary>
    DayLongAgo,

    /// <summary>The minutes are missing.</summary>
    NoMinutes,

    /// <summary>The minutes were refused: too large, or not what their name says.</summary>
    MinutesRefused,
}
