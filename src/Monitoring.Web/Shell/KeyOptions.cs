using Monitoring.Settings;

namespace Monitoring.Web.Shell;

/// <summary>The certificate that encrypts the keys of sign-ins and forms where they are kept; the section <c>Monitoring:Keys</c>.</summary>
public sealed class KeyOptions : ISettings
{
    /// <summary>
    /// A PKCS#12 file with its private key, by its path or whole in base64, as a reference to a certificate in a key vault gives it.
    /// Without it, whoever reads the storage reads the keys.
    /// </summary>
    public string? Certificate { get; set; }

    /// <summary>The password of the file, where it has one; also that of those before it.</summary>
    public string? Password { get; set; }

    /// <summary>Certificates that were used before: they decrypt what they once encrypted, and encrypt nothing more.</summary>
    public IList<string> Former { get; } = [];

    /// <inheritdoc/>
    public IEnumerable<string> Mistakes() =>
        Former.Count > 0 && string.IsNullOrWhiteSpace(Certificate)
            ? ["Set Monitoring:Keys:Certificate to the certificate that follows those in Monitoring:Keys:Former, or take those out."]
            : [];
}
