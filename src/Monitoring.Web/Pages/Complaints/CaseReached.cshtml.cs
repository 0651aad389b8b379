using Microsoft.AspNetCore.Mvc;
using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Records how a party was reached by a letter of a case.</summary>
public sealed class CaseReachedModel(ComplaintBook complaints, PartyRegister register, RecordReached record, TimeProvider clock, Language l) : ReachedPage(register, clock, l)
{
    private Complaint complaint = null!;

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        On = Today;
        return await Load(id, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(string id, CancellationToken cancellation) =>
        await Load(id, cancellation) ? await Answer(cancellation) : NotFound();

    protected override Task<ReachOutcome> Record(string step, string contact, Reached reached, CancellationToken cancellation) =>
        record.OfCase(complaint.Id, step, contact, reached, cancellation);

    private async Task<bool> Load(string id, CancellationToken cancellation)
    {
        if (await complaints.Find(id, cancellation) is not { Value: var found })
        {
            return false;
        }

        complaint = found;
        await Show(found.Letters, found.RespondentId, found.RespondentName, Links.Case(id), cancellation);
        return true;
    }
}
