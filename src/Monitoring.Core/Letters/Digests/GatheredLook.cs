namespace Monitoring.Letters.Digests;

/// <summary>How a gathered letter stands with its owner when its digest is to leave.</summary>
public abstract record GatheredLook
{
    private GatheredLook()
    {
    }

    /// <summary>It may leave, as this letter with this link.</summary>
    public sealed record Goes(Letter Letter, LetterTrace Trace, string? Link) : GatheredLook;

    /// <summary>Its owner has something to do first, such as writing it anew as it names a day.</summary>
    public sealed record OwnerFirst : GatheredLook;

    /// <summary>It left already, in this digest: the provider's word came before we recorded it.</summary>
    public sealed record Left(LetterTrace Trace) : GatheredLook;

    /// <summary>It waits, and may not leave now: its owner decides anew.</summary>
    public sealed record Stays : GatheredLook;

    /// <summary>It is not gathered for this digest any more: dropped, or taken out.</summary>
    public sealed record Gone : GatheredLook;
}
