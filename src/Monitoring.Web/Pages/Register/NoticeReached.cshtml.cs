using Microsoft.AspNetCore.Mvc;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Register;

/// <summary>Records how a party was reached by a notice of what was recorded about it.</summary>
public sealed class NoticeReachedModel(PartyNotices notices, PartyRegister register, RecordReached record, TimeProvider clock, Language l) : ReachedPage(register, clock, l)
{
    private PartyNotice told = null!;

    public async Task<IActionResult> OnGet(string id, string notice, CancellationToken cancellation)
    {
        On = Today;
        return await Load(id, notice, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(string id, string notice, CancellationToken cancellation) =>
        await Load(id, notice, cancellation) ? await Answer(cancellation) : NotFound();

    protected override Task<ReachOutcome> Record(string step, string contact, Reached reached, CancellationToken cancellation) =>
        record.OfNotice(told.PartyId, told.Id, contact, reached, cancellation);

    private async Task<bool> Load(string id, string notice, CancellationToken cancellation)
    {
        if (!Key.IsValidPart(id) || !Key.IsValidPart(notice) || await notices.Find(id, notice, cancellation) is not { Value: var found } || await Register.Find(id, cancellation) is not { Value: var party })
        {
            return false;
        }

        told = found;
        await Show(found.Letters, id, party.Name, Links.Party(id), cancellation);
        return true;
    }
}
