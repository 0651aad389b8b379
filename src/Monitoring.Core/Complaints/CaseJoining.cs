namespace Monitoring.Complaints;

/// <summary>What comes next when a case is being joined to another.</summary>
public enum JoiningStep
{
    /// <summary>The other one lists it.</summary>
    List,

    /// <summary>It ends.</summary>
    End,

    /// <summary>The other one lists it no longer: it ended in another way meanwhile, or stays itself.</summary>
    Unlist,

    /// <summary>It is joined to nothing: the other one ended meanwhile, or is joined to this one.</summary>
    Forget,
}

/// <summary>Joining one case to another, decided by the rows of both.</summary>
public static class CaseJoining
{
    /// <summary>Whether it is being joined and that is not finished.</summary>
    public static bool IsBeingJoined(this Complaint complaint) => complaint is { JoinedTo: not null, State: not ComplaintState.Joined };

    /// <summary>What comes next for a case that is being joined.</summary>
    /// <param name="complaint">The case.</param>
    /// <param name="other">The one to which it is being joined; null when there is none.</param>
    public static JoiningStep NextOfJoining(this Complaint complaint, Complaint? other)
    {
        var isListed = other?.JoinedBy.Contains(complaint.Id) == true;
        var canBe = complaint.IsBeforeDecision && other?.IsBeforeDecision == true && !complaint.StaysItself(other) && (other.JoinedTo is null || other.JoinedTo == complaint.Id);
        return (canBe, isListed) switch
        {
            (true, true) => JoiningStep.End,
            (true, false) => JoiningStep.List,
            (false, true) => JoiningStep.Unlist,
            _ => JoiningStep.Forget,
        };
    }

    // Each is being joined to the other: one stays, and both know which.
    private static bool StaysItself(this Complaint complaint, Complaint other) => other.JoinedTo == complaint.Id && string.CompareOrdinal(complaint.Id, other.Id) < 0;
}
