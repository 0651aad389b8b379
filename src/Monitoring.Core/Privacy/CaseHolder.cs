namespace Monitoring.Privacy;

/// <summary>Where persons stand who said something in a case: there, and not at a party, as who brings a case need not be one.</summary>
public static class CaseHolder
{
    private const string Prefix = "case~";

    /// <summary>Stands in the place of a party.</summary>
    public static string Of(string caseId) => Prefix + caseId;

    /// <summary>The case of which that is the holder, or null.</summary>
    public static string? CaseOf(string holder) => holder.StartsWith(Prefix, StringComparison.Ordinal) ? holder[Prefix.Length..] : null;
}
