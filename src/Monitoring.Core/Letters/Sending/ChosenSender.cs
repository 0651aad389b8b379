using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Monitoring.Letters.Sending;

/// <summary>The provider of mail that the settings choose.</summary>
public sealed class ChosenSender(IOptions<MailOptions> options, Mailbox mailbox, SendGridSender sendGrid, SmtpSender smtp, ILogger<ChosenSender> log) : ILetterSender
{
    /// <inheritdoc/>
    public async Task<DeliveryEvent> HandOver(OutgoingLetter letter, CancellationToken cancellation)
    {
        // Looked at only when a letter leaves: a command that sends none needs no provider.
        ILetterSender chosen = options.Value.By switch
        {
            MailBy.SendGrid => sendGrid,
            MailBy.Smtp => smtp,
            _ => mailbox,
        };
        try
        {
            return await chosen.HandOver(letter, cancellation);
        }
        catch (MailFailedException e)
        {
            // Engines tell of a failed turn without the message of its error; this one names a setting, and nobody.
            log.LogError("Mail does not leave: {Why}", e.Message);
            throw;
        }
    }
}
