using Monitoring.Calendar;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;

namespace Monitoring.Complaints;

/// <summary>The course of a case: what comes next, by what its row says and what time it is (art. 12.1).</summary>
/// <remarks>So far the first steps of a case about evidence that stayed away; nobody is accused before having been heard, and no machine decides.</remarks>
public static class ComplaintCourse
{
    /// <summary>What comes next.</summary>
    /// <param name="complaint">The case.</param>
    /// <param name="request">The request whose evidence stayed away.</param>
    /// <param name="round">Its round.</param>
    /// <param name="party">The respondent as the register knows it now; null when it is no longer there.</param>
    /// <param name="now">The domain's time.</param>
    public static ComplaintStep NextStep(this Complaint complaint, EvidenceRequest? request, Round? round, Party? party, DateTimeOffset now)
    {
        if (complaint.State == ComplaintState.Intention)
        {
            // art. 11.7: who left is accused of nothing.
            if (party is null || !party.IsPartyOn(Amsterdam.Day(now)) || round?.State == RoundState.Cancelled)
            {
                return new ComplaintStep.End(ComplaintState.Withdrawn);
            }

            if (request?.HasEvidence == true)
            {
                return new ComplaintStep.End(ComplaintState.Settled);
            }
        }

        if (complaint.Letters.ToHandOver is { } letter)
        {
            return complaint.LetterOf() == letter.Step ? new ComplaintStep.HandOver(letter) : new ComplaintStep.DropLetters();
        }

        if (complaint.State == ComplaintState.Intention && complaint.Letters.IsDelivered(LetterStep.AskExplanation))
        {
            var heard = complaint.Explanation is not null || (complaint.ExplanationDay is { } day && now >= Amsterdam.EndOf(day));
            return heard && !complaint.DecisionAsked ? new ComplaintStep.AskDecision() : new ComplaintStep.Wait();
        }

        return complaint.LetterOf() is { } step ? complaint.UntilDelivered(party, step) : new ComplaintStep.Done();
    }

    /// <summary>When the case has to be looked at if nothing happens to it, or null when it waits for a person or an event only.</summary>
    public static DateTimeOffset? DueAt(this Complaint complaint)
    {
        if (complaint.Letters.ToHandOver is { } letter)
        {
            return letter.At;
        }

        return complaint.State switch
        {
            ComplaintState.Intention when !complaint.Letters.Has(LetterStep.AskExplanation) => complaint.OpenedAt,
            ComplaintState.Intention when complaint.ExplanationDay is { } day && !complaint.DecisionAsked => Amsterdam.EndOf(day),
            _ => null,
        };
    }

    // Each state is told to the party by one letter. Who never learned of an intention is not told of its end either.
    private static string? LetterOf(this Complaint complaint) => complaint.State switch
    {
        ComplaintState.Intention => LetterStep.AskExplanation,
        ComplaintState.Registered => LetterStep.CaseRegistered,
        ComplaintState.Closed => LetterStep.CaseClosed,
        ComplaintState.Settled when complaint.Letters.Letters.Any(l => l.Step == LetterStep.AskExplanation && l.State is LetterState.HandedOver or LetterState.Delivered) => LetterStep.Settled,
        _ => null,
    };

    private static ComplaintStep UntilDelivered(this Complaint complaint, Party? party, string step)
    {
        var untried = (party?.Contacts ?? []).Select(c => c.Id).Except(complaint.Letters.ContactsOf(step)).ToList();
        if (!complaint.Letters.Has(step))
        {
            // To all contacts at once: what may follow concerns them all.
            return untried.Count > 0 ? new ComplaintStep.Write(step, untried) : complaint.Unreachable();
        }

        if (complaint.Letters.CameBack(step))
        {
            return untried.Count > 0 ? new ComplaintStep.Write(step, untried) : complaint.Unreachable();
        }

        // A registered case goes on; its further course is not built yet, so it waits.
        var onItsWay = complaint.Letters.Letters.Any(l => l.Step == step && l.State == LetterState.HandedOver);
        return onItsWay || complaint.State is ComplaintState.Intention or ComplaintState.Registered ? new ComplaintStep.Wait() : new ComplaintStep.Done();
    }

    private static ComplaintStep Unreachable(this Complaint complaint) =>
        complaint.State is ComplaintState.Intention or ComplaintState.Registered ? new ComplaintStep.GiveUpDelivery() : new ComplaintStep.Done();
}
