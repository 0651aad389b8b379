using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Letters;

/// <summary>Makes and reads tokens for one purpose: a claim in the open, and its HMAC-SHA256 (RFC 2104) by a key derived for that purpose (HKDF, RFC 5869).</summary>
internal sealed class TokenKey(string secret, string purpose)
{
    private const int LongestToken = 400;

    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(secret), 32, info: Encoding.UTF8.GetBytes(purpose));

    public string Make(string claim)
    {
        var bytes = Encoding.UTF8.GetBytes(claim);
        return $"{Base64Url.EncodeToString(bytes)}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, bytes))}";
    }

    /// <summary>The claim of a token, or null for one that was not made with this key.</summary>
    public string? Read(string token)
    {
        if (token.Length > LongestToken || token.Split('.') is not [var encoded, _] || !Base64Url.IsValid(encoded))
        {
            return null;
        }

        // The whole token is compared, so that one access has one spelling.
        var claim = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Make(claim))) ? claim : null;
    }
}
