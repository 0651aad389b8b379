using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Web.Evidence;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>
/// Where the link in a letter leads. Opening it changes nothing, since scanners of mail open every link; the button begins
/// the session and leads to an address without the token.
/// </summary>
[AllowAnonymous]
public sealed class OpenRequestModel(AccessTokens tokens, RequestBook requests, Table<Round> rounds, ComplaintBook complaints, PartyRegister register, PassBook passes, TimeProvider clock) : PageModel
{
    /// <summary>What became of a link.</summary>
    public enum Link
    {
        /// <summary>It leads to a request.</summary>
        Works,

        /// <summary>We did not make it, or what it was for is not there: which of the two is not said.</summary>
        Unknown,

        /// <summary>The secretariaat revoked it, or took its contact out of the register.</summary>
        Revoked,

        /// <summary>Its request has ended, and the link with it.</summary>
        Ended,
    }

    public Link State { get; private set; }

    public EvidenceRequest Evidence { get; private set; } = null!;

    public Round Round { get; private set; } = null!;

    public DateOnly Today => Amsterdam.Day(clock.GetUtcNow());

    /// <summary>The colleague's link that somebody took back; null when that is not why it does not work.</summary>
    public Pass? TakenBack { get; private set; }

    /// <summary>The last day to answer, or to explain; null when no term runs.</summary>
    public DateOnly? Until { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancellation)
    {
        await Look(token, cancellation);
        Response.StatusCode = State switch { Link.Unknown => StatusCodes.Status404NotFound, Link.Works => StatusCodes.Status200OK, _ => StatusCodes.Status410Gone };
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        if (await Look(token, cancellation) is { } access)
        {
            await PartySession.Begin(HttpContext, access);
            return Redirect(access.Request.Overview());
        }

        await OnGetAsync(token, cancellation);
        return Page();
    }

    private async Task<Access?> Look(string token, CancellationToken cancellation)
    {
        State = Link.Unknown;
        if (tokens.Read(token) is not { } access || await requests.Find(access.Request, cancellation) is not { Value: var request })
            return null;
        Evidence = request;
        Round = (await rounds.Find(Round.KeyOf(request.RoundId), cancellation))!.Value;
        var complaint = request.Status == RequestStatus.AskedToExplain ? (await complaints.Find(request.CaseId, cancellation))?.Value : null;
        Until = complaint?.ExplanationDay ?? complaint?.PromisedDay ?? request.LastCallDay ?? request.LastDay ?? request.PromisedDay;
        var pass = Pass.Is(access.Contact) ? (await passes.Find(request.Id, access.Contact, cancellation))?.Value : null;
        TakenBack = pass?.RevokedAt is null ? null : pass;
        var holds = access.Contact == LetterTrace.ByPost ? request.HasLinkByPost
            : Pass.Is(access.Contact)
            ? pass is { RevokedAt: null }
            : (await register.Find(request.PartyId, cancellation))?.Value.Contact(access.Contact) is not null;
        State = request.LinkGeneration != access.Generation || !holds ? Link.Revoked : request.HasEnded ? Link.Ended : Link.Works;
        return State == Link.Works ? access : null;
    }
}
