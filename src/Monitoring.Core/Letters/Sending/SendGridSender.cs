using Microsoft.Extensions.Options;
using Monitoring.Clock;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace Monitoring.Letters.Sending;

/// <summary>Hands letters to SendGrid, over its Web API v3.</summary>
/// <remarks>
/// That SendGrid takes a letter says nothing of its arrival: until its events are heard, a letter is handed over and no more. SendGrid knows no twins:
/// a letter whose answer was lost goes once more, with the same Message-ID.
/// </remarks>
public sealed class SendGridSender(IOptions<MailOptions> options, TimeProvider clock, SystemClock system) : ILetterSender, IDisposable
{
    /// <summary>The name under which SendGrid's events tell which letter they are about.</summary>
    public const string LetterArgument = "letter";

    /// <summary>How long an answer may take. What was taken and not answered may have left.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(30);

    /// <summary>How long one turn waits in all because SendGrid asks for it; for longer the turn fails, and comes again by itself.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    private const int MostTries = 3;

    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <inheritdoc/>
    public async Task<DeliveryEvent> HandOver(OutgoingLetter letter, CancellationToken cancellation)
    {
        var left = LongestPause;
        for (var tries = 1; ; tries++)
        {
            var answer = await Send(letter, cancellation);
            if (answer.IsTaken || answer.IsAboutTheAddress)
            {
                return new DeliveryEvent(letter.Step, letter.Contact, answer.IsTaken ? LetterState.HandedOver : LetterState.Bounced, clock.GetUtcNow())
                {
                    By = MailBy.SendGrid,
                    Bounce = answer.IsTaken ? null : BounceKind.Hard,
                };
            }

            if (tries == MostTries || answer.Pause is not { } pause || pause > left)
            {
                throw answer.Failure();
            }

            left -= pause;
            await system.Delay(pause, cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<SendGridAnswer> Send(OutgoingLetter letter, CancellationToken cancellation)
    {
        using var limit = system.Limit(AnswerWithin);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            var response = await new SendGridClient(http, Reached(options.Value.SendGrid)).SendEmailAsync(Message(letter, options.Value), either.Token);
            return await SendGridAnswer.Read(response, system.GetUtcNow(), either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MailFailedException($"SendGrid did not answer within {AnswerWithin.TotalSeconds:0} seconds. The letter may have left; it goes once more.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new MailFailedException("SendGrid cannot be reached. Can this machine reach the internet? Monitoring:Mail:SendGrid:Region and Address say where SendGrid is.", e);
        }
    }

    private static SendGridClientOptions Reached(SendGridOptions settings)
    {
        var reached = new SendGridClientOptions { ApiKey = settings.ApiKey };
        reached.SetDataResidency(settings.Region == SendGridRegion.Eu ? "eu" : "global");
        if (settings.Address.Length > 0)
        {
            reached.Host = settings.Address.TrimEnd('/');
        }

        return reached;
    }

    private static SendGridMessage Message(OutgoingLetter letter, MailOptions mail)
    {
        var message = new SendGridMessage
        {
            From = new EmailAddress(mail.From, mail.FromName),
            Subject = letter.Subject,
            PlainTextContent = letter.Text,
            HtmlContent = letter.Html,
            ReplyTo = mail.ReplyTo.Length > 0 ? new EmailAddress(mail.ReplyTo) : null,
        };
        message.AddTo(letter.To);
        message.AddHeader("Message-ID", $"<{MessageId.Of(letter, mail.From)}>");
        foreach (var (name, value) in MailHeaders.All)
        {
            message.AddHeader(name, value);
        }

        message.AddCustomArg(LetterArgument, letter.Id);

        // Said of each letter, so that a switch in SendGrid's own settings rewrites no link and adds no pixel.
        message.SetClickTracking(false, false);
        message.SetOpenTracking(false);
        message.SetSubscriptionTracking(false);
        message.SetGoogleAnalytics(false);
        if (mail.Sandbox)
        {
            message.SetSandBoxMode(true);
        }

        return message;
    }
}
