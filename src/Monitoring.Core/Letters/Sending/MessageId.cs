using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Letters.Sending;

/// <summary>The Message-ID of a letter (RFC 5322, 3.6.4): the same on every try, and nothing can be read from it.</summary>
internal static class MessageId
{
    /// <summary>The id, without angle brackets.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="from">The address of the sender, in whose domain the id is unique.</param>
    public static string Of(OutgoingLetter letter, string from) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letter.Id)))[..40]}@{from[(from.LastIndexOf('@') + 1)..]}";
}
