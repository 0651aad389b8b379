using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Rounds;

/// <summary>
/// A sample that anybody can draw again: the parties of a kind in the order of <see cref="Place"/>, of which the first are asked. Who knows
/// the seed and the list knows the sample; who knows the seed before the list is fixed can foresee nothing but single places.
/// </summary>
/// <param name="Size">How many of each kind, or how many percent.</param>
/// <param name="InPercent">Whether <see cref="Size"/> is a percentage.</param>
/// <param name="Seed">The published seed.</param>
public sealed record Sample(int Size, bool InPercent, string Seed)
{
    /// <summary>How many are asked of so many of one kind. A part of a party counts as one, so that no kind that is there stays out.</summary>
    public int Of(int population) => (int)Math.Min(population, InPercent ? ((long)population * Size + 99) / 100 : Size);

    /// <summary>The place of a party in the draw: the SHA-256 of <c>seed|party</c> (UTF-8), in small hexadecimal digits.</summary>
    public string Place(string partyId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}|{partyId}")));

    /// <summary>The last place that is asked of these parties of one kind; empty when nobody is.</summary>
    public string LastPlace(IReadOnlyCollection<string> partyIds) =>
        Of(partyIds.Count) is > 0 and var size ? partyIds.Select(Place).Order(StringComparer.Ordinal).ElementAt(size - 1) : "";

    /// <summary>Whether a party is asked when that is the last place.</summary>
    public bool Draws(string partyId, string lastPlace) => string.CompareOrdinal(Place(partyId), lastPlace) <= 0;

    /// <summary>A seed that nobody chose.</summary>
    public static string RandomSeed() => RandomNumberGenerator.GetHexString(12, lowercase: true);
}
