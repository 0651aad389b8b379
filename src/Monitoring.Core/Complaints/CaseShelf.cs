using System.Globalization;
using Monitoring.Storage;

namespace Monitoring.Complaints;

/// <summary>A list of cases that can be read in pages: one range of rows of the list's partition, however many cases there are.</summary>
/// <remarks>A case stands on a shelf by its line, and moves in the batch that changes that.</remarks>
public readonly record struct CaseShelf
{
    // After every day, so that what has no term comes last.
    private const string NoDay = "99999999";

    private CaseShelf(string prefix) => Prefix = prefix;

    /// <summary>How the row keys on it begin.</summary>
    public string Prefix { get; }

    /// <summary>All cases, the newest first.</summary>
    public static CaseShelf All { get; } = new(ComplaintLine.Prefix);

    /// <summary>The open ones: first those whose day comes first.</summary>
    public static CaseShelf Open { get; } = new("open|");

    /// <summary>The ended ones: first what ended last.</summary>
    public static CaseShelf Ended { get; } = new("ended|");

    /// <summary>The open ones in a step: first those whose day comes first.</summary>
    public static CaseShelf In(ComplaintState step) => new($"step|{step}|");

    /// <summary>All that are or were about a party, the newest first.</summary>
    public static CaseShelf About(string partyId) => new($"about|{partyId}|");

    /// <summary>All that a party brought, the newest first.</summary>
    public static CaseShelf By(string partyId) => new($"by|{partyId}|");

    /// <summary>Where a case stands, beside <see cref="All"/>.</summary>
    internal static IEnumerable<CaseEntry> EntriesOf(ComplaintLine line)
    {
        var day = line.Day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? NoDay;
        List<string> places = line.State.IsEnd() ? [Ended.Prefix + Key.NewestFirst(line.ChangedAt)] : [Open.Prefix + day, In(line.State).Prefix + day];

        // A line of an earlier release does not say whom it is about; its case's next turn does.
        if (line.RespondentId.Length > 0)
        {
            places.Add(About(line.RespondentId).Prefix + Key.NewestFirst(line.OpenedAt));
        }

        if (line.ComplainantId is { } complainant)
        {
            places.Add(By(complainant).Prefix + Key.NewestFirst(line.OpenedAt));
        }

        return places.Select(place => new CaseEntry { Place = place, Line = line with { Unknown = null } });
    }
}
