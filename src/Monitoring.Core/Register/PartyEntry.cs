using Monitoring.Storage;

namespace Monitoring.Register;

/// <summary>A place where an organisation is found: under a word of its name, a number, a domain, the council it is a member of, or among those without an address.</summary>
/// <remarks>A projection of the party's row, written after it; what it says is a pure function of that row, so that it can be recounted.</remarks>
[Shape("party-entry")]
public sealed record PartyEntry : Row, IRow<PartyEntry>
{
    /// <summary>How the row keys of a list by name begin; those of a list of words begin with the word.</summary>
    public const string NamePrefix = "name|";

    /// <summary>The list of parties without anybody to write to.</summary>
    public const string WithoutAddress = "no-address";

    /// <inheritdoc/>
    public static string Table => TableNames.Register;

    /// <summary>Which list: the partition.</summary>
    public required string List { get; init; }

    /// <summary>Under what it stands there.</summary>
    public required string Word { get; init; }

    /// <summary>The organisation.</summary>
    public required string PartyId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Supplier or school board.</summary>
    public required PartyKind Kind { get; init; }

    /// <summary>Its KvK number.</summary>
    public string? Kvk { get; init; }

    /// <summary>The KvK numbers that it stood under by mistake.</summary>
    public IReadOnlyList<string> FormerKvks { get; init; } = [];

    /// <summary>Its board number.</summary>
    public string? BoardNumber { get; init; }

    /// <summary>The domains of its contacts' addresses; never an address.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>How it became a party.</summary>
    public IReadOnlyList<Joining> Joinings { get; init; } = [];

    /// <summary>The day on which its withdrawal took effect.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>The revision of the party that this tells of.</summary>
    public required long Revision { get; init; }

    /// <inheritdoc/>
    public override Key Key => new(List, List.StartsWith("word|", StringComparison.Ordinal) ? Key.Join(Word, PartyId) : NamePrefix + Key.Join(Word, PartyId));

    /// <summary>The list in which a word stands: one for each first letter.</summary>
    public static string ListOfWord(string word) => Key.Join("word", word[..1]);

    /// <summary>The list of the members of PO-Raad or VO-raad.</summary>
    public static string ListOfCouncil(string via) => Key.Join("via", Key.Name(via));

    /// <summary>Whether it is a Convenantpartij on that day (art. 1.3).</summary>
    public bool IsPartyOn(DateOnly day) => Joinings.Any(j => j.Holds(day)) && !(WithdrawnOn <= day);

    /// <summary>All places where a party is found.</summary>
    public static IEnumerable<PartyEntry> Of(Party party)
    {
        var entry = new PartyEntry
        {
            List = "",
            Word = "",
            PartyId = party.Id,
            Name = party.Name,
            Kind = party.Kind,
            Kvk = party.Kvk,
            FormerKvks = party.FormerKvks,
            BoardNumber = party.BoardNumber,
            Domains = DomainsOf(party),
            Joinings = party.Joinings,
            WithdrawnOn = party.WithdrawnOn,
            Revision = party.Revision,
        };
        foreach (var word in WordsOf(party))
        {
            yield return entry with { List = ListOfWord(word), Word = word };
        }

        foreach (var via in party.Joinings.Select(j => j.Via).OfType<string>().Distinct())
        {
            yield return entry with { List = ListOfCouncil(via), Word = Key.Name(party.Name) };
        }

        if (party.Contacts.Count == 0 && party.Joinings.Count > 0)
        {
            yield return entry with { List = WithoutAddress, Word = Key.Name(party.Name) };
        }
    }

    /// <summary>Whether it says the same, whatever revision it tells of.</summary>
    public bool SaysTheSame(PartyEntry other) =>
        this with { Revision = 0, Domains = other.Domains, Joinings = other.Joinings, FormerKvks = other.FormerKvks, Unknown = null } == other with { Revision = 0, Unknown = null }
        && Domains.SequenceEqual(other.Domains) && Joinings.SequenceEqual(other.Joinings) && FormerKvks.SequenceEqual(other.FormerKvks);

    /// <summary>The numbers under which an organisation is found, also without the leading zeros that a spreadsheet takes away.</summary>
    internal static IEnumerable<string> NumbersOf(string? kvk, IReadOnlyList<string> formerKvks, string? boardNumber) =>
        new[] { kvk, boardNumber }.Concat(formerKvks).OfType<string>().SelectMany(number => new[] { number, number.TrimStart('0') });

    private static IEnumerable<string> WordsOf(Party party) =>
        [.. NameWords.Of(party.Name).Concat(NumbersOf(party.Kvk, party.FormerKvks, party.BoardNumber)).Concat(DomainsOf(party)).Where(w => w.Length > 0).Distinct()];

    private static string[] DomainsOf(Party party) =>
        [.. party.Contacts.Select(c => c.Email[(c.Email.LastIndexOf('@') + 1)..]).Where(Key.IsValidPart).Distinct().Order(StringComparer.Ordinal)];
}
