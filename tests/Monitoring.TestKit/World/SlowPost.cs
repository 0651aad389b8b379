using Monitoring.Letters;

namespace Monitoring.TestKit;

/// <summary>A provider of mail that takes so long over one letter that something else happens meanwhile; then it goes on as any.</summary>
/// <example><code>
/// var post = new SlowPost();
/// await using var world = await World.New(services => services.AddSingleton&lt;ILetterSender&gt;(p => post.Over(p.GetRequiredService&lt;Mailbox&gt;())));
/// post.While(LetterStep.LastCall, () => world.Withdraws(party));
/// </code></example>
public sealed class SlowPost
{
    private string? step;
    private Func<Task>? meanwhile;

    /// <summary>What happens while the first letter of that kind is handed over. It waits for nothing that the letter's own turn has to do.</summary>
    public void While(string letter, Func<Task> happens) => (step, meanwhile) = (letter, happens);

    /// <summary>The provider over a mailbox.</summary>
    public ILetterSender Over(Mailbox mailbox) => new Sender(this, mailbox);

    private sealed class Sender(SlowPost post, Mailbox mailbox) : ILetterSender
    {
        public async Task<DeliveryEvent> HandOver(OutgoingLetter letter, CancellationToken cancellation)
        {
            var e = await mailbox.HandOver(letter, cancellation);
            if (LetterStep.TextOf(letter.Step) == post.step && Interlocked.Exchange(ref post.meanwhile, null) is { } happens)
            {
                await happens();
            }

            return e;
        }
    }
}
