namespace Monitoring.Letters.Sending;

/// <summary>The mailbox to which what came back of letters is sent, read over IMAP; the section <c>Monitoring:Mail:Bounces</c>. For SMTP, which tells of it in no other way.</summary>
public sealed class BouncesOptions
{
    /// <summary>The name of the IMAP server, which is also in its certificate; nothing: no mailbox is read, so that nobody hears of what comes back, and silence proves nothing.</summary>
    public string Host { get; set; } = "";

    /// <summary>Whether there is one that is read.</summary>
    public bool IsRead => Host.Length > 0;

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
