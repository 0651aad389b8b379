using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Monitoring.Evidence;

namespace Monitoring.Letters;

/// <summary>What a link to an evidence request gives access to.</summary>
/// <param name="Request">The request.</param>
/// <param name="Contact">The contact to whom the letter went.</param>
/// <param name="Generation">Raised to revoke all links given out before.</param>
public readonly record struct Access(RequestKey Request, string Contact, int Generation);

/// <summary>Derives the tokens of links, so that none is stored and a reminder carries the same link (HMAC-SHA256, RFC 2104).</summary>
public sealed class AccessTokens(IOptions<LinkOptions> options)
{
    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(options.Value.Secret), 32, info: "evidence-link"u8.ToArray());

    /// <summary>The token of an access. It holds ids only, and nobody can make it without the key.</summary>
    public string Make(Access access)
    {
        var claim = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{access.Request.RoundId}~{access.Request.PartyId}~{access.Contact}~{access.Generation}"));
        return $"{Base64Url.EncodeToString(claim)}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, claim))}";
    }

    /// <summary>The access that a token gives, or null for one that we did not make. Whether its generation still holds stands in the request's row.</summary>
    public Access? Read(string token)
    {
        var parts = token.Split('.');
        if (token.Length > 400 || parts.Length != 2 || !Base64Url.IsValid(parts[0]) || !Base64Url.IsValid(parts[1]))
        {
            return null;
        }

        var claim = Base64Url.DecodeFromChars(parts[0]);
        if (!CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(parts[1]), HMACSHA256.HashData(key, claim)))
        {
            return null;
        }

        var words = Encoding.UTF8.GetString(claim).Split('~');
        return new Access(new RequestKey(words[0], words[1]), words[2], int.Parse(words[3], CultureInfo.InvariantCulture));
    }
}
