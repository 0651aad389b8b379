using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
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

    public static void Use(IServiceCollection services) =>
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new ProtectionKeys(provider.GetRequiredService<Blobs>)));
}
