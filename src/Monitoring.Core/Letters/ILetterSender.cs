namespace Monitoring.Letters;

/// <summary>A provider of mail.</summary>
public interface ILetterSender
{
    /// <summary>Hands a letter over. The same letter again is the same letter, as far as the provider can tell twins.</summary>
    /// <returns>What is known at once: handed over, or already delivered or bounced. What comes later comes as an event.</returns>
    Task<DeliveryEvent> HandOver(OutgoingLetter letter, CancellationToken cancellation);
}
