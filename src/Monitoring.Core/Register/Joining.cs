namespace Monitoring.Register;

/// <summary>How an organisation came to be a party, and for how long.</summary>
/// <param name="How">By which road.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, or null when it runs on.</param>
/// <param name="ConvenantVersion">The version of the Convenant that was acceded to.</param>
/// <param name="Via">PO-Raad or VO-raad, for a membership.</param>
public sealed record Joining(JoiningKind How, DateOnly From, DateOnly? Until, string ConvenantVersion, string? Via = null)
{
    /// <summary>Whether it holds on that day.</summary>
    public bool Holds(DateOnly day) => From <= day && (Until is not { } until || day <= until);
}

/// <summary>The roads to being a party.</summary>
public enum JoiningKind
{
    /// <summary>By a signed declaration sent to the secretariaat (art. 11.3).</summary>
    Accession,

    /// <summary>By signing the Convenant as a founder (art. 11.1).</summary>
    Signature,

    /// <summary>A school board represented by PO-Raad or VO-raad as long as its membership runs (art. 11.1; a recorded assumption).</summary>
    Membership,
}
