using Microsoft.Extensions.Options;
using Monitoring.Letters;

namespace Monitoring.Complaints;

/// <summary>Derives the tokens of links with which a registered contact brings a case, so that none is stored.</summary>
public sealed class BringTokens(IOptions<LinkOptions> options)
{
    private readonly TokenKey key = new(options.Value.Secret, "bring-case-link");

    /// <summary>The token of a contact for one wish.</summary>
    public string Make(string wishId, string contact) => key.Make($"{wishId}!{contact}");

    /// <summary>Of which wish and contact it is, or null for one that we did not make. Whether it still works stands in the wish's row and in the register.</summary>
    public (string WishId, string Contact)? Read(string token) => key.Read(token)?.Split('!') is [var wish, var contact] ? (wish, contact) : null;
}
