using System.Globalization;

namespace Monitoring.Complaints;

/// <summary>All that is kept of a case, as it was read: the whole, which nobody but the secretariaat sees.</summary>
/// <param name="Case">The case.</param>
/// <param name="Events">Its time line, in order.</param>
/// <param name="Statements">What was said, in order.</param>
/// <param name="Proposals">What was put to the vote, in order.</param>
/// <param name="Ballots">The votes of the seats, by proposal.</param>
public sealed record CaseRows(
    Complaint Case, IReadOnlyList<CaseEvent> Events, IReadOnlyList<Statement> Statements, IReadOnlyList<Proposal> Proposals, IReadOnlyList<Ballot> Ballots)
{
    /// <summary>The statement that an event tells of, or null.</summary>
    public Statement? Of(CaseEvent e) =>
        e.Kind == CaseEventKind.StatementMade ? Statements.FirstOrDefault(statement => statement.Number.ToString(CultureInfo.InvariantCulture) == e.About) : null;
}
