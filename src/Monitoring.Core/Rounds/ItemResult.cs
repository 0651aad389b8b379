namespace Monitoring.Rounds;

/// <summary>What came in on one item of a framework, over parties and products. Totals only: it names nobody.</summary>
/// <param name="Item">The item's id.</param>
public sealed record ItemResult(string Item)
{
    /// <summary>How often it was asked: of each party, or for each product to which it applies.</summary>
    public int Asked { get; init; }

    /// <summary>How often an answer to it was accepted, those that say that it does not apply included.</summary>
    public int Answered { get; init; }

    /// <summary>How many of the answers say, with a reason, that it does not apply.</summary>
    public int NotApplicable { get; init; }

    /// <summary>How many of the answers confirm what was accepted in an earlier round.</summary>
    public int Confirmed { get; init; }

    /// <summary>How many of the answers hold files.</summary>
    public int WithFiles { get; init; }

    /// <summary>How often each option was chosen, by the option's id.</summary>
    public IReadOnlyDictionary<string, int> Options { get; init; } = new Dictionary<string, int>();

    /// <summary>How many deviations were told from each clause, by the clause's id (art. 4.2).</summary>
    public IReadOnlyDictionary<string, int> Deviations { get; init; } = new Dictionary<string, int>();

    /// <summary>The sum of the numbers that were given: agreements that still run on the model of 2015.</summary>
    public long NumberTotal { get; init; }

    /// <summary>Both together.</summary>
    public ItemResult Plus(ItemResult other) => this with
    {
        Asked = Asked + other.Asked,
        Answered = Answered + other.Answered,
        NotApplicable = NotApplicable + other.NotApplicable,
        Confirmed = Confirmed + other.Confirmed,
        WithFiles = WithFiles + other.WithFiles,
        Options = Sum(Options, other.Options),
        Deviations = Sum(Deviations, other.Deviations),
        NumberTotal = NumberTotal + other.NumberTotal,
    };

    private static Dictionary<string, int> Sum(IReadOnlyDictionary<string, int> a, IReadOnlyDictionary<string, int> b) =>
        a.Concat(b).GroupBy(entry => entry.Key, entry => entry.Value).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum());
}
