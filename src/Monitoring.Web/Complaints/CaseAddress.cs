namespace Monitoring.Web.Complaints;

/// <summary>The addresses of the pages of who takes part in a case, from the root of the site. Each begins with the case, so that a session is held to its own.</summary>
public static class CaseAddress
{
    /// <summary>The case file in the view of who opens it.</summary>
    public static string File(string caseId) => $"{Root(caseId)}/dossier";

    /// <summary>Where the respondent explains itself before anything is registered.</summary>
    public static string Explain(string caseId) => $"{Root(caseId)}/uitleg";

    /// <summary>Where the respondent answers, and the complainant replies.</summary>
    public static string Answer(string caseId) => $"{Root(caseId)}/antwoord";

    /// <summary>Where a side proposes, accepts or refuses a settlement.</summary>
    public static string Settle(string caseId) => $"{Root(caseId)}/schikking";

    /// <summary>Where who brought it takes it back.</summary>
    public static string Withdraw(string caseId) => $"{Root(caseId)}/intrekken";

    /// <summary>Where a seat votes.</summary>
    public static string Vote(string caseId) => $"{Root(caseId)}/stem";

    /// <summary>The decision on a proposal, as a document.</summary>
    public static string Decision(string caseId, int proposal) => FormattableString.Invariant($"{Root(caseId)}/besluit/{proposal}");

    /// <summary>A file that goes with a statement.</summary>
    public static string StatementFile(string caseId, int statement, string sha256) => FormattableString.Invariant($"{Root(caseId)}/stuk/{statement}/{sha256}");

    /// <summary>Where a registered contact writes down the case that it brings.</summary>
    public static string Bring(string wishId) => $"/zaak/nieuw/{Uri.EscapeDataString(wishId)}/schrijven";

    private static string Root(string caseId) => $"/zaak/{Uri.EscapeDataString(caseId)}";
}
