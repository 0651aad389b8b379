using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>What was found.</summary>
/// <param name="Parties">The organisations, by name.</param>
/// <param name="More">Whether there are more than these.</param>
public sealed record FoundParties(IReadOnlyList<PartyEntry> Parties, bool More);

/// <summary>Finds organisations by the beginnings of words, of a KvK number, of a board number or of a domain.</summary>
/// <remarks>A search reads one page of storage for each word that was typed, however many organisations there are.</remarks>
public sealed class FindParties(Table<PartyEntry> entries)
{
    /// <summary>How many are shown at most.</summary>
    public const int Most = 50;

    /// <summary>How many words are looked at.</summary>
    public const int MostWords = 6;

    // One page of storage.
    private const int Page = 1000;

    /// <summary>Finds those for which every typed word begins a word of the name, a number or a domain.</summary>
    /// <param name="text">What was typed: words, a number, a domain, also a whole address.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<FoundParties> Search(string text, CancellationToken cancellation)
    {
        var found = await Search(Typed(text, domains: true), cancellation);

        // What reads as a domain can be a name too: St.Jozef.
        return found.Parties.Count == 0 && text.Contains('.', StringComparison.Ordinal) ? await Search(Typed(text, domains: false), cancellation) : found;
    }

    /// <summary>A page of a list of <see cref="PartyEntry"/>, by name.</summary>
    /// <param name="list">The members of a council, or those without an address.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="after">The row key of the last line of the page before.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<IReadOnlyList<PartyEntry>> In(string list, int count, string? after, CancellationToken cancellation)
    {
        var rows = await entries.Take(count, list, PartyEntry.NamePrefix, after, cancellation: cancellation);
        return [.. rows.Select(row => row.Value)];
    }

    private async Task<FoundParties> Search(List<string> typed, CancellationToken cancellation)
    {
        if (typed.Count == 0)
        {
            return new FoundParties([], More: false);
        }

        // A word that many have in common fills its page; the others tell which of them are meant.
        var pages = await Task.WhenAll(typed.Select(word => entries.Take(Page, PartyEntry.ListOfWord(word), word, cancellation: cancellation)));
        var best = pages.Where(p => p.Count < Page).MinBy(p => p.Count) ?? pages[0];
        var found = best.Select(row => row.Value).DistinctBy(e => e.PartyId).Where(e => typed.All(word => IsUnder(e, word))).ToList();
        return new FoundParties([.. found.OrderBy(e => Key.Name(e.Name), StringComparer.Ordinal).ThenBy(e => e.PartyId, StringComparer.Ordinal).Take(Most)], found.Count > Most || best.Count == Page);
    }

    private static List<string> Typed(string text, bool domains)
    {
        var words = new List<string>();
        foreach (var chunk in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            // Of an address only its domain is looked for; a domain keeps its points.
            var domain = chunk[(chunk.LastIndexOf('@') + 1)..].Trim('.').ToLowerInvariant();
            if (IsDomain(domain) && (chunk.Contains('@', StringComparison.Ordinal) || (domains && domain.Split('.').All(part => part.Length > 1))))
            {
                words.Add(domain);
            }
            else
            {
                words.AddRange(NameWords.Typed(chunk));
            }
        }

        // Numbers are typed with spaces and points: 12 34 56 78, 1234.5678.
        if (words.Count > 1 && words.All(w => w.All(char.IsAsciiDigit)))
        {
            words = [string.Concat(words)];
        }

        return [.. words.Distinct().Take(MostWords)];
    }

    private static bool IsDomain(string text) =>
        text.Contains('.', StringComparison.Ordinal) && text.Length <= 253 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') && text.Any(char.IsAsciiLetter);

    private static bool IsUnder(PartyEntry entry, string word) =>
        NameWords.Of(entry.Name).Concat(PartyEntry.NumbersOf(entry.Kvk, entry.FormerKvks, entry.BoardNumber)).Concat(entry.Domains)
            .Any(known => known.StartsWith(word, StringComparison.Ordinal));
}
