using Monitoring.Evidence;

namespace Monitoring.Complaints;

/// <summary>Words of a case that somebody is writing and has not sent yet: for which its files are kept.</summary>
/// <param name="CaseId">The case, also before it is open.</param>
/// <param name="Step">For which words of it: what is sent once, so that a file of words sent before is never taken away with these.</param>
/// <param name="Owner">Under whom its files are kept (<see cref="CaseFiles.OwnerOf"/>).</param>
/// <param name="Person">The id of the contact who writes.</param>
public sealed record UnsentWords(string CaseId, string Step, string Owner, string Person)
{
    internal RequestKey Request => new(FileUse.OfCase(CaseId), Owner);

    // Each writes its own: a colleague's files are not mine to send or to drop.
    internal string Use => $"{Step}-{Person}";

    /// <summary>Words that a side writes in the present step of a case; null for who gives no files.</summary>
    public static UnsentWords? Of(Complaint complaint, StatementKind kind, CaseSide side, string person) =>
        CaseFiles.OwnerOf(complaint, side) is { } owner ? new(complaint.Id, FormattableString.Invariant($"{kind}-{complaint.Hearings}"), owner, person) : null;

    internal bool Is(FileUse use) => use.CaseId == CaseId && use.ItemKey == Use;
}
