using System.Text.RegularExpressions;

namespace Monitoring.Reglements;

/// <summary>What a version of the Reglement has to be before it is published.</summary>
public static partial class ReglementRules
{
    /// <summary>The most characters of the name of a version.</summary>
    public const int LongestVersion = 40;

    /// <summary>The most working days after which a measure is looked at: some three years.</summary>
    public const int LongestFollowUp = 750;

    /// <summary>The terms of a case, each with its bounds in working days.</summary>
    public static IReadOnlyList<(string Name, int Least, int Most)> Terms { get; } =
    [
        (nameof(CaseTerms.AdmissibilityDays), 1, 60), (nameof(CaseTerms.HearingDays), 5, 120), (nameof(CaseTerms.ReplyDays), 3, 60), (nameof(CaseTerms.ConsultationDays), 1, 250),
        (nameof(CaseTerms.ProposalDays), 1, 60), (nameof(CaseTerms.VoteDays), 3, 60), (nameof(CaseTerms.StandstillDays), 0, 60), (nameof(CaseTerms.JudgeDays), 1, 60),
        (nameof(CaseTerms.DeliveryDays), 0, 10), (nameof(CaseTerms.ReminderDays), 1, 20),
    ];

    /// <summary>The working days of a term, by its name.</summary>
    public static int Days(this CaseTerms terms, string name) => (int)typeof(CaseTerms).GetProperty(name)!.GetValue(terms)!;

    /// <summary>Whether it can be the name of a version: it stands in addresses and keys.</summary>
    public static bool IsVersion(string? version) => version is not null && Version().IsMatch(version) && !version.Equals("nieuw", StringComparison.OrdinalIgnoreCase);

    /// <summary>All that is wrong with a version.</summary>
    public static IReadOnlyList<ReglementFault> Faults(this Reglement reglement) =>
    [
        .. IsVersion(reglement.Version) ? (ReglementFault[])[] : [new ReglementFault.NoVersion()],
        .. Terms.Where(term => reglement.Terms.Days(term.Name) is var days && (days < term.Least || days > term.Most)).Select(term => new ReglementFault.WrongTerm(term.Name, term.Least, term.Most)),
        .. reglement.Terms.ReminderDays >= Math.Min(Math.Min(reglement.Terms.HearingDays, reglement.Terms.ReplyDays), reglement.Terms.VoteDays)
            ? (ReglementFault[])[new ReglementFault.ReminderTooEarly()] : [],
        .. reglement.Measures.Where(measure => measure.FollowUpDays is < 1 or > LongestFollowUp).Select(measure => new ReglementFault.WrongFollowUp(measure.Id)),
        .. reglement.Measures.Where(measure => !reglement.HasLadder(measure)).Select(measure => new ReglementFault.WrongLadder(measure.Id)),
    ];

    /// <summary>The version with these of its measures only: the ladder skips those that are left out.</summary>
    public static Reglement With(this Reglement reglement, IReadOnlyCollection<string> measures)
    {
        string? Next(MeasureRule? rule)
        {
            // No ladder is longer than its measures.
            for (var (next, steps) = (reglement.Measure(rule?.Next), 0); next is not null && steps <= reglement.Measures.Count; next = reglement.Measure(next.Next), steps++)
            {
                if (measures.Contains(next.Id))
                {
                    return next.Id;
                }
            }

            return null;
        }

        return reglement with { Measures = [.. reglement.Measures.Where(measure => measures.Contains(measure.Id)).Select(measure => measure with { Next = Next(measure) })] };
    }

    private static bool HasLadder(this Reglement reglement, MeasureRule measure)
    {
        var (next, seen) = (measure, new HashSet<string>());
        while (next.Next is { } id)
        {
            if (!seen.Add(next.Id) || reglement.Measure(id) is not { } following)
            {
                return false;
            }

            next = following;
        }

        return true;
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,39}\z")]
    private static partial Regex Version();
}
