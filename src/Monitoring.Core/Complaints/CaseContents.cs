namespace Monitoring.Complaints;

/// <summary>All that there is of a case, as it was read at one moment. Nobody but the secretariaat sees it whole: what each sees is its <see cref="CaseView"/>.</summary>
/// <param name="Case">The head.</param>
/// <param name="Events">The time line, the first first.</param>
/// <param name="Statements">What was said, the first first.</param>
/// <param name="Proposals">What was put to the vote, the first first.</param>
/// <param name="Ballots">The votes.</param>
public sealed record CaseContents(
    Complaint Case, IReadOnlyList<CaseEvent> Events, IReadOnlyList<Statement> Statements, IReadOnlyList<Proposal> Proposals, IReadOnlyList<Ballot> Ballots);
