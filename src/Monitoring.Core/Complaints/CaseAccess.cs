using System.Globalization;
using Microsoft.Extensions.Options;
using Monitoring.Letters;

namespace Monitoring.Complaints;

/// <summary>What a link to a case gives access to: that side's view of it, and what that side may do.</summary>
/// <param name="ComplaintId">The case.</param>
/// <param name="Side">The side: complainant, respondent or seat.</param>
/// <param name="Who">The id of the contact to whom the letter went; of a seat the id of its founder and of who acts for it (<c>founder~contact</c>).</param>
/// <param name="Generation">Raised to revoke all links given out before (<see cref="Complaint.LinkGeneration"/>).</param>
public readonly record struct CaseAccess(string ComplaintId, CaseSide Side, string Who, int Generation);

/// <summary>Derives the tokens of links to cases, so that none is stored and a reminder carries the same link.</summary>
public sealed class CaseTokens(IOptions<LinkOptions> options)
{
    // An id of a case holds '~' itself; no other part does.
    private const char Separator = '!';

    private readonly TokenKey key = new(options.Value.Secret, "case-link");

    /// <summary>The token of an access. It holds ids only, and nobody can make it without the key.</summary>
    public string Make(CaseAccess access) => key.Make(string.Create(CultureInfo.InvariantCulture, $"{access.ComplaintId}!{access.Side}!{access.Who}!{access.Generation}"));

    /// <summary>The access that a token gives, or null for one that we did not make. Whether it still holds stands in the case's row.</summary>
    public CaseAccess? Read(string token) => key.Read(token)?.Split(Separator) is [var id, var side, var who, var generation]
        ? new CaseAccess(id, Enum.Parse<CaseSide>(side), who, int.Parse(generation, CultureInfo.InvariantCulture))
        : null;
}
