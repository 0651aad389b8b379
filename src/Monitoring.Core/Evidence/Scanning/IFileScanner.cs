namespace Monitoring.Evidence.Scanning;

/// <summary>Looks at one file of evidence for viruses.</summary>
public interface IFileScanner
{
    /// <summary>Looks at a kept file.</summary>
    /// <param name="blob">Its name in the container of evidence.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>What it says. A scanner that is away is <see cref="ScanVerdict.NotYet"/>, not an exception.</returns>
    Task<ScanVerdict> Scan(string blob, CancellationToken cancellation);
}

/// <summary>What a scanner says of a file.</summary>
public abstract record ScanVerdict
{
    private ScanVerdict()
    {
    }

    /// <summary>It found nothing.</summary>
    public sealed record Clean : ScanVerdict;

    /// <summary>It found something, in its own word.</summary>
    public sealed record Refused(string Finding) : ScanVerdict;

    /// <summary>It has not looked, or cannot now: ask again later. Says why, for the administrator.</summary>
    public sealed record NotYet(string Because) : ScanVerdict;

    /// <summary>There is no such file.</summary>
    public sealed record NotFound : ScanVerdict;
}
