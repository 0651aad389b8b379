using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using MimeKit;
using Xunit;

namespace Monitoring.Letters.Sending;

/// <summary>A mailbox of a real IMAP server (Dovecot), of this test alone. Servers send letters back to it, and people write to it.</summary>
internal sealed class ReturnedMailbox
{
    private readonly string user = Guid.NewGuid().ToString("n");
    private readonly string host;
    private readonly int port;

    public ReturnedMailbox()
    {
        var at = Environment.GetEnvironmentVariable("MONITORING_TEST_IMAP");
        Assert.False(string.IsNullOrEmpty(at), "This test needs Dovecot. ./test starts one (tools/dovecot.sh); or set MONITORING_TEST_IMAP to where one listens that takes any name with the password 'right'.");
        (host, port) = (at.Split(':')[0], int.Parse(at.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    /// <summary>The settings with which it is read.</summary>
    public void Read(BouncesOptions options) => (options.Host, options.Port, options.Security, options.User, options.Password) = (host, port, SmtpSecurity.None, user, "right");

    /// <summary>A message comes in.</summary>
    public Task Receives(params MimeMessage[] messages) => At(async folder =>
    {
        foreach (var message in messages)
        {
            await folder.AppendAsync(message, cancellationToken: Ended);
        }

        return 0;
    });

    /// <summary>The subjects of what lies in it, and whether each was seen.</summary>
    public Task<IReadOnlyList<(string Subject, bool Seen)>> Holds() => At(async folder => (IReadOnlyList<(string, bool)>)
        [.. (await folder.FetchAsync(0, -1, MessageSummaryItems.Envelope | MessageSummaryItems.Flags, Ended)).Select(m => (m.Envelope!.Subject!, m.Flags?.HasFlag(MessageFlags.Seen) == true))]);

    /// <summary>How a server says that it could not deliver a letter (RFC 3464): in words, for machines, and with the letter itself.</summary>
    /// <param name="letter">The letter as it left.</param>
    /// <param name="action">What became of it.</param>
    /// <param name="status">The enhanced status code.</param>
    /// <param name="headersOnly">Whether only its headers are returned.</param>
    public static MimeMessage Notice(MimeMessage letter, string action, string status, bool headersOnly = false)
    {
        var told = new MessageDeliveryStatus();
        told.StatusGroups.Add(new HeaderList { { "Reporting-MTA", "dns; relay.example" } });
        told.StatusGroups.Add(new HeaderList { { "Final-Recipient", $"rfc822; {letter.To}" }, { "Action", action }, { "Status", status }, { "Diagnostic-Code", "smtp; 550 no such user" } });
        MimeEntity returned = headersOnly ? new TextRfc822Headers { Message = new MimeMessage(letter.Headers) } : new MessagePart { Message = letter };
        var notice = new MimeMessage
        {
            Subject = $"{action} {status}",
            Date = Some.Monday.AddHours(-1),
            Body = new MultipartReport("delivery-status") { new TextPart("plain") { Text = "Uw bericht kon niet worden bezorgd." }, told, returned },
        };
        notice.From.Add(new MailboxAddress("Mail Delivery System", "mailer-daemon@relay.example"));
        notice.To.Add(new MailboxAddress("", "monitoring@platform.example"));
        return notice;
    }

    private async Task<T> At<T>(Func<IMailFolder, Task<T>> act)
    {
        using var client = new ImapClient();
        await client.ConnectAsync(host, port, SecureSocketOptions.None, Ended);
        await client.AuthenticateAsync(user, "right", Ended);
        await client.Inbox!.OpenAsync(FolderAccess.ReadWrite, Ended);
        var found = await act(client.Inbox);
        await client.DisconnectAsync(quit: true, Ended);
        return found;
    }
}
