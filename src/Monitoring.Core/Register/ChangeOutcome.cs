namespace Monitoring.Register;

/// <summary>What became of a person's change to a party.</summary>
public enum ChangeOutcome
{
    /// <summary>It stands, now or by the same form before.</summary>
    Done,

    /// <summary>There is no such organisation.</summary>
    NotFound,

    /// <summary>Somebody else changed the organisation since the form was shown.</summary>
    ChangedMeanwhile,

    /// <summary>Another organisation has that number.</summary>
    NumberTaken,

    /// <summary>The paper was refused by the virus scanner before, blocked or destroyed.</summary>
    PaperRefused,
}
