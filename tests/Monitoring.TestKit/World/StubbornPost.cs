using Monitoring.Letters;

namespace Monitoring.TestKit;

/// <summary>A provider of mail that refuses letters as long as it is told to; those it takes go to the mailbox.</summary>
/// <example><code>
/// var post = new StubbornPost();
/// await using var world = await World.New(services => services.AddSingleton&lt;ILetterSender&gt;(p => post.Over(p.GetRequiredService&lt;Mailbox&gt;())));
/// post.Refuses = LetterStep.LastCall;
/// </code></example>
public sealed class StubbornPost
{
    /// <summary>The letter that it refuses, of whatever number; null takes all.</summary>
    public string? Refuses { get; set; }

    /// <summary>The provider over a mailbox.</summary>
    public ILetterSender Over(Mailbox mailbox) => new Sender(this, mailbox);

    private sealed class Sender(StubbornPost post, Mailbox mailbox) : ILetterSender
    {
        public Task<DeliveryEvent> HandOver(OutgoingLetter letter, CancellationToken cancellation) =>
            LetterStep.TextOf(letter.Step) == post.Refuses ? throw new InvalidOperationException("The provider of mail is out of order.") : mailbox.HandOver(letter, cancellation);
    }
}
