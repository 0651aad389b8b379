namespace Monitoring.Web;

/// <summary>
/// The ways of being signed in. Each name is a cookie scheme and an authorization policy that accepts only that
/// scheme: <c>[Authorize(Policy = Schemes.Party)]</c>. A page that names none is for the desk; a public page says
/// <c>[AllowAnonymous]</c>.
/// </summary>
public static class Schemes
{
    /// <summary>The secretariaat: a session of 8 hours, extended by use, begun at <c>/aanmelden</c>.</summary>
    public const string Desk = "Desk";

    /// <summary>Somebody who works on one evidence request: 2 hours, extended by use, begun by the link in the letter.</summary>
    public const string Party = "Party";

    /// <summary>Somebody who takes part in one case, as complainant, respondent or seat: 2 hours, extended by use, begun by the link in the letter.</summary>
    public const string Case = "Case";

    /// <summary>A registered contact who brings a case: 2 hours, extended by use, begun by the link that was asked for on the public page.</summary>
    public const string Bring = "Bring";
}
