namespace Monitoring.Letters;

/// <summary>Why a letter came back, as the provider of mail tells. The first is the surest: of two, it stands.</summary>
public enum BounceKind
{
    /// <summary>The address does not exist, or takes no mail.</summary>
    Hard,

    /// <summary>The receiving side refused this letter, by a rule or a judgement of its own; the address itself may be right.</summary>
    Blocked,

    /// <summary>The provider tried for days, and gave up.</summary>
    Expired,
}
