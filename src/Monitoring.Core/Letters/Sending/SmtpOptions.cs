namespace Monitoring.Letters.Sending;

/// <summary>How an SMTP server is reached; the section <c>Monitoring:Mail:Smtp</c>.</summary>
public sealed class SmtpOptions
{
    /// <summary>Its name, which is also in its certificate.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port; null: the usual one of <see cref="Security"/> (587, 465, 25).</summary>
    public int? Port { get; set; }

    /// <summary>The name to sign in with; nothing: the server takes mail of this machine without.</summary>
    public string User { get; set; } = "";

    /// <summary>The password to sign in with.</summary>
    public string Password { get; set; } = "";

    /// <summary>What keeps others from reading along.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;
}

/// <summary>What keeps others from reading along with SMTP.</summary>
public enum SmtpSecurity
{
    /// <summary>TLS by STARTTLS, always: a server that does not offer it gets no letter.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>Nothing: only to a server on this same machine.</summary>
    None,
}
