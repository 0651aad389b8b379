using Monitoring.Complaints;
using Monitoring.Letters;

namespace Monitoring.Web.Complaints;

/// <summary>What the secretariaat can do with a case beside what comes next.</summary>
public static class CaseActLinks
{
    /// <summary>Each act in words, with its page.</summary>
    public static IReadOnlyList<(string Words, string Page)> Of(Complaint complaint, Language l)
    {
        var acts = new List<(string Words, string Page)>();
        if (complaint.JoinedBy.Count > 0)
        {
            acts.Add((l["Deze zaak naast de gevoegde zaken lezen", "Read this case beside the joined ones"], Links.CaseTogether(complaint.Id)));
        }

        if (complaint.State.IsEnd())
        {
            if (complaint.ReopenedAs is { } again)
            {
                acts.Add((l["Naar de zaak die hierop volgde", "To the case that followed on this one"], Links.Case(again)));
            }
            else if (complaint.State != ComplaintState.Joined)
            {
                acts.Add((l["Heropenen door nieuwe feiten", "Open again on new facts"], Links.ReopenCase(complaint.Id)));
            }

            return acts;
        }

        if (complaint.State is ComplaintState.Hearing or ComplaintState.Reply)
        {
            acts.Add((l["Een antwoord invoeren dat per post of mail kwam", "Enter an answer that came by post or mail"], Links.CaseStatement(complaint.Id) + "?wat=per-post"));
        }

        if (complaint.StepDay is not null && complaint.State != ComplaintState.Intention)
        {
            acts.Add((l["De termijn verlengen", "Extend the term"], Links.CaseTerm(complaint.Id)));
        }

        if (complaint.IsBeforeDecision)
        {
            if (complaint.State != ComplaintState.Voting)
            {
                acts.Add((l["Bevindingen opschrijven, voor de zetels", "Write down findings, for the seats"], Links.CaseStatement(complaint.Id)));
            }

            acts.Add((l["Voegen bij een andere zaak", "Join it to another case"], Links.JoinCase(complaint.Id)));
            acts.Add((complaint.Kind == ComplaintKind.OwnMotion ? l["Intrekken", "Withdraw it"] : l["Beëindigen: ingetrokken of geschikt", "End it: withdrawn or settled"], Links.EndCase(complaint.Id)));
        }

        if (complaint is { State: ComplaintState.Consultation, Consultation.HeldAt: not null })
        {
            acts.Add((l["Eindigen als niet opgelost, zonder stemming", "End it as unresolved, without a vote"], Links.CaseUnresolved(complaint.Id)));
        }

        return acts;
    }
}
