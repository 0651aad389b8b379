using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;
using Monitoring.Clock;

namespace Monitoring.Letters.Sending;

/// <summary>Hands letters to an SMTP server.</summary>
/// <remarks>
/// That the server takes a letter says nothing of its arrival: it is handed over, until it came back (<see cref="ReadBounces"/>) or a working day has passed; where no mailbox is read, until a person finds out. SMTP knows no twins: a letter whose answer was lost goes once more,
/// with the same Message-ID, and mail programs that know it show one.
/// </remarks>
public sealed class SmtpSender(IOptions<MailOptions> options, LetterMark marks, TimeProvider clock, SystemClock system) : ILetterSender, IDisposable
{
    // A relay allows one client a handful of connections.
    private const int MostAtOnce = 4;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim room = new(MostAtOnce);

    /// <summary>Whom a test trusts; null: whom the machine trusts.</summary>
    internal RemoteCertificateValidationCallback? Trusts { get; init; }

    /// <inheritdoc/>
    public async Task<DeliveryEvent> HandOver(OutgoingLetter letter, CancellationToken cancellation)
    {
        await room.WaitAsync(cancellation);
        try
        {
            var taken = Message(letter, options.Value) is { } message && await Send(message, options.Value, cancellation);
            return new DeliveryEvent(letter.Step, letter.Contact, taken ? LetterState.HandedOver : LetterState.Bounced, clock.GetUtcNow())
            {
                // Where nobody reads what comes back, no word of it is no news at all.
                By = options.Value.Bounces.IsRead ? MailBy.Smtp : null,
                Bounce = taken ? null : BounceKind.Hard,
            };
        }
        finally
        {
            room.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => room.Dispose();

    // False when the server refuses the address for good.
    private async Task<bool> Send(MimeMessage message, MailOptions mail, CancellationToken cancellation)
    {
        using var client = new SmtpClient { Timeout = (int)AnswerWithin.TotalMilliseconds, ServerCertificateValidationCallback = Trusts };
        try
        {
            await Connect(client, mail.Smtp, cancellation);

            // Servers on the way send it back to the sender of the envelope, who need not be the one of the letter.
            var sender = mail.Bounces.Address.Length > 0 ? MailboxAddress.Parse(mail.Bounces.Address) : message.From.Mailboxes.First();
            await client.SendAsync(message, sender, message.To.Mailboxes, cancellation);
        }
        catch (SmtpCommandException e) when (e.ErrorCode == SmtpErrorCode.RecipientNotAccepted && SmtpRefusal.IsAboutTheAddress((int)e.StatusCode, e.Message))
        {
            return false;
        }
        catch (SmtpCommandException e)
        {
            throw new MailFailedException(SmtpRefusal.InWords(e));
        }
        catch (ServiceNotAuthenticatedException)
        {
            throw new MailFailedException("The SMTP server wants us to sign in: set Monitoring:Mail:Smtp:User and Monitoring:Mail:Smtp:Password.");
        }
        catch (Exception e) when (e is IOException or SocketException or SmtpProtocolException or TimeoutException)
        {
            throw new MailFailedException("The SMTP server cannot be reached, or broke off. If it had the letter already, it goes once more. Look at Monitoring:Mail:Smtp:Host and Port.", e);
        }
        catch (NotSupportedException e)
        {
            throw new MailFailedException("The SMTP server does not take what this letter needs (such as an address with letters outside ASCII).", e);
        }

        await Leave(client, cancellation);
        return true;
    }

    private static async Task Connect(SmtpClient client, SmtpOptions settings, CancellationToken cancellation)
    {
        var (security, port) = settings.Security switch
        {
            SmtpSecurity.Tls => (SecureSocketOptions.SslOnConnect, 465),
            SmtpSecurity.None => (SecureSocketOptions.None, 25),
            _ => (SecureSocketOptions.StartTls, 587),
        };
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port ?? port, security, cancellation);
            if (settings.User.Length > 0)
            {
                await client.AuthenticateAsync(settings.User, settings.Password, cancellation);
            }
        }
        catch (SslHandshakeException)
        {
            throw new MailFailedException("No secure connection to the SMTP server: its certificate is not trusted here, or is not for the name in Monitoring:Mail:Smtp:Host. Or Monitoring:Mail:Smtp:Security is not what its port speaks.");
        }
        catch (NotSupportedException) when (!client.IsSecure && settings.Security == SmtpSecurity.StartTls)
        {
            throw new MailFailedException("The SMTP server does not offer STARTTLS, and no letter leaves without: look at Monitoring:Mail:Smtp:Port and Monitoring:Mail:Smtp:Security.");
        }
        catch (Exception e) when (e is AuthenticationException or SaslException or NotSupportedException)
        {
            throw new MailFailedException("The SMTP server does not let us in: look at Monitoring:Mail:Smtp:User and Monitoring:Mail:Smtp:Password.");
        }
    }

    // The letter is with the server: whether it takes its leave politely changes nothing.
    private static async Task Leave(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception e) when (e is IOException or SocketException or SmtpProtocolException or SmtpCommandException or TimeoutException or OperationCanceledException)
        {
        }
    }

    // Null when the address is none.
    private MimeMessage? Message(OutgoingLetter letter, MailOptions mail)
    {
        if (!MailboxAddress.TryParse(letter.To, out var to))
        {
            return null;
        }

        var message = new MimeMessage
        {
            Subject = letter.Subject,
            MessageId = MessageId.Of(letter, mail.From),
            Date = system.GetUtcNow(),
            Body = new MultipartAlternative { new TextPart(TextFormat.Plain) { Text = letter.Text }, new TextPart(TextFormat.Html) { Text = letter.Html } },
        };
        message.From.Add(new MailboxAddress(mail.FromName, mail.From));
        message.To.Add(to);
        if (mail.ReplyTo.Length > 0)
        {
            message.ReplyTo.Add(MailboxAddress.Parse(mail.ReplyTo));
        }

        message.Headers.Add(LetterMark.Header, marks.Make(letter.Id));
        foreach (var (name, value) in MailHeaders.All)
        {
            message.Headers.Add(name, value);
        }

        return message;
    }
}
