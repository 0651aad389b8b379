using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitoring.Housekeeping;
using Monitoring.Telemetry;

namespace Monitoring.Letters.Sending;

/// <summary>
/// Reads the mailbox to which letters are sent back. A notice that a letter of ours did not arrive is recorded and deleted; all else is marked as seen, and left. Two that
/// read at once record the same, and what one has deleted the other passes over.
/// </summary>
public sealed class ReadBounces(IOptions<MailOptions> options, RecordDelivery deliveries, LetterMark marks, TimeProvider clock, ILogger<ReadBounces> log) : IChore
{
    /// <summary>How many messages one part reads.</summary>
    internal const int Part = 50;

    // A notice with the letter that it returns; what is larger is somebody's own mail.
    private const uint LargestNotice = 1024 * 1024;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public string Name => "bounces";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(1);

    /// <summary>Whom a test trusts; null: whom the machine trusts.</summary>
    internal RemoteCertificateValidationCallback? Trusts { get; init; }

    /// <inheritdoc/>
    public async Task<string?> Do(string? from, CancellationToken cancellation)
    {
        var settings = options.Value.Bounces;
        if (!settings.IsRead)
        {
            return null;
        }

        using var client = new ImapClient { Timeout = (int)AnswerWithin.TotalMilliseconds, ServerCertificateValidationCallback = Trusts };
        try
        {
            return await Read(client, settings, cancellation) ? "more" : null;
        }
        catch (Exception e) when (InWords(e) is { } why)
        {
            // An engine tells of a failed turn without the message of its error; this one names a setting, and nobody.
            log.LogError("The mailbox of letters that came back cannot be read: {Why}", why);
            throw new MailFailedException(why);
        }
    }

    // Whether there is more.
    private async Task<bool> Read(ImapClient client, BouncesOptions settings, CancellationToken cancellation)
    {
        var (security, port) = settings.Security switch
        {
            SmtpSecurity.StartTls => (SecureSocketOptions.StartTls, 143),
            SmtpSecurity.None => (SecureSocketOptions.None, 143),
            _ => (SecureSocketOptions.SslOnConnect, 993),
        };
        await client.ConnectAsync(settings.Host, settings.Port ?? port, security, cancellation);
        await client.AuthenticateAsync(settings.User, settings.Password, cancellation);
        var folder = await client.GetFolderAsync(settings.Folder, cancellation);
        await folder.OpenAsync(FolderAccess.ReadWrite, cancellation);

        if (!folder.PermanentFlags.HasFlag(MessageFlags.Seen | MessageFlags.Deleted))
        {
            // It would read the same for ever.
            throw new MailFailedException("what was read cannot be marked there: may Monitoring:Mail:Bounces:User change that folder?");
        }

        var unseen = await folder.SearchAsync(SearchQuery.NotSeen.And(SearchQuery.NotDeleted), cancellation);
        var part = unseen.Take(Part).ToList();
        var failed = 0;
        if (part.Count > 0)
        {
            foreach (var message in await folder.FetchAsync(part, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, cancellation))
            {
                failed += await Read(folder, message, cancellation) ? 0 : 1;
            }

            if (client.Capabilities.HasFlag(ImapCapabilities.UidPlus))
            {
                // Only these: what somebody else has marked as deleted is not ours to throw away.
                await folder.ExpungeAsync(part, cancellation);
            }
        }

        await client.DisconnectAsync(quit: true, cancellation);
        if (failed > 0)
        {
            throw new MailFailedException($"{failed} of what was read could not be recorded now; it is read again.");
        }

        return unseen.Count > part.Count;
    }

    // Recorded first: cut off in between, it is read again. False when it could not be recorded: it holds up none of the others, of which silence would count as delivery.
    private async Task<bool> Read(IMailFolder folder, IMessageSummary message, CancellationToken cancellation)
    {
        var told = message.Size > LargestNotice ? null : await Told(folder, message.UniqueId, cancellation);
        if (told is { } report)
        {
            try
            {
                await deliveries.Record(report.Owner, [report.Told], cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError("What came back of the letters of {Owner} cannot be recorded ({Error}).", report.Owner, e.GetType().Name);
                return false;
            }

            Measures.Delivery(report.Told);
        }

        await folder.AddFlagsAsync(message.UniqueId, told is null ? MessageFlags.Seen : MessageFlags.Seen | MessageFlags.Deleted, silent: true, cancellation);
        return true;
    }

    private async Task<(LetterOwner Owner, DeliveryEvent Told)?> Told(IMailFolder folder, UniqueId id, CancellationToken cancellation)
    {
        try
        {
            return DeliveryReport.Read(await folder.GetMessageAsync(id, cancellation), marks, clock.GetUtcNow());
        }
        catch (Exception e) when (e is MessageNotFoundException or FormatException)
        {
            // Another reader has deleted it meanwhile; or it is no message that can be read.
            return null;
        }
    }

    private static string? InWords(Exception e) => e switch
    {
        SslHandshakeException => "no secure connection: its certificate is not trusted here, or is not for the name in Monitoring:Mail:Bounces:Host; or Monitoring:Mail:Bounces:Security is not what its port speaks.",
        NotSupportedException => "the server does not offer STARTTLS: look at Monitoring:Mail:Bounces:Port and Monitoring:Mail:Bounces:Security.",
        AuthenticationException or SaslException => "the server does not let us in: look at Monitoring:Mail:Bounces:User and Monitoring:Mail:Bounces:Password.",
        FolderNotFoundException => "there is no such folder: look at Monitoring:Mail:Bounces:Folder.",
        ImapCommandException => "the server does not do what it is asked: may Monitoring:Mail:Bounces:User change that folder?",
        IOException or SocketException or ImapProtocolException or TimeoutException => "the server cannot be reached, or broke off: look at Monitoring:Mail:Bounces:Host and Monitoring:Mail:Bounces:Port.",
        MailFailedException => e.Message,
        _ => null,
    };
}
