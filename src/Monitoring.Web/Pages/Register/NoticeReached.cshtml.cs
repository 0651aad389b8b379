using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Register;

/// <summary>Records how a party was reached by a notice of what was recorded about it.</summary>
public sealed class NoticeReachedModel(PartyNotices notices, PartyRegister register, RecordReached record, TimeProvider clock, Language l) : ReachedPage(register, clock, l)
{
    private string PartyId => Route("id");

    private string Notice => Route("notice");

    protected override async Task<SentLetters?> Find(CancellationToken cancellation) =>
        Key.IsValidPart(PartyId) && Key.IsValidPart(Notice) && await notices.Find(PartyId, Notice, cancellation) is { Value: var notice }
            ? new SentLetters(notice.Letters, PartyId, PartyName: null, Links.Party(PartyId))
            : null;

    protected override Task<ReachOutcome> Record(string step, string contact, Reached reached, CancellationToken cancellation) =>
        record.OfNotice(PartyId, Notice, contact, reached, cancellation);
}
