using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Monitoring.Letters.Sending;

/// <summary>A real SMTP server, with a certificate that it signed itself, that does what a test tells it.</summary>
internal sealed class PlayedSmtp : IMailboxFilter, IMessageStore, IUserAuthenticator, IAsyncDisposable
{
    private static readonly Lazy<X509Certificate2> Own = new(SignedByItself);
    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    /// <summary>What it took, oldest first.</summary>
    public ConcurrentQueue<MimeMessage> Taken { get; } = new();

    /// <summary>Its port.</summary>
    public int Port { get; private set; }

    /// <summary>The certificate that it shows.</summary>
    public X509Certificate2? Certificate { get; private set; }

    /// <summary>What it says to a recipient; null: it takes any.</summary>
    public (int Code, string Words)? ToRecipient { get; set; }

    /// <summary>What it says to a sender; null: it takes any.</summary>
    public (int Code, string Words)? ToSender { get; set; }

    /// <summary>What it says to the letter itself; null: it takes any.</summary>
    public (int Code, string Words)? ToLetter { get; set; }

    /// <summary>Whether it hangs up when it has the letter, without a word.</summary>
    public bool HangsUp { get; set; }

    /// <param name="offersTls">Whether it offers STARTTLS.</param>
    /// <param name="asksPassword">Whether who does not sign in is refused.</param>
    public static PlayedSmtp Start(bool offersTls = true, bool asksPassword = false)
    {
        var played = new PlayedSmtp { Port = FreePort() };
        if (offersTls)
        {
            played.Certificate = Own.Value;
        }

        var options = new SmtpServerOptionsBuilder().ServerName("smtp.example").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, played.Port)).AuthenticationRequired(asksPassword).AllowUnsecureAuthentication(!offersTls);
            if (played.Certificate is { } certificate)
            {
                endpoint.Certificate(certificate);
            }
        }).Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMailboxFilter)played);
        services.Add((IMessageStore)played);
        services.Add((IUserAuthenticator)played);
        played.running = new SmtpServer.SmtpServer(options, services).StartAsync(played.stop.Token);
        return played;
    }

    public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken) => Task.FromResult((user, password) == ("monitoring", "right"));

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Said(ToSender);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => Said(ToRecipient);

    public async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (ToLetter is { } refused)
        {
            return new SmtpResponse((SmtpReplyCode)refused.Code, refused.Words);
        }

        using var content = new MemoryStream(buffer.ToArray());
        Taken.Enqueue(await MimeMessage.LoadAsync(content, cancellationToken));
        if (HangsUp)
        {
            context.Pipe.Dispose();
            throw new IOException("It hangs up.");
        }

        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }

    private static Task<bool> Said((int Code, string Words)? words) =>
        words is { } said ? throw new SmtpResponseException(new SmtpResponse((SmtpReplyCode)said.Code, said.Words)) : Task.FromResult(true);

    private static X509Certificate2 SignedByItself()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(Some.Monday.AddYears(-5), Some.Monday.AddYears(5));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
