using System.Globalization;
using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Complaints;

/// <summary>A moment in the time line of a case, as the secretariaat reads it.</summary>
/// <param name="At">When.</param>
/// <param name="What">What happened.</param>
/// <param name="By">Who did it; null when nobody did, or it is not known.</param>
/// <param name="Words">The reasons, as they were written.</param>
/// <param name="CaseId">Another case that it names.</param>
public sealed record CaseMoment(DateTimeOffset At, string What, string? By = null, string? Words = null, string? CaseId = null)
{
    /// <summary>All that happened, in order: the events, how the letters went, what was explained, and of cases of an earlier release what their row tells.</summary>
    public static IReadOnlyList<CaseMoment> Of(CaseContents contents, Language l)
    {
        var complaint = contents.Case;
        var statements = contents.Statements.ToDictionary(said => said.Number.ToString(CultureInfo.InvariantCulture), said => said.Kind);
        return
        [
            .. contents.Events.Select(e => new CaseMoment(
                e.At, l.Sentence(e, complaint.Kind, statements.TryGetValue(e.About ?? "", out var kind) ? kind : null), Who(e), e.Words,
                e.Kind is CaseEventKind.Joined or CaseEventKind.JoinedBy or CaseEventKind.Reopened ? e.About : null))
            .Concat(l.Course(complaint, contents.Events))
            .OrderBy(moment => moment.At),
        ];
    }

    // Of a seat its founder is kept, by its id.
    private static string? Who(CaseEvent e) => e.By == CaseSide.Seat ? FounderBook.All.FirstOrDefault(founder => founder.Id == e.Person)?.Name ?? e.Person : e.Person;
}
