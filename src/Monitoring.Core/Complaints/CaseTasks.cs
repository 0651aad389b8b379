using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Letters;

namespace Monitoring.Complaints;

/// <summary>What a case asks of the secretariaat, by the one way in to the list of tasks.</summary>
public sealed class CaseTasks(DeskTasks tasks)
{
    /// <summary>The intention was heard: decide on it.</summary>
    public async Task Decide(Complaint complaint, CancellationToken cancellation)
    {
        await tasks.Raise(complaint.DecisionTaskId, DeskTaskKind.DecideIntention, complaint.RespondentName, Links.Case(complaint.Id), cancellation);
        await Reached(complaint, cancellation);
    }

    /// <summary>What the present step needs, by its day; what was asked before is done, or has another day.</summary>
    public async Task Ask(Complaint complaint, AskedDuty? duty, CancellationToken cancellation)
    {
        if (complaint.Asked is { } before)
        {
            await tasks.Done(complaint.TaskIdOf(before.Duty), by: null, cancellation);
        }

        if (duty is not null)
        {
            await tasks.Raise(complaint.TaskIdOf(duty.Duty), KindOf(duty.Duty), complaint.RespondentName, Links.Case(complaint.Id), cancellation, Amsterdam.EndOf(duty.Until));
        }
    }

    /// <summary>A letter without which its step cannot go on reached nobody: find an address, or find out whether it arrived.</summary>
    public async Task Unreached(Complaint complaint, CaseNotice notice, CancellationToken cancellation)
    {
        await tasks.Done(complaint.DecisionTaskId, complaint.Decision?.By, cancellation);
        var (subject, partyId) = notice.Side == CaseSide.Complainant ? (complaint.Complainant?.Name ?? "", complaint.Complainant?.PartyId) : (complaint.RespondentName, complaint.RespondentId);
        var byPost = Links.CaseByPost(complaint.Id);
        var (kind, page) = complaint.Letters.TaskOf(notice.Step, byPost, Links.CaseReached(complaint.Id), DeskTaskKind.Undeliverable, partyId ?? "");

        // Whose address does not stand in the register is written to by post.
        await tasks.Raise(complaint.UndeliverableTaskId, kind, subject, kind == DeskTaskKind.Undeliverable && partyId is null ? byPost : page, cancellation);
    }

    /// <summary>It is no longer so that a letter reached nobody.</summary>
    public Task Reached(Complaint complaint, CancellationToken cancellation) => tasks.Done(complaint.UndeliverableTaskId, by: null, cancellation);

    /// <summary>Nothing is left to decide on an intention; of a case that has ended, nothing is left to reach anybody for.</summary>
    public async Task Leave(Complaint complaint, CancellationToken cancellation)
    {
        await tasks.Done(complaint.DecisionTaskId, complaint.Decision?.By, cancellation);
        if (complaint.HasEnded)
        {
            await Reached(complaint, cancellation);
        }
    }

    private static DeskTaskKind KindOf(CaseDuty duty) => duty switch
    {
        CaseDuty.DecideAdmissibility => DeskTaskKind.DecideAdmissibility,
        CaseDuty.PlanConsultation => DeskTaskKind.PlanConsultation,
        CaseDuty.RecordConsultation => DeskTaskKind.RecordConsultation,
        CaseDuty.MakeProposal => DeskTaskKind.MakeProposal,
        CaseDuty.JudgeMeasure => DeskTaskKind.JudgeMeasure,
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "There is no task for it."),
    };
}
