using Monitoring.Evidence;
using Monitoring.Letters.Digests;

namespace Monitoring.Letters;

/// <summary>Whose letter it is: what was decided, in whose row it stands how far the letter is.</summary>
public abstract record LetterOwner
{
    private LetterOwner()
    {
    }

    /// <summary>As it stands at the beginning of the ids of its letters.</summary>
    public string ToId() => this switch
    {
        Request(var id) => id.ToString(),
        Case(var id) => $"case~{id}",
        Notice(var party, var id) => $"party~{party}~{id}",
        Together(var id) => $"digest~{id}",
        _ => throw new InvalidOperationException($"A {GetType().Name} has no letters."),
    };

    /// <summary>An evidence request.</summary>
    public sealed record Request(RequestKey Id) : LetterOwner;

    /// <summary>A case.</summary>
    public sealed record Case(string Id) : LetterOwner;

    /// <summary>A notice to a party.</summary>
    public sealed record Notice(string PartyId, string Id) : LetterOwner;

    /// <summary>A digest: one mail with letters of several owners. What becomes of it becomes of each of them.</summary>
    public sealed record Together(DigestId Id) : LetterOwner;
}
