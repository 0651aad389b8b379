namespace Monitoring.Web.Rounds;

/// <summary>The reason of an act on a whole round, as the desk types it.</summary>
internal static class Reason
{
    public const int Longest = 2000;

    /// <summary>What is wrong with it, or null.</summary>
    public static string? Fault(string? reason, Language l, string missing) =>
        string.IsNullOrWhiteSpace(reason) ? missing
        : reason.Length > Longest ? l["Houd de reden korter dan 2000 tekens.", "Keep the reason under 2000 characters."]
        : null;
}
