namespace Monitoring.Letters.Sending;

/// <summary>The mailbox to which what came back of letters is sent, read over IMAP; the section <c>Monitoring:Mail:Bounces</c>. For SMTP, which tells of it in no other way.</summary>
public sealed class BouncesOptions
{
    /// <summary>The name of the IMAP server, which is also in its certificate; nothing: no mailbox is read.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port; null: the usual one of <see cref="Security"/> (993, 143).</summary>
    public int? Port { get; set; }

    /// <summary>What keeps others from reading along.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.Tls;

    /// <summary>The name to sign in with.</summary>
    public string User { get; set; } = "";

    /// <summary>The password to sign in with.</summary>
    public string Password { get; set; } = "";

    /// <summary>The folder.</summary>
    public string Folder { get; set; } = "INBOX";

    /// <summary>The address of that mailbox, to which servers send letters back; nothing: the one that letters come from.</summary>
    public string Address { get; set; } = "";
}
