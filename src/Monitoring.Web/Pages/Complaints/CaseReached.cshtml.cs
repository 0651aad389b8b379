using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Records how a party was reached by a letter of a case.</summary>
public sealed class CaseReachedModel(ComplaintBook complaints, PartyRegister register, RecordReached record, TimeProvider clock, Language l) : ReachedPage(register, clock, l)
{
    private string CaseId => Route("id");

    protected override async Task<SentLetters?> Find(CancellationToken cancellation) =>
        await complaints.Find(CaseId, cancellation) is { Value: var complaint }
            ? new SentLetters(complaint.Letters, complaint.RespondentId, complaint.RespondentName, Links.Case(CaseId))
            : null;

    protected override Task<ReachOutcome> Record(string step, string contact, Reached reached, CancellationToken cancellation) =>
        record.OfCase(CaseId, step, contact, reached, cancellation);
}
