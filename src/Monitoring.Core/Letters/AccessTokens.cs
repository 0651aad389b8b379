using System.Globalization;
using Microsoft.Extensions.Options;
using Monitoring.Evidence;

namespace Monitoring.Letters;

/// <summary>Derives the tokens of links to evidence requests, so that none is stored and a reminder carries the same link.</summary>
public sealed class AccessTokens(IOptions<LinkOptions> options)
{
    private readonly TokenKey key = new(options.Value.Secret, "evidence-link");

    /// <summary>The token of an access. It holds ids only, and nobody can make it without the key.</summary>
    public string Make(Access access) =>
        key.Make(string.Create(CultureInfo.InvariantCulture, $"{access.Request}~{access.Contact}~{access.Generation}"));

    /// <summary>The access that a token gives, or null for one that we did not make. Whether its generation still holds stands in the request's row.</summary>
    public Access? Read(string token) => key.Read(token)?.Split('~') is [var round, var party, var contact, var generation]
        ? new Access(new RequestKey(round, party), contact, int.Parse(generation, CultureInfo.InvariantCulture))
        : null;
}
