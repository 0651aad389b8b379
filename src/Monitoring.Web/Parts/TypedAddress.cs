namespace Monitoring.Web.Parts;

/// <summary>An e-mail address of one's own as people type it, where a link is asked for.</summary>
public static class TypedAddress
{
    private const int Longest = 254;

    /// <summary>The address, or null for what is none.</summary>
    public static string? Read(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= Longest } address && address.IndexOf('@', StringComparison.Ordinal) >= 1 ? address : null;

    /// <summary>What is said of what is none.</summary>
    public static string Sentence(Language l) => l["Vul uw e-mailadres in, zoals naam@organisatie.nl.", "Fill in your e-mail address, such as name@organisation.nl."];
}
