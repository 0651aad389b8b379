using System.Net;
using MimeKit;

namespace Monitoring.Letters.Sending;

/// <summary>What must be set before anything starts: each fault is one sentence that names the setting.</summary>
internal static class MailCheck
{
    private const int MostPerMinute = 1_000_000;

    /// <summary>Whether a server by that name is this machine.</summary>
    internal static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>The faults, whatever the head.</summary>
    internal static IEnumerable<string> Of(MailOptions options) =>
    [
        .. options.By switch
        {
            MailBy.SendGrid => [.. OfSender(options), .. OfSendGrid(options.SendGrid)],
            MailBy.Smtp => [.. OfSender(options), .. OfSmtp(options)],
            MailBy.Mailbox => [],
            _ => (IEnumerable<string>)["Set Monitoring:Mail:By to SendGrid or Smtp, so that letters can leave."],
        },

        // Whoever takes letters now: word of earlier ones may still come.
        .. OfEvents(options.SendGrid),
        .. OfBounces(options.Bounces),
    ];

    private static IEnumerable<string> OfBounces(BouncesOptions bounces)
    {
        if (bounces.Address.Length > 0 && !IsAddress(bounces.Address))
        {
            yield return "Monitoring:Mail:Bounces:Address is no mail address: set it to that of the mailbox that is read, or leave it out.";
        }

        if (!bounces.IsRead)
        {
            if (bounces.User.Length > 0 || bounces.Password.Length > 0)
            {
                // Unread, nobody would hear of what came back.
                yield return "Set Monitoring:Mail:Bounces:Host too, as Monitoring:Mail:Bounces:User or Password is set: no mailbox is read without.";
            }

            yield break;
        }

        if (bounces.Security == SmtpSecurity.None && !IsThisMachine(bounces.Host))
        {
            yield return "Monitoring:Mail:Bounces:Security can be None only for a server on this same machine: set it to Tls or StartTls.";
        }

        if (!Enum.IsDefined(bounces.Security))
        {
            yield return "Set Monitoring:Mail:Bounces:Security to Tls, StartTls or None.";
        }

        if (bounces.Port is < 1 or > 65535)
        {
            yield return "Set Monitoring:Mail:Bounces:Port to a port from 1 to 65535, or leave it out.";
        }

        if (bounces.User.Length == 0 || bounces.Password.Length == 0)
        {
            yield return "Set Monitoring:Mail:Bounces:User and Monitoring:Mail:Bounces:Password, with which the mailbox is read.";
        }

        if (bounces.Folder.Length == 0)
        {
            yield return "Set Monitoring:Mail:Bounces:Folder to a folder of the mailbox, or leave it out: it is INBOX then.";
        }
    }

    private static IEnumerable<string> OfEvents(SendGridOptions options)
    {
        using var key = SendGridSignature.KeyOf(options.EventsKey.Trim());
        if (options.EventsKey.Length > 0 && key is null)
        {
            yield return "Monitoring:Mail:SendGrid:EventsKey is no public key: set it to the verification key that SendGrid shows beside the event webhook, or leave it out.";
        }
    }

    private static IEnumerable<string> OfSender(MailOptions options)
    {
        if (!IsAddress(options.From))
        {
            yield return "Set Monitoring:Mail:From to the address that letters come from, such as monitoring@platform.example.";
        }

        if (options.ReplyTo.Length > 0 && !IsAddress(options.ReplyTo))
        {
            yield return "Monitoring:Mail:ReplyTo is no mail address: set it to the one that answers go to, or leave it out.";
        }

        if (options.PerMinute is < 1 or > MostPerMinute)
        {
            yield return $"Set Monitoring:Mail:PerMinute to a number of letters from 1 to {MostPerMinute}, or leave it out.";
        }

        if (options.PerDomainPerMinute is < 1 or > MostPerMinute)
        {
            yield return $"Set Monitoring:Mail:PerDomainPerMinute to a number of letters from 1 to {MostPerMinute}, or leave it out.";
        }
    }

    private static IEnumerable<string> OfSendGrid(SendGridOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ApiKey))
        {
            yield return "Set Monitoring:Mail:SendGrid:ApiKey to a key of SendGrid that may send mail.";
        }

        if (!Enum.IsDefined(options.Region))
        {
            yield return "Set Monitoring:Mail:SendGrid:Region to Eu or Global.";
        }

        if (options.Address.Length > 0 && !Uri.TryCreate(options.Address, UriKind.Absolute, out _))
        {
            yield return "Monitoring:Mail:SendGrid:Address is no address of a server: leave it out, and SendGrid's own is used.";
        }
    }

    private static IEnumerable<string> OfSmtp(MailOptions options)
    {
        var smtp = options.Smtp;
        if (string.IsNullOrWhiteSpace(smtp.Host))
        {
            yield return "Set Monitoring:Mail:Smtp:Host to the name of the SMTP server.";
        }
        else if (smtp.Security == SmtpSecurity.None && !IsThisMachine(smtp.Host))
        {
            yield return "Monitoring:Mail:Smtp:Security can be None only for a server on this same machine: set it to StartTls or Tls.";
        }

        if (!Enum.IsDefined(smtp.Security))
        {
            yield return "Set Monitoring:Mail:Smtp:Security to StartTls, Tls or None.";
        }

        if (smtp.Port is < 1 or > 65535)
        {
            yield return "Set Monitoring:Mail:Smtp:Port to a port from 1 to 65535, or leave it out.";
        }

        if (smtp.User.Length > 0 != smtp.Password.Length > 0)
        {
            yield return smtp.User.Length > 0
                ? "Set Monitoring:Mail:Smtp:Password too, as Monitoring:Mail:Smtp:User is set."
                : "Set Monitoring:Mail:Smtp:User too, as Monitoring:Mail:Smtp:Password is set.";
        }

        if (options.Sandbox)
        {
            yield return "Monitoring:Mail:Sandbox is SendGrid's: an SMTP server that is given a letter sends it. Leave it out, or set Monitoring:Mail:By to SendGrid.";
        }
    }

    private static bool IsAddress(string text) =>
        MailboxAddress.TryParse(text, out var address) && address.Address == text && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1;
}
