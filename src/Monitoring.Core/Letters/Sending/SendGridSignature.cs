using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Monitoring.Clock;

namespace Monitoring.Letters.Sending;

/// <summary>Whether what is told of letters is told by SendGrid: it signs the moment and the bytes of each batch of events (ECDSA, P-256, SHA-256).</summary>
/// <remarks>The library of SendGrid has a check of its own, of text instead of bytes and by arithmetic of its own; the platform's is used instead.</remarks>
public sealed class SendGridSignature(IOptions<MailOptions> options, SystemClock system)
{
    /// <summary>The header with the signature, base64 of its DER.</summary>
    public const string Header = "X-Twilio-Email-Event-Webhook-Signature";

    /// <summary>The header with the moment that was signed, in seconds since 1970.</summary>
    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    /// <summary>How far that moment may lie from ours: what is older was kept by somebody, and is played again.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    private readonly string key = options.Value.SendGrid.EventsKey.Trim();

    /// <summary>Whether there is a key to check with. Without one nobody is believed.</summary>
    public bool HasKey => key.Length > 0;

    /// <summary>Whether SendGrid signed this, now.</summary>
    public bool Holds(string? signature, string? timestamp, ReadOnlySpan<byte> body)
    {
        var signed = new byte[(signature?.Length ?? 0) * 3 / 4];
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(system.GetUtcNow().ToUnixTimeSeconds() - seconds) > Within.TotalSeconds
            || !Convert.TryFromBase64String(signature ?? "", signed, out var length))
        {
            return false;
        }

        using var ecdsa = KeyOf(key);
        return ecdsa?.VerifyData([.. Encoding.ASCII.GetBytes(timestamp), .. body], signed.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence) == true;
    }

    /// <summary>The key as SendGrid shows it (base64 of a SubjectPublicKeyInfo, P-256); null when it is none.</summary>
    internal static ECDsa? KeyOf(string base64)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(base64), out _);
            if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value)
            {
                return key;
            }
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
        }

        key.Dispose();
        return null;
    }
}
