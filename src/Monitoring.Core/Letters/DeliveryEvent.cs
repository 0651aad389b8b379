using Monitoring.Letters.Sending;

namespace Monitoring.Letters;

/// <summary>What a provider of mail tells of a letter, or a person who found out.</summary>
/// <param name="Step">Which letter.</param>
/// <param name="Contact">To which contact.</param>
/// <param name="State">Handed over, delivered or bounced. That the provider still tries (a soft bounce) is no more than handed over.</param>
/// <param name="At">When.</param>
public sealed record DeliveryEvent(string Step, string Contact, LetterState State, DateTimeOffset At)
{
    /// <summary>That a person posted it, when it is a letter on paper.</summary>
    public Posted? Posted { get; init; }

    /// <summary>How it is known, when a person recorded it.</summary>
    public Reached? Reached { get; init; }

    /// <summary>Why it came back; null when it did not, or when that is not known.</summary>
    public BounceKind? Bounce { get; init; }

    /// <summary>By which provider it left, when it was just handed over; null when nobody would hear that it came back, so that silence tells nothing.</summary>
    public MailBy? By { get; init; }

    /// <summary>Since when a server that told so by SMTP still tries; null when it is not that what is told.</summary>
    public DateTimeOffset? DelayedAt { get; init; }

    /// <summary>The same of one letter in a digest, of which this is told.</summary>
    internal DeliveryEvent Of(LetterId letter, DateOnly day) => this with { Step = letter.Step, Contact = letter.Contact, Digest = day };

    /// <summary>The day of the digest in which it left, with other letters; null for one that left by itself.</summary>
    public DateOnly? Digest { get; init; }

    /// <summary>When its reader called it unwanted; null when it is not that what is told.</summary>
    public DateTimeOffset? ComplainedAt { get; init; }
}
