using Monitoring.Letters;

namespace Monitoring.Register;

/// <summary>What comes next for a notice to a party.</summary>
public abstract record NoticeStep
{
    private NoticeStep()
    {
    }

    /// <summary>Write the letter to a contact.</summary>
    public sealed record Write(string Contact) : NoticeStep;

    /// <summary>Drop what was written and has not left: it is no longer right.</summary>
    public sealed record Drop : NoticeStep;

    /// <summary>Hand a written letter over.</summary>
    public sealed record HandOver(LetterTrace Letter) : NoticeStep;

    /// <summary>Record that a letter counts as delivered: it left by SMTP, and did not come back.</summary>
    public sealed record CountAsDelivered(DeliveryEvent Event) : NoticeStep;

    /// <summary>Nobody is left to write to: the secretariaat finds an address.</summary>
    public sealed record GiveUp : NoticeStep;

    /// <summary>The address that it was about takes no mail: the secretariaat looks at it again.</summary>
    public sealed record AddressFails : NoticeStep;

    /// <summary>It is on its way.</summary>
    public sealed record Wait : NoticeStep;

    /// <summary>It arrived, or need not any more.</summary>
    public sealed record Done : NoticeStep;
}
