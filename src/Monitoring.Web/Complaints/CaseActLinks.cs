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
            if (complaint.State != ComplaintState.Joined)
            {
                acts.Add((l["Heropenen door nieuwe feiten", "Open again on new facts"], Links.ReopenCase(complaint.Id)));
            }

            return acts;
        }

        if (complaint.StepDay is not null)
        {
            acts.Add((l["De termijn verlengen", "Extend the term"], Links.CaseTerm(complaint.Id)));
        }

        if (complaint.State is not (ComplaintState.Decided or ComplaintState.FollowUp))
        {
            acts.Add((l["Voegen bij een andere zaak", "Join it to another case"], Links.JoinCase(complaint.Id)));
            acts.Add((complaint.Kind == ComplaintKind.OwnMotion ? l["Intrekken", "Withdraw it"] : l["Beëindigen: ingetrokken of geschikt", "End it: withdrawn or settled"], Links.EndCase(complaint.Id)));
        }

        return acts;
    }
}
