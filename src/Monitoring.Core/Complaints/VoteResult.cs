using System.Text.Json.Serialization;

namespace Monitoring.Complaints;

/// <summary>What the votes of the seats come to, by the Reglement of the case.</summary>
/// <param name="Because">Why there is no decision; null when there is one.</param>
/// <param name="For">The seats that are for and count.</param>
/// <param name="Against">The seats that are against and count.</param>
/// <param name="Abstained">The seats that abstained; among them those whose consent does not count, as they have a conflict and no rule lets them withdraw.</param>
/// <param name="Silent">The seats that take part and did not vote.</param>
/// <param name="Recused">The seats that do not take part, as the Reglement provides for it.</param>
public sealed record VoteResult(
    NoDecision? Because, IReadOnlyList<string> For, IReadOnlyList<string> Against, IReadOnlyList<string> Abstained, IReadOnlyList<string> Silent, IReadOnlyList<string> Recused)
{
    /// <summary>Whether the proposal was taken.</summary>
    [JsonIgnore]
    public bool IsDecided => Because is null;

    /// <inheritdoc/>
    public bool Equals(VoteResult? other) => other is not null && Because == other.Because && For.SequenceEqual(other.For) && Against.SequenceEqual(other.Against)
        && Abstained.SequenceEqual(other.Abstained) && Silent.SequenceEqual(other.Silent) && Recused.SequenceEqual(other.Recused);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Because, For.Count, Against.Count, Abstained.Count, Silent.Count, Recused.Count);
}

/// <summary>Why a vote came to no decision (geen besluit). Of more reasons the first of these is given.</summary>
public enum NoDecision
{
    /// <summary>Every seat must consent (art. 8.5), and a seat with a conflict cannot.</summary>
    Conflict,

    /// <summary>Too many seats are against.</summary>
    Against,

    /// <summary>Every seat must consent (art. 8.5), and a seat abstained.</summary>
    Abstention,

    /// <summary>Every seat must consent (art. 8.5), and a seat stayed silent.</summary>
    Silence,

    /// <summary>Fewer than half of the seats that take part voted, or none takes part.</summary>
    Quorum,
}
