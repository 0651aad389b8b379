using Monitoring.Complaints;

namespace Monitoring.Web.Complaints;

/// <summary>Reads what the session's side sees of its case: four reads beside the session's own, however long the case went on. Scoped.</summary>
public sealed class CaseViewReader(CaseSession session, CaseRows rows)
{
    /// <summary>The view. Pages and downloads of a case are made from this only.</summary>
    public async Task<CaseView> Read(CancellationToken cancellation) => CaseView.Of(await rows.Of(session.Case, cancellation), session.Viewer);
}
