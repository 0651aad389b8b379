using Monitoring.Complaints;
using Monitoring.Register;

namespace Monitoring.Web.Complaints;

/// <summary>What a side sees of a case, in words.</summary>
public static class SeenWords
{
    /// <summary>The sentence of a line of the time line.</summary>
    public static string Sentence(this Language l, SeenEvent e, CaseView view) =>
        l.Sentence(new CaseEvent { ComplaintId = view.Id, Number = e.Number, Kind = e.Kind, At = e.At, By = e.By, Audience = Audience.SecretariaatOnly, Day = e.Day }, view.Kind, e.Statement);

    /// <summary>Who a side is: by the name of the party; a person only where the view has one.</summary>
    public static string Who(this Language l, CaseView view, CaseSide side, string? person)
    {
        var party = side switch
        {
            CaseSide.Complainant => view.ComplainantName ?? l.Name(side),
            CaseSide.Respondent => view.RespondentName,
            _ => l.Name(side),
        };
        return side == CaseSide.Seat && FounderBook.Find(person ?? "") is { } founder ? founder.Name : person is null || side == CaseSide.Seat ? party : $"{party} ({person})";
    }
}
