using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Beeldmerk;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Web.Desk;
using Monitoring.Web.Register;

namespace Monitoring.Web.Pages.Register;

/// <summary>An organisation: what it is, whether it is a party and by which road, whom we write to, what was asked, and what changed.</summary>
public sealed class ShowPartyModel(PartyRegister register, ChangeParty changes, PartyPapers papers, PartyNotices notices, PartyRequests requests, MarkBook marks, TimeProvider clock, Language l)
    : ChangePage(register, clock, l)
{
    private const int MostRequests = 20;
    private const int MostChanges = 20;

    private readonly Language l = l;
    private readonly DateTimeOffset now = clock.GetUtcNow();

    /// <summary>What was recorded of its beeldmerk; null when nothing was.</summary>
    public Mark? Mark { get; private set; }

    /// <summary>Where its beeldmerk stands; null when it has none.</summary>
    public MarkState? MarkState { get; private set; }

    public IReadOnlyList<PartyDocument> Documents { get; private set; } = [];

    /// <summary>The paper of a joining, or null.</summary>
    public PartyDocument? PaperOf(Joining joining) => Documents.FirstOrDefault(d => d.On == joining.From && d.Via == joining.Via && d.Kind == joining.How switch
    {
        JoiningKind.Accession => PartyDocumentKind.Accession,
        JoiningKind.Membership => PartyDocumentKind.Membership,
        _ => null,
    });

    public IReadOnlyList<PartyNotice> Notices { get; private set; } = [];

    public IReadOnlyList<PartyRequest> Requests { get; private set; } = [];

    public IReadOnlyList<PartyHistory> History { get; private set; } = [];

    /// <summary>The address of the page with older changes.</summary>
    public string? Older { get; private set; }

    /// <summary>All letters of all notices.</summary>
    public IReadOnlyList<LetterTrace> Letters => [.. Notices.SelectMany(n => n.Letters.Letters).OrderByDescending(t => t.At)];

    /// <summary>Whether a notice can go on paper, or does.</summary>
    public bool GoesByPost(PartyNotice notice) =>
        !notice.Letters.IsDelivered(notice.Step) && (notice.Letters.ByPost(notice.Step) is not null || notice.NextStep(Party, now) is NoticeStep.GiveUp);

    /// <summary>Whether a letter came back from everybody we know.</summary>
    public bool Unreached => Party.Contacts.Count > 0 && Notices.Any(n => n.NextStep(Party, now) is NoticeStep.GiveUp && !n.Letters.IsUnheardOf(n.Step));

    public async Task<IActionResult> OnGet(string id, string? na, CancellationToken cancellation) => await Show(id, na, cancellation) ? Page() : NotFound();

    /// <summary>Takes back a withdrawal that was recorded by mistake.</summary>
    public async Task<IActionResult> OnPostRestore(string id, CancellationToken cancellation) =>
        !await Show(id, null, cancellation) ? NotFound() : await Answer(
            await changes.RemoveWithdrawal(id, Revision!.Value, User.Address(), cancellation),
            l["De opzegging is weggehaald. Verzoeken en voornemens die erdoor vervielen, komen niet terug. De brief erover ging misschien al weg: laat de partij weten dat het een vergissing was.", "The withdrawal was taken back. Requests and intentions that lapsed by it do not come back. The letter about it may have left: let the party know that it was a mistake."],
            null, cancellation);

    /// <summary>Takes away a joining that was recorded by mistake.</summary>
    public async Task<IActionResult> OnPostRemoveJoining(string id, JoiningKind how, string? from, string? via, bool sure, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || !await Show(id, null, cancellation))
        {
            return NotFound();
        }

        if (!sure)
        {
            Wrong("", "Zet eerst het vinkje: weghalen is alleen voor wat nooit zo is geweest.", "First tick the box: removing is only for what never was so.");
            return Page();
        }

        return await Answer(
            await changes.RemoveJoining(id, Revision!.Value, how, day, string.IsNullOrEmpty(via) ? null : via, User.Address(), cancellation),
            l["De deelname is weggehaald. Wat daardoor verviel, komt niet terug.", "The joining was taken away. What lapsed by it does not come back."],
            null, cancellation);
    }

    private async Task<bool> Show(string id, string? after, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return false;
        }

        var mark = Party.Kind == PartyKind.Supplier ? marks.Find(id, cancellation) : Task.FromResult<Stored<Mark>?>(null);
        var (kept, told, asked, changed) = (papers.Of(id, cancellation), notices.Of(id, cancellation), requests.Of(id, MostRequests, cancellation: cancellation), Register.History(id, MostChanges + 1, after, cancellation));
        (Documents, Notices, Requests) = (await kept, await told, await asked);
        Mark = (await mark)?.Value;
        MarkState = Monitoring.Beeldmerk.Mark.StandingOn(Party, Mark, now);
        var found = await changed;
        History = [.. found.Take(MostChanges)];
        Older = found.Count > MostChanges ? Links.Party(id) + new QueryBuilder { { "na", History[^1].Key.Row } } + "#historie" : null;
        return true;
    }
}
