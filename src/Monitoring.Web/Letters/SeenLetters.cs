using Monitoring.Letters;

namespace Monitoring.Web.Letters;

/// <summary>The letters of one request, case or notice with the page on which each stands as it was written, for the secretariaat.</summary>
public static class SeenLetters
{
    /// <summary>The letters with their pages.</summary>
    /// <param name="letters">The letters.</param>
    /// <param name="kind">Of what.</param>
    /// <param name="owner">The id of that.</param>
    public static IReadOnlyList<(LetterTrace Letter, string Page)> SeenAt(this Correspondence letters, LetterKind kind, string owner) =>
        [.. letters.Letters.Select(letter => (letter, Links.Letter(kind, owner, letter.Step, letter.Contact)))];
}
