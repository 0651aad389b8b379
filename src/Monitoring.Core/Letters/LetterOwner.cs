using Monitoring.Evidence;

namespace Monitoring.Letters;

/// <summary>Whose letter it is: what was decided, in whose row it stands how far the letter is.</summary>
public abstract record LetterOwner
{
    private LetterOwner()
    {
    }

    /// <summary>An evidence request.</summary>
    public sealed record Request(RequestKey Id) : LetterOwner;

    /// <summary>A case.</summary>
    public sealed record Case(string Id) : LetterOwner;

    /// <summary>A notice to a party.</summary>
    public sealed record Notice(string PartyId, string Id) : LetterOwner;
}
