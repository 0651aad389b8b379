using Monitoring.Complaints;

namespace Monitoring.Web.Complaints;

/// <summary>The lists of cases by the word in the address, and as their filter is called.</summary>
public static class CaseShelves
{
    /// <summary>The word of the ended cases.</summary>
    public const string Ended = "afgelopen";

    /// <summary>The word of all cases.</summary>
    public const string All = "alle";

    private static readonly (string Word, ComplaintState Step)[] Steps =
    [
        ("voornemen", ComplaintState.Intention), ("geregistreerd", ComplaintState.Registered), ("wederhoor", ComplaintState.Hearing), ("reactie", ComplaintState.Reply),
        ("overleg", ComplaintState.Consultation), ("stemming", ComplaintState.Voting), ("besloten", ComplaintState.Decided), ("opvolging", ComplaintState.FollowUp),
    ];

    /// <summary>The words of the lists, in the order of their filters; null is the first.</summary>
    public static IReadOnlyList<string?> Words { get; } = [null, .. Steps.Select(step => step.Word), Ended, All];

    /// <summary>The list of a word; an unknown one is that of what comes first.</summary>
    public static CaseShelf Of(string? word) => word switch
    {
        Ended => CaseShelf.Ended,
        All => CaseShelf.All,
        _ when Steps.FirstOrDefault(step => step.Word == word) is { Word: not null } found => CaseShelf.In(found.Step),
        _ => CaseShelf.Open,
    };

    /// <summary>What the filter is called.</summary>
    public static string Shelf(this Language l, string? word) => word switch
    {
        Ended => l["Afgelopen", "Ended"],
        All => l["Alle", "All"],
        _ when Steps.FirstOrDefault(step => step.Word == word) is { Word: not null } found => found.Step == ComplaintState.Decided ? l["Besloten", "Decided"]
            : found.Step == ComplaintState.Consultation ? l["Overleg", "Consultation"] : l.Name(found.Step),
        _ => l["Wat het eerst moet", "What comes first"],
    };
}
