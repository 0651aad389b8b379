using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Register;

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
        // Also what was asked by a turn that lost, so that the case does not know of it.
        await NothingAsked(complaint, cancellation, but: duty?.Duty);
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

    /// <summary>These seats could not be asked to vote; none: all were.</summary>
    public Task UnreachedSeats(Complaint complaint, IReadOnlyList<string> seats, CancellationToken cancellation) => seats.Count == 0
        ? tasks.Done(UnreachedId(complaint), by: null, cancellation)
        : tasks.Raise(UnreachedId(complaint), DeskTaskKind.SeatsUnreached, Names(seats), Links.Founders, cancellation, Until(complaint));

    /// <summary>It is the last day to vote, and seats stay silent.</summary>
    public Task SilentSeats(Complaint complaint, CancellationToken cancellation) =>
        tasks.Raise(SilentId(complaint), DeskTaskKind.SilentSeats, Names(complaint.Vote!.Silent()), Links.Case(complaint.Id), cancellation, Until(complaint));

    /// <summary>Its last day moved: the seats have time again.</summary>
    public Task NotSilentYet(Complaint complaint, CancellationToken cancellation) => tasks.Done(SilentId(complaint), by: null, cancellation);

    /// <summary>The vote is over: no seat need be called any more.</summary>
    public async Task VoteEnded(Complaint complaint, CancellationToken cancellation)
    {
        await tasks.Done(UnreachedId(complaint), by: null, cancellation);
        await tasks.Done(SilentId(complaint), by: null, cancellation);
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
            await NothingAsked(complaint, cancellation);
            await (complaint.Proposals > 0 ? VoteEnded(complaint, cancellation) : Task.CompletedTask);
        }
    }

    private async Task NothingAsked(Complaint complaint, CancellationToken cancellation, CaseDuty? but = null)
    {
        foreach (var duty in Enum.GetValues<CaseDuty>().Where(duty => duty != but))
        {
            await tasks.Done(complaint.TaskIdOf(duty), by: null, cancellation);
        }
    }

    private static string UnreachedId(Complaint complaint) => $"seats~{complaint.Id}";

    private static string SilentId(Complaint complaint) => $"silent~{complaint.Id}";

    private static string Names(IReadOnlyList<string> seats) => string.Join(", ", seats.Select(seat => FounderBook.Find(seat)?.Name ?? seat));

    private static DateTimeOffset? Until(Complaint complaint) => complaint.StepDay is { } last ? Amsterdam.EndOf(last) : null;

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
