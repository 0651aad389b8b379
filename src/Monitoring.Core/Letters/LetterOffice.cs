using Microsoft.Extensions.Logging;
using Monitoring.Letters.Digests;
using Monitoring.Letters.Sending;
using Monitoring.Register;
using Monitoring.Telemetry;

namespace Monitoring.Letters;

/// <summary>Takes a decided letter out: looks up the address, renders, hands over.</summary>
public sealed class LetterOffice(ILetterSender sender, MailPace pace, TextBook texts, RefreshText refresh, TimeProvider clock, ILogger<LetterOffice> log)
{
    /// <summary>How long a letter waits because as many have left as may in a minute; zero: it may leave now, and counts as one that does.</summary>
    public TimeSpan WaitFor(LetterTrace trace, Contact? to) => to is null ? TimeSpan.Zero : pace.WaitFor(to.Email, LetterStep.IsAskedFor(trace.Step));

    /// <summary>Hands a letter over to the provider of mail; again after a crash it is the same letter.</summary>
    /// <param name="owner">The request or case, as part of the letter's id.</param>
    /// <param name="letter">The letter, or null when its row is missing.</param>
    /// <param name="to">To whom; null when nobody is there any more.</param>
    /// <param name="trace">Which letter to whom.</param>
    /// <param name="link">The link for this contact.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>What is known of it now. A contact that is no longer in the register counts as one that cannot be reached.</returns>
    public async Task<DeliveryEvent> HandOver(string owner, Letter? letter, Contact? to, LetterTrace trace, string? link, CancellationToken cancellation)
    {
        if (letter is null || to is null)
        {
            Measures.Letter(trace.Step, LetterState.Bounced);
            return new DeliveryEvent(trace.Step, trace.Contact, LetterState.Bounced, clock.GetUtcNow());
        }

        var outgoing = await Render(await refresh.Of(letter, cancellation), $"{owner}~{trace.Step}~{trace.Contact}", to.Email, link, cancellation);
        var e = await sender.HandOver(outgoing, cancellation);
        Measures.Letter(trace.Step, e.State);
        log.LogInformation("Letter {Letter} of {Owner}: {State}", trace.Step, owner, e.State);
        return e;
    }

    /// <summary>A letter for an envelope, by the version of its text that its row names: in Dutch, and in English.</summary>
    /// <param name="letter">The letter as it was decided.</param>
    /// <param name="link">The link for paper; null when the letter has none.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<(LetterOnPaper Dutch, LetterOnPaper English)> OnPaper(Letter letter, string? link, CancellationToken cancellation)
    {
        var wording = await texts.Get(letter.Step, letter.TextVersion, cancellation);
        return (LetterOnPaper.Of(Whole(letter), wording.Dutch, link, english: false), LetterOnPaper.Of(Whole(letter), wording.English, link, english: true));
    }

    /// <summary>Hands several letters over in one mail; again after a crash it is the same mail.</summary>
    /// <param name="digest">The digest, which says what stands above them.</param>
    /// <param name="to">To whom.</param>
    /// <param name="letters">The letters, with the link of each.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<DeliveryEvent> HandOver(Digest digest, Contact to, IReadOnlyList<(Letter Letter, string? Link)> letters, CancellationToken cancellation)
    {
        List<(Letter Letter, LetterWording Wording, string? Link)> together = [];
        foreach (var (letter, link) in letters)
        {
            var fresh = Whole(await refresh.Of(letter, cancellation));
            together.Add((fresh, await texts.Get(fresh.Step, fresh.TextVersion, cancellation), link));
        }

        var id = new LetterOwner.Together(digest.Id).ToId();
        var above = await texts.Get(digest.Step, digest.TextVersion, cancellation);
        var e = await sender.HandOver(LetterRenderer.Render(digest, above, id, to.Email, together), cancellation);
        Measures.Letter(digest.Step, e.State);
        log.LogInformation("Digest {Digest} of {Letters} letters: {State}", digest.Id, together.Count, e.State);
        return e;
    }

    /// <summary>A letter as its reader sees it, by the version of its text that its row names.</summary>
    /// <param name="letter">The letter as it was decided.</param>
    /// <param name="id">The same for every try.</param>
    /// <param name="to">The address.</param>
    /// <param name="link">The link for its contact, or what stands in its place.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<OutgoingLetter> Render(Letter letter, string id, string to, string? link, CancellationToken cancellation)
    {
        return LetterRenderer.Render(Whole(letter), await texts.Get(letter.Step, letter.TextVersion, cancellation), id, to, link);
    }

    // Letters of before the field was there have it, too.
    private Letter Whole(Letter letter) =>
        letter.Fields.ContainsKey(CurrentTexts.Contact) ? letter : letter with { Fields = new Dictionary<string, LocalText>(letter.Fields) { [CurrentTexts.Contact] = texts.Contact } };
}
