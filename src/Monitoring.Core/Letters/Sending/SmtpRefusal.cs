using System.Globalization;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;

namespace Monitoring.Letters.Sending;

/// <summary>What it means that an SMTP server refuses.</summary>
internal static partial class SmtpRefusal
{
    /// <summary>
    /// Whether mail cannot arrive at that address, ever: the mailbox is not there, or takes nothing. Refusals of our server, our sender or our letter are not,
    /// and neither is what may pass: nobody may be called unreachable for them.
    /// </summary>
    /// <param name="status">The reply code.</param>
    /// <param name="words">The text of the reply, which may begin with an enhanced status code (RFC 3463).</param>
    public static bool IsAboutTheAddress(int status, string words) =>
        status is >= 500 and < 600
        && Enhanced().Match(words).Value switch
        {
            "5.1.1" or "5.1.2" or "5.1.3" or "5.1.6" or "5.1.10" or "5.2.1" or "5.2.2" or "5.4.1" => true,
            "" or "5.1.0" or "5.2.0" => status is 550 or 551 or 553 && !OurOwn().IsMatch(words),
            _ => false,
        };

    /// <summary>The refusal with the setting to look at; never the server's own words, which may name an address.</summary>
    public static string InWords(SmtpCommandException e)
    {
        var status = string.Create(CultureInfo.InvariantCulture, $"{(int)e.StatusCode}{(Enhanced().Match(e.Message) is { Success: true } code ? $" {code.Value}" : "")}");
        return (e.ErrorCode, (int)e.StatusCode) switch
        {
            (_, 530 or 534 or 535 or 538) => $"The SMTP server wants us to sign in ({status}): look at Monitoring:Mail:Smtp:User and Monitoring:Mail:Smtp:Password.",
            (_, < 500) => $"The SMTP server asks to come back later ({status}).",
            (SmtpErrorCode.SenderNotAccepted, _) => $"The SMTP server does not take the sender ({status}): look at Monitoring:Mail:From.",
            (SmtpErrorCode.RecipientNotAccepted, _) => $"The SMTP server does not pass letters on for us ({status}): look at Monitoring:Mail:Smtp:User and Monitoring:Mail:From.",
            _ => $"The SMTP server refuses the letter ({status}).",
        };
    }

    [GeneratedRegex(@"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])")]
    private static partial Regex Enhanced();

    // Servers without enhanced codes say in words that they do not pass mail on for us, or do not trust us.
    [GeneratedRegex("relay|authenticat|sender|blocked|blacklist|blocklist|spam|policy|denied", RegexOptions.IgnoreCase)]
    private static partial Regex OurOwn();
}
