using MimeKit;

namespace Monitoring.Letters.Sending;

/// <summary>What a server tells of a letter that it could not deliver (a delivery status notification, RFC 3464).</summary>
internal static class DeliveryReport
{
    /// <summary>What a message tells of a letter of ours; null for any other message, and for a report that says nothing of a letter's arrival.</summary>
    public static (LetterOwner Owner, DeliveryEvent Told)? Read(MimeMessage message, LetterMark marks, DateTimeOffset now)
    {
        if (message.Body is not MultipartReport report
            || report.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status
            || report.OfType<MessagePart>().Select(returned => returned.Message?.Headers[LetterMark.Header]).OfType<string>().FirstOrDefault() is not { } mark
            || marks.Read(mark) is not { } letter)
        {
            return null;
        }

        // The first group is about the whole message, each other about a recipient: a letter has one.
        var at = message.Date > DateTimeOffset.MinValue && message.Date < now ? message.Date.ToUniversalTime() : now;
        var told = status.StatusGroups.Skip(1).Select(group => Told(letter, group["Action"]?.Trim(), group["Status"]?.Trim() ?? "", at)).OfType<DeliveryEvent>().FirstOrDefault();
        return told is null ? null : (letter.Owner, told);
    }

    private static DeliveryEvent? Told(LetterId letter, string? action, string status, DateTimeOffset at) => action?.ToUpperInvariant() switch
    {
        "FAILED" => new DeliveryEvent(letter.Step, letter.Contact, LetterState.Bounced, at) { Bounce = KindOf(status) },
        "DELAYED" => new DeliveryEvent(letter.Step, letter.Contact, LetterState.HandedOver, at) { DelayedAt = at },
        "DELIVERED" => new DeliveryEvent(letter.Step, letter.Contact, LetterState.Delivered, at),

        // Passed on to a server that reports nothing, or to a list: no more is known.
        _ => null,
    };

    // RFC 3463: 5 for good, and 5.7 for a rule or a judgement of the receiving side; 4 what might have passed, and was given up.
    private static BounceKind KindOf(string status) =>
        status.StartsWith("5.7.", StringComparison.Ordinal) ? BounceKind.Blocked
        : status.StartsWith("4.", StringComparison.Ordinal) ? BounceKind.Expired
        : BounceKind.Hard;
}
