using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Monitoring.Settings;

namespace Monitoring.Web.Shell;

/// <summary>Reads a certificate out of a setting.</summary>
internal static class KeyCertificate
{
    /// <summary>Reads it.</summary>
    /// <param name="setting">The name of the setting, for the sentence.</param>
    /// <param name="value">The path of a PKCS#12 file, or such a file in base64.</param>
    /// <param name="password">Its password, or null.</param>
    /// <exception cref="SettingException">It is neither, it cannot be opened, or it can decrypt nothing.</exception>
    public static X509Certificate2 Read(string setting, string value, string? password)
    {
        X509Certificate2 certificate;
        try
        {
            certificate = X509CertificateLoader.LoadPkcs12(Content(setting, value.Trim()), password);
        }
        catch (CryptographicException)
        {
            throw new SettingException($"{setting} cannot be opened: is it a PKCS#12 file, and is Monitoring:Keys:Password its password?");
        }

        return certificate.HasPrivateKey && certificate.GetRSAPrivateKey() is not null
            ? certificate
            : throw new SettingException($"Set {setting} to a certificate that has an RSA key and holds its private part: without that, nothing it encrypts can be read again.");
    }

    private static byte[] Content(string setting, string value)
    {
        try
        {
            return File.Exists(value) ? File.ReadAllBytes(value) : Convert.FromBase64String(value);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"Set {setting} to the path of a PKCS#12 file that this process may read, or to such a file in base64.");
        }
    }
}
