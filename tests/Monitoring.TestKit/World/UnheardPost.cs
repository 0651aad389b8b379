using Monitoring.Letters;

namespace Monitoring.TestKit;

/// <summary>A provider of mail that takes letters and tells nothing of them by itself, as SendGrid without its events; they lie in the mailbox all the same.</summary>
/// <example><code>
/// await using var world = await World.New(services => services.AddSingleton&lt;ILetterSender, UnheardPost&gt;());
/// </code></example>
public sealed class UnheardPost(Mailbox mailbox) : ILetterSender
{
    /// <inheritdoc/>
    public async Task<DeliveryEvent> HandOver(OutgoingLetter letter, CancellationToken cancellation) =>
        await mailbox.HandOver(letter, cancellation) with { State = LetterState.HandedOver };
}
