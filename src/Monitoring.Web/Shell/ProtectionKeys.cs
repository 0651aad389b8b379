using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Settings;
using Monitoring.Storage;

namespace Monitoring.Web.Shell;

/// <summary>The keys that protect sign-ins and forms, in our own storage: they survive a restart, and both heads share them.</summary>
internal sealed class ProtectionKeys(Func<Blobs> blobs) : IXmlRepository
{
    private const string Section = "Keys";

    public IReadOnlyCollection<XElement> GetAllElements() =>
        // The interface waits; it is asked at the start and once a day.
        [.. blobs().ReadAll(ContainerNames.Protection, CancellationToken.None).GetAwaiter().GetResult().Select(key => XElement.Parse(key.ToString()))];

    public void StoreElement(XElement element, string friendlyName) =>
        blobs().Write(ContainerNames.Protection, $"{friendlyName}.xml", BinaryData.FromString(element.ToString()), CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Adds the keys, encrypted where they are kept by the certificate of <see cref="KeyOptions"/>. Another certificate, without the one before it, costs no more than signing in again.</summary>
    /// <exception cref="SettingException">A certificate cannot be used.</exception>
    public static void Use(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<KeyOptions>(configuration, Section);
        var keys = configuration.GetSection(MonitoringCore.Section).GetSection(Section).Get<KeyOptions>() ?? new KeyOptions();

        // Both heads read each other's cookies, so that one can take over from the other.
        var protection = services.AddDataProtection().SetApplicationName("Monitoring");
        if (keys.Certificate is { Length: > 0 } certificate)
            protection.ProtectKeysWithCertificate(KeyCertificate.Read("Monitoring:Keys:Certificate", certificate, keys.Password));
        if (keys.Former.Count > 0)
            protection.UnprotectKeysWithAnyCertificate([.. keys.Former.Select((former, i) => KeyCertificate.Read($"Monitoring:Keys:Former:{i}", former, keys.Password))]);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new ProtectionKeys(provider.GetRequiredService<Blobs>)));
    }
}
