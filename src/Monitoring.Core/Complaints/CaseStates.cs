namespace Monitoring.Complaints;

/// <summary>The states of a case in the order of its course.</summary>
public static class CaseStates
{
    /// <summary>The steps of an open case, in the order of its course.</summary>
    public static IReadOnlyList<ComplaintState> Steps { get; } =
    [
        ComplaintState.Intention, ComplaintState.Registered, ComplaintState.Hearing, ComplaintState.Reply, ComplaintState.Consultation, ComplaintState.Voting, ComplaintState.Decided,
        ComplaintState.FollowUp,
    ];

    /// <summary>Whether a case in this state has ended; its letters may still be on their way.</summary>
    public static bool IsEnd(this ComplaintState state) => !Steps.Contains(state);
}
