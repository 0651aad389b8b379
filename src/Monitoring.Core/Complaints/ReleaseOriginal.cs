namespace Monitoring.Complaints;

/// <summary>Releases an original of a party to the seats, with reasons.</summary>
public sealed class ReleaseOriginal
{
    /// <summary>How an event says which file it is about.</summary>
    public static string Mark(int statement, string sha256) => FormattableString.Invariant($"{statement}~{sha256}");
}
