using Microsoft.AspNetCore.Mvc;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Web.Evidence;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Evidence;

/// <summary>Writes a letter of an evidence request on paper, and records what becomes of it.</summary>
public sealed class RequestByPostModel(RequestBook requests, RequestLetters letters, WriteByPost write, RecordPosted posted, RecordReached reached, LetterOffice office, TimeProvider clock, Language l) : ByPostPage(office, clock, l)
{
    private EvidenceRequest request = null!;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string PartyId { get; set; } = "";

    protected override async Task<bool> Load(CancellationToken cancellation)
    {
        if (!ReviewReader.IsRequest(Id, PartyId) || await requests.Find(new RequestKey(Id, PartyId), cancellation) is not { Value: var found })
        {
            return false;
        }

        (request, PartyName, Home) = (found, found.PartyName, Links.Request(Id, PartyId));
        Show(found.HasEnded ? Correspondence.None : found.Letters, found.StepForPost(), found.StepForPost() is not null);
        return true;
    }

    protected override async Task<(Letter Letter, string? Link)?> Find(string step, CancellationToken cancellation) =>
        await requests.FindLetter(request.Id, request.Letters.ByPost(step)!, cancellation) is { } letter ? (letter, letters.Link(request, LetterTrace.ByPost)) : null;

    protected override Task<bool> Write(CancellationToken cancellation) => write.OfRequest(request.Id, cancellation);

    protected override Task<ReachOutcome> Posted(string step, Posted how, CancellationToken cancellation) => posted.OfRequest(request.Id, step, how, cancellation);

    protected override Task<ReachOutcome> Delivered(string step, Reached how, CancellationToken cancellation) => reached.OfRequest(request.Id, step, LetterTrace.ByPost, how, cancellation);
}
