using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Storage;

namespace Monitoring.Web.Shell;

/// <summary>The keys that protect sign-ins and forms, in our own storage: they survive a restart, and both heads share them.</summary>
internal sealed class ProtectionKeys(Func<Blobs> blobs) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        // The interface waits; it is asked at the start and once a day.
        [.. blobs().ReadAll(ContainerNames.Protection, CancellationToken.None).GetAwaiter().GetResult().Select(key => XElement.Parse(key.ToString()))];

    public void StoreElement(XElement element, string friendlyName) =>
        blobs().Write(ContainerNames.Protection, $"{friendlyName}.xml", BinaryData.FromString(element.ToString()), CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>
    /// Adds the keys. <c>Monitoring:Keys:Certificate</c>, the path of a PKCS#12 file, and <c>Monitoring:Keys:Password</c> encrypt new ones
    /// where they are kept; without them whoever reads the storage can read the keys. Another certificate costs no more than signing in again.
    /// </summary>
    public static void Use(IServiceCollection services, IConfiguration configuration)
    {
        // Both heads read each other's cookies, so that one can take over from the other.
        var protection = services.AddDataProtection().SetApplicationName("Monitoring");
        if (configuration["Monitoring:Keys:Certificate"] is { Length: > 0 } path)
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(path, configuration["Monitoring:Keys:Password"]));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new ProtectionKeys(provider.GetRequiredService<Blobs>)));
    }
}
