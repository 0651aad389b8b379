namespace Monitoring.Letters.Sending;

/// <summary>How SendGrid is reached; the section <c>Monitoring:Mail:SendGrid</c>.</summary>
public sealed class SendGridOptions
{
    /// <summary>A key that may send mail, and nothing else.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The public key with which SendGrid signs what it tells of letters, as it shows it: base64. Without it nothing that is told is heard.</summary>
    public string EventsKey { get; set; } = "";

    /// <summary>Where SendGrid processes the mail.</summary>
    public SendGridRegion Region { get; set; } = SendGridRegion.Eu;

    /// <summary>Another address than SendGrid's own, to try things out; never for real letters.</summary>
    public string Address { get; set; } = "";
}

/// <summary>Where SendGrid processes mail.</summary>
public enum SendGridRegion
{
    /// <summary>In the European Union: the key belongs to a subuser of the region EU.</summary>
    Eu,

    /// <summary>Anywhere.</summary>
    Global,
}
