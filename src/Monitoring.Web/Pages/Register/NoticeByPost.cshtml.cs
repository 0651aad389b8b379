using Microsoft.AspNetCore.Mvc;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.Web.Letters;

namespace Monitoring.Web.Pages.Register;

/// <summary>Writes a notice to a party on paper, and records what becomes of it.</summary>
public sealed class NoticeByPostModel(
    PartyRegister register, PartyNotices notices, WriteByPost write, RecordPosted posted, RecordReached reached, LetterOffice office, TimeProvider clock, Language l) : ByPostPage(office, clock, l)
{
    private readonly TimeProvider clock = clock;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Notice { get; set; } = "";

    /// <summary>A notice only tells.</summary>
    public override bool HasLink => false;

    private PartyNotice told = null!;

    protected override async Task<bool> Load(CancellationToken cancellation)
    {
        if (!Key.IsValidPart(Id) || !Key.IsValidPart(Notice)
            || (await register.Find(Id, cancellation))?.Value is not { } party || await notices.Find(Id, Notice, cancellation) is not { Value: var found })
        {
            return false;
        }

        (told, PartyName, Home) = (found, party.Name, Links.Party(Id));
        Show(found.Letters, found.Step, found.NextStep(party, clock.GetUtcNow()) is NoticeStep.GiveUp && found.Letters.ByPost(found.Step) is null);
        return true;
    }

    protected override async Task<(Letter Letter, string? Link)?> Find(string step, CancellationToken cancellation) =>
        (await notices.FindLetter(told, LetterTrace.ByPost, cancellation))?.Value is { } letter ? (letter, null) : null;

    protected override Task<bool> Write(CancellationToken cancellation) => write.OfNotice(Id, Notice, cancellation);

    protected override Task<ReachOutcome> Posted(string step, Posted how, CancellationToken cancellation) => posted.OfNotice(Id, Notice, how, cancellation);

    protected override Task<ReachOutcome> Delivered(string step, Reached how, CancellationToken cancellation) => reached.OfNotice(Id, Notice, LetterTrace.ByPost, how, cancellation);
}
