using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Monitoring.Letters.Sending;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Letters;

/// <summary>Posts events as SendGrid does: its shapes, signed with a key of its own.</summary>
internal sealed class PlayedWebhook : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The setting with which a site believes it.</summary>
    public (string Name, string Value) Setting => ("Monitoring:Mail:SendGrid:EventsKey", Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));

    /// <summary>An event as SendGrid writes it.</summary>
    /// <param name="letter">The custom argument of the letter that it is about; null for mail that is none of ours.</param>
    /// <param name="name">Which event.</param>
    /// <param name="at">When.</param>
    /// <param name="more">What this kind of event has besides.</param>
    public static Dictionary<string, object?> Event(string? letter, string name, DateTimeOffset at, params (string Name, object Value)[] more)
    {
        var e = new Dictionary<string, object?>
        {
            ["email"] = "anna@leerlijn.example",
            ["timestamp"] = at.ToUnixTimeSeconds(),
            ["smtp-id"] = "<14c5d75ce93.dfd.64b469@ismtpd-555>",
            ["event"] = name,
            ["sg_event_id"] = Guid.NewGuid().ToString("n"),
            ["sg_message_id"] = "14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0",
        };
        if (letter is not null)
        {
            e[SendGridSender.LetterArgument] = letter;
        }

        foreach (var (property, value) in more)
        {
            e[property] = value;
        }

        return e;
    }

    public static Dictionary<string, object?> Delivered(string letter, DateTimeOffset at) => Event(letter, "delivered", at, ("response", "250 OK"), ("ip", "168.1.1.1"), ("tls", 1));

    public static Dictionary<string, object?> Bounce(string letter, DateTimeOffset at, string type = "bounce") =>
        Event(letter, "bounce", at, ("type", type), ("status", "5.1.1"), ("reason", "550 5.1.1 anna@leerlijn.example: no such user"), ("bounce_classification", "Invalid Address"));

    /// <summary>Posts a batch of events, signed now.</summary>
    public Task<HttpResponseMessage> Post(Site site, params IEnumerable<Dictionary<string, object?>> events) => Post(site, JsonSerializer.Serialize(events));

    /// <summary>Posts any body, signed.</summary>
    /// <param name="site">Where.</param>
    /// <param name="body">The body.</param>
    /// <param name="signedAt">When it was signed; null: now, by the system's clock.</param>
    /// <param name="altered">What happens to the body after it was signed.</param>
    public async Task<HttpResponseMessage> Post(Site site, string body, DateTimeOffset? signedAt = null, Func<string, string>? altered = null)
    {
        var timestamp = (signedAt ?? TimeProvider.System.GetUtcNow()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var http = new HttpClient { BaseAddress = site.Address };
        // It asks before it sends: what is refused by its size alone need not be sent.
        http.DefaultRequestHeaders.ExpectContinue = true;
        using var content = new StringContent(altered is null ? body : altered(body), new MediaTypeHeaderValue("application/json", "utf-8"));
        content.Headers.Add(SendGridSignature.TimestampHeader, timestamp);
        content.Headers.Add(SendGridSignature.Header, Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(timestamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)));
        return await http.PostAsync(new Uri("/api/sendgrid", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public void Dispose() => key.Dispose();
}
