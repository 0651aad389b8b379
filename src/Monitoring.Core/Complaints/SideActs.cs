namespace Monitoring.Complaints;

/// <summary>What somebody who takes part can do in a case.</summary>
public enum SideAct
{
    /// <summary>The respondent explains itself before anything is registered (wederhoor), or explains otherwise, until the secretariaat decides.</summary>
    Explain,

    /// <summary>The respondent answers in the hearing.</summary>
    Answer,

    /// <summary>The complainant replies to that.</summary>
    Reply,

    /// <summary>The respondent tells how it kept the measure.</summary>
    TellHowKept,

    /// <summary>A seat votes, or changes its vote.</summary>
    Vote,

    /// <summary>A side accepts the settlement that the other proposed.</summary>
    AcceptSettlement,

    /// <summary>A side refuses the settlement that the other proposed.</summary>
    RefuseSettlement,

    /// <summary>A side takes back the settlement that it proposed.</summary>
    TakeBackSettlement,

    /// <summary>A side proposes to settle.</summary>
    ProposeSettlement,

    /// <summary>Who brought it takes it back.</summary>
    Withdraw,
}

/// <summary>Who may do what in a case, by where it stands (art. 12.1).</summary>
public static class SideActs
{
    /// <summary>What somebody may do now, the most likely first.</summary>
    public static IReadOnlyList<SideAct> ActsOf(this Complaint complaint, CaseViewer viewer) => [.. Enum.GetValues<SideAct>().Where(act => complaint.Allows(act, viewer))];

    private static bool Allows(this Complaint complaint, SideAct act, CaseViewer viewer) => act switch
    {
        // Why evidence stayed away is explained where it is asked, with the request.
        SideAct.Explain => viewer.Side == CaseSide.Respondent && complaint is { State: ComplaintState.Intention, RoundId: null },
        SideAct.Answer => viewer.Side == CaseSide.Respondent && complaint.State == ComplaintState.Hearing,
        SideAct.Reply => viewer.Side == CaseSide.Complainant && complaint.State == ComplaintState.Reply,
        SideAct.TellHowKept => viewer.Side == CaseSide.Respondent && complaint.State == ComplaintState.FollowUp,
        SideAct.Vote => viewer is { Side: CaseSide.Seat, HasConflict: false } && complaint.State == ComplaintState.Voting,
        SideAct.AcceptSettlement or SideAct.RefuseSettlement => complaint.CanSettle(viewer) && complaint.OpenSettlement is { } open && open.By != viewer.Side,
        SideAct.TakeBackSettlement => complaint.CanSettle(viewer) && complaint.OpenSettlement is { } open && open.By == viewer.Side,
        SideAct.ProposeSettlement => complaint.CanSettle(viewer) && complaint.OpenSettlement is null,
        _ => viewer.Side == CaseSide.Complainant && complaint.IsBeforeDecision,
    };

    // Between two sides: on the Platform's own motion there is nobody to agree with.
    private static bool CanSettle(this Complaint complaint, CaseViewer viewer) =>
        viewer.Side is CaseSide.Complainant or CaseSide.Respondent && complaint.Complainant is not null && complaint.IsBeforeDecision;
}
