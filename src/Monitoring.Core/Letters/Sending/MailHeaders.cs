namespace Monitoring.Letters.Sending;

/// <summary>The headers that every letter has, whoever takes it.</summary>
internal static class MailHeaders
{
    /// <summary>The headers and what they say.</summary>
    public static IReadOnlyList<(string Name, string Value)> All { get; } =
    [
        // RFC 3834: a machine wrote it, so no machine should answer it. Notices that it did not arrive are welcome.
        ("Auto-Submitted", "auto-generated"),
        ("X-Auto-Response-Suppress", "OOF, AutoReply"),
        ("Content-Language", "nl, en"),
    ];
}
