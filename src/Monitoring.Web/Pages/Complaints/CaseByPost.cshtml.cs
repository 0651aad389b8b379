using Microsoft.AspNetCore.Mvc;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>Writes a letter of a case on paper, and records what becomes of it.</summary>
public sealed class CaseByPostModel(
    ComplaintBook complaints, RequestBook requests, CaseLetterLinks links, WriteByPost write, RecordPosted posted, RecordReached reached, LetterOffice office, TimeProvider clock, Language l) : ByPostPage(office, clock, l)
{
    private readonly TimeProvider clock = clock;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    private Complaint complaint = null!;

    protected override async Task<bool> Load(CancellationToken cancellation)
    {
        if (await complaints.Find(Id, cancellation) is not { Value: var found })
        {
            return false;
        }

        var step = found.StepForPost(clock.GetUtcNow());
        var reader = step is not null && CaseLetter.SideOf(step) == CaseSide.Complainant ? found.Complainant?.Name : null;
        (complaint, PartyName, Home) = (found, reader ?? found.RespondentName, Links.Case(Id));
        Show(found.Letters, step, step is not null);
        return true;
    }

    protected override async Task<(Letter Letter, string? Link)?> Find(string step, CancellationToken cancellation)
    {
        var request = complaint.Request is { } asked ? (await requests.Find(asked, cancellation))?.Value : null;
        return (await complaints.FindLetter(Id, step, LetterTrace.ByPost, cancellation))?.Value is { } letter
            ? (letter, links.Of(complaint, request, step, LetterTrace.ByPost))
            : null;
    }

    protected override Task<bool> Write(CancellationToken cancellation) => write.OfCase(Id, cancellation);

    protected override Task<ReachOutcome> Posted(string step, Posted how, CancellationToken cancellation) => posted.OfCase(Id, step, how, cancellation);

    protected override Task<ReachOutcome> Delivered(string step, Reached how, CancellationToken cancellation) => reached.OfCase(Id, step, LetterTrace.ByPost, how, cancellation);
}
