using System.Globalization;
using System.Text.Json;

namespace Monitoring.Letters.Sending;

/// <summary>One thing that SendGrid tells of a letter, without the address and the words of servers that came with it.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Told">What became of it; null when that says nothing of its arrival.</param>
/// <param name="OwnFault">What is the matter on our side, when that kept the letter from leaving; null when nothing is.</param>
internal sealed record SendGridEvent(LetterId Letter, DeliveryEvent? Told, string? OwnFault)
{
    /// <summary>Reads a batch.</summary>
    /// <returns>What is about letters of ours; null when it is no batch of events. What else is told of the account is passed over.</returns>
    public static IReadOnlyList<SendGridEvent>? Read(ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind != JsonValueKind.Array ? null : [.. json.RootElement.EnumerateArray().Select(e => Read(e, now)).OfType<SendGridEvent>()];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SendGridEvent? Read(JsonElement e, DateTimeOffset now)
    {
        if (e.ValueKind != JsonValueKind.Object || LetterId.Parse(Text(e, SendGridSender.LetterArgument)) is not { } letter)
        {
            return null;
        }

        DeliveryEvent Is(LetterState state, BounceKind? bounce = null) => new(letter.Step, letter.Contact, state, At(e, now)) { Bounce = bounce };
        var reason = Text(e, "reason") ?? "";
        return Text(e, "event") switch
        {
            "delivered" => new(letter, Is(LetterState.Delivered), null),

            // It tries on, for three days: no more is known than that it has the letter.
            "deferred" => new(letter, Is(LetterState.HandedOver), null),
            "bounce" => new(letter, Is(LetterState.Bounced, Text(e, "type") switch { "blocked" => BounceKind.Blocked, "expired" => BounceKind.Expired, _ => BounceKind.Hard }), null),
            "dropped" => OwnFaultOf(reason) is { } fault ? new(letter, null, fault) : new(letter, Is(LetterState.Bounced, Dropped(reason)), null),
            "spamreport" => new(letter, Is(LetterState.HandedOver) with { ComplainedAt = At(e, now) }, null),

            // Processed; and who opens or clicks is nobody's business.
            _ => null,
        };
    }

    // SendGrid remembers addresses that do not exist; others complained, or are suppressed in its lists for another reason.
    private static BounceKind Dropped(string reason) => reason is "Bounced Address" or "Invalid" ? BounceKind.Hard : BounceKind.Blocked;

    // Nobody is called unreachable for these.
    private static string? OwnFaultOf(string reason) => reason switch
    {
        "Recipient List over Package Quota" => "the account has used up what its plan takes",
        "Invalid SMTPAPI header" => "it does not understand a header",
        _ when reason.StartsWith("Spam Content", StringComparison.Ordinal) => "its own spam checker refuses the text: switch that off in its mail settings",
        _ => null,
    };

    // Never later than now: a clock that runs ahead makes no term begin tomorrow.
    private static DateTimeOffset At(JsonElement e, DateTimeOffset now) =>
        e.TryGetProperty("timestamp", out var told)
            && long.TryParse(told.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds < now.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : now;

    private static string? Text(JsonElement e, string name) => e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
