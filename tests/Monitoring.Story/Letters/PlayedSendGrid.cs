using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Monitoring.Story.Letters;

/// <summary>Plays SendGrid: takes every letter at once, and tells what became of it when the story says so, signed as SendGrid signs.</summary>
public sealed class PlayedSendGrid : IAsyncDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ConcurrentQueue<SentLetter> letters = new();
    private readonly WebApplication app;

    private PlayedSendGrid()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(Take);
    }

    /// <summary>The settings with which a service sends by it and believes it.</summary>
    public IEnumerable<(string Name, string Value)> Settings =>
    [
        ("Monitoring__Mail__By", "SendGrid"),
        ("Monitoring__Mail__From", "secretariaat@platform.example"),
        ("Monitoring__Mail__SendGrid__ApiKey", "SG.played"),
        ("Monitoring__Mail__SendGrid__Address", app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        ("Monitoring__Mail__SendGrid__EventsKey", Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())),
    ];

    /// <summary>Every letter that it took, oldest first.</summary>
    public IReadOnlyList<SentLetter> Letters => [.. letters];

    /// <summary>Begins to listen.</summary>
    public static async Task<PlayedSendGrid> Start(CancellationToken cancellation)
    {
        var played = new PlayedSendGrid();
        await played.app.StartAsync(cancellation);
        return played;
    }

    /// <summary>The last letter to an address.</summary>
    /// <exception cref="InvalidOperationException">None came.</exception>
    public SentLetter LastTo(string address) =>
        letters.LastOrDefault(letter => letter.To == address) ?? throw new InvalidOperationException($"No letter to {address} came; those that came: {string.Join(", ", letters.Select(l => l.To))}.");

    /// <summary>Tells of letters, as one batch.</summary>
    /// <param name="service">Whom it tells.</param>
    /// <param name="at">When it happened, by the domain's time.</param>
    /// <param name="told">The letters, and for each the event with what that has besides.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task Tell(Uri service, DateTimeOffset at, IEnumerable<(SentLetter Letter, string Event, string? Type)> told, CancellationToken cancellation)
    {
        var body = JsonSerializer.Serialize(told.Select(t => new Dictionary<string, object?>
        {
            ["email"] = t.Letter.To,
            ["timestamp"] = at.ToUnixTimeSeconds(),
            ["event"] = t.Event,
            ["type"] = t.Type,
            ["letter"] = t.Letter.Id,
            ["sg_event_id"] = $"{t.Event}-{t.Letter.Id}",
        }));
        var signedAt = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var http = new HttpClient { BaseAddress = service };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        content.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", signedAt);
        content.Headers.Add(
            "X-Twilio-Email-Event-Webhook-Signature",
            Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(signedAt + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)));
        (await http.PostAsync(new Uri("/api/sendgrid", UriKind.Relative), content, cancellation)).EnsureSuccessStatusCode();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private async Task Take(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var to = body.RootElement.GetProperty("personalizations")[0];
        letters.Enqueue(new SentLetter(
            to.GetProperty("custom_args").GetProperty("letter").GetString()!,
            to.GetProperty("to")[0].GetProperty("email").GetString()!,
            body.RootElement.GetProperty("subject").GetString()!,
            body.RootElement.GetProperty("content")[0].GetProperty("value").GetString()!));
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }
}

/// <summary>A letter as the provider took it.</summary>
/// <param name="Id">Our id of it, which comes back with what is told of it.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text.</param>
public sealed record SentLetter(string Id, string To, string Subject, string Text)
{
    /// <summary>The address in it that begins so.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public string Link(string path) => Text.IndexOf(path, StringComparison.Ordinal) is >= 0 and var start
        ? new string([.. Text[start..].TakeWhile(c => !char.IsWhiteSpace(c))])
        : throw new InvalidOperationException($"The letter '{Subject}' to {To} has no link to {path}.");
}
