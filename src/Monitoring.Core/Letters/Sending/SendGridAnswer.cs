using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SendGrid;

namespace Monitoring.Letters.Sending;

/// <summary>What SendGrid answered, without its words: they may name an address.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Fields">The fields of our request that it objects to, such as <c>from.email</c>.</param>
/// <param name="Pause">How long it asks to wait, or null.</param>
internal sealed partial record SendGridAnswer(HttpStatusCode Status, IReadOnlyList<string> Fields, TimeSpan? Pause)
{
    // What one second reads as "at once" is a second later elsewhere: clocks differ a little.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    /// <summary>Whether it took the letter: 202, or 200 when it only checked it (sandbox).</summary>
    public bool IsTaken => Status is HttpStatusCode.Accepted or HttpStatusCode.OK;

    /// <summary>Whether it objects to the address of the recipient and to nothing else: mail cannot arrive there.</summary>
    public bool IsAboutTheAddress => Status == HttpStatusCode.BadRequest && Fields.Count > 0 && Fields.All(Recipient().IsMatch);

    /// <summary>Reads an answer.</summary>
    public static async Task<SendGridAnswer> Read(Response response, DateTimeOffset now, CancellationToken cancellation)
    {
        var fields = response.IsSuccessStatusCode || response.Body is null ? [] : FieldsOf(await response.Body.ReadAsStringAsync(cancellation));
        var mayPause = response.StatusCode == HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500;
        return new SendGridAnswer(response.StatusCode, fields, mayPause ? PauseOf(response, now) : null);
    }

    /// <summary>What is the matter, with the setting to look at.</summary>
    public MailFailedException Failure() => new((int)Status switch
    {
        401 => "SendGrid does not know the key (401): set Monitoring:Mail:SendGrid:ApiKey to one that works. A key of a subuser in the EU works with Monitoring:Mail:SendGrid:Region Eu only, any other with Global only.",
        403 => "SendGrid does not let this key send (403): give the key in Monitoring:Mail:SendGrid:ApiKey the permission Mail Send, and verify the domain of Monitoring:Mail:From with SendGrid.",
        413 => "The letter is larger than SendGrid takes (413).",
        429 => Pause is { } pause ? string.Create(CultureInfo.InvariantCulture, $"SendGrid takes no more letters for {pause.TotalSeconds:0} seconds (429).") : "SendGrid takes no more letters for now (429).",
        >= 500 => string.Create(CultureInfo.InvariantCulture, $"SendGrid is out of order ({(int)Status})."),
        400 when Fields.Any(field => field.StartsWith("from", StringComparison.Ordinal)) => "SendGrid does not take the sender (400): look at Monitoring:Mail:From.",
        400 when Fields.Any(field => field.StartsWith("reply_to", StringComparison.Ordinal)) => "SendGrid does not take the address for answers (400): look at Monitoring:Mail:ReplyTo.",
        404 or 405 => string.Create(CultureInfo.InvariantCulture, $"There is no SendGrid at this address ({(int)Status}): look at Monitoring:Mail:SendGrid:Address."),
        _ => string.Create(CultureInfo.InvariantCulture, $"SendGrid refuses the letter ({(int)Status}){(Fields.Count > 0 ? $", because of {string.Join(", ", Fields)}" : "")}."),
    });

    // Retry-After in seconds or as a date (RFC 9110, 10.2.3); else the moment, in seconds since 1970, at which the limit is reset.
    private static TimeSpan? PauseOf(Response response, DateTimeOffset now)
    {
        TimeSpan? told = response.Headers?.RetryAfter switch
        {
            { Delta: { } wait } => wait,
            { Date: { } at } => at - now,
            _ => response.Headers?.TryGetValues("X-RateLimit-Reset", out var values) == true && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) - now : null,
        };
        return told < ShortestPause ? ShortestPause : told;
    }

    private static List<string> FieldsOf(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
                ? [.. errors.EnumerateArray().Select(Field)]
                : [];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A gateway before it answers in HTML.
            return [];
        }
    }

    // An error without a field is about the whole request.
    private static string Field(JsonElement error) =>
        error.TryGetProperty("field", out var field) && field.ValueKind == JsonValueKind.String && field.GetString() is { } name && Plain().IsMatch(name) ? name : "request";

    [GeneratedRegex(@"^[a-z_][a-z0-9_.]{0,80}$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^personalizations\.\d+\.to(\.\d+(\.email)?)?$")]
    private static partial Regex Recipient();
}
