using Monitoring.Settings;

namespace Monitoring.Letters.Sending;

/// <summary>By whom letters leave; the section <c>Monitoring:Mail</c>. <c>docs/letters.md</c> tells an operator how to choose.</summary>
public sealed class MailOptions : ISettings
{
    /// <summary>The section under <c>Monitoring:</c>.</summary>
    public const string Section = "Mail";

    /// <summary>Who takes the letters; null when nothing was chosen, which only a demo may leave so.</summary>
    public MailBy? By { get; set; }

    /// <summary>The address that letters come from. Its domain is the one that the provider has verified.</summary>
    public string From { get; set; } = "";

    /// <summary>The name beside it.</summary>
    public string FromName { get; set; } = "Platform Convenant Privacy";

    /// <summary>Where an answer goes; nothing: to <see cref="From"/>.</summary>
    public string ReplyTo { get; set; } = "";

    /// <summary>Whether SendGrid only checks each letter, and sends none.</summary>
    public bool Sandbox { get; set; }

    /// <summary>How many letters leave in a minute, of each instance; what somebody has just asked for never waits.</summary>
    public int PerMinute { get; set; } = 6000;

    /// <summary>How many of them to addresses of one domain: a receiver that gets too many at once takes them for spam.</summary>
    public int PerDomainPerMinute { get; set; } = 300;

    /// <summary>How SendGrid is reached.</summary>
    public SendGridOptions SendGrid { get; set; } = new();

    /// <summary>How the SMTP server is reached.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>The mailbox to which what came back is sent.</summary>
    public BouncesOptions Bounces { get; set; } = new();

    /// <summary>
    /// The setting without which nobody hears whether a letter arrived, so that each takes a person; null when it is heard. No mistake: letters leave, and a Platform can begin so.
    /// </summary>
    public string? MissingForArrival => By switch
    {
        MailBy.SendGrid when SendGrid.EventsKey.Trim().Length == 0 => "Monitoring:Mail:SendGrid:EventsKey",
        MailBy.Smtp when !Bounces.IsRead => "Monitoring:Mail:Bounces:Host",
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<string> Mistakes() => MailCheck.Of(this);
}

/// <summary>Who takes letters.</summary>
public enum MailBy
{
    /// <summary>The mailbox of a demo: everybody may read it, and whatever is put into it has arrived.</summary>
    Mailbox,

    /// <summary>SendGrid, over its Web API.</summary>
    SendGrid,

    /// <summary>An SMTP server.</summary>
    Smtp,
}
