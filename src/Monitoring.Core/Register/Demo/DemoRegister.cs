using Monitoring.Register.Import;

namespace Monitoring.Register.Demo;

/// <summary>A register of invented parties: every organisation, person and number in it is made up, every address ends in <c>.example</c> (RFC 2606).</summary>
/// <remarks>Of one supplier no address can be reached, of another only the first cannot: <c>@bounce.example</c> refuses all letters.</remarks>
public static class DemoRegister
{
    private const string Folder = "Register/Demo/";

    /// <summary>The register as files in our own form, to be imported like anybody's.</summary>
    public static IReadOnlyList<ImportFile> Files() =>
    [
        .. typeof(DemoRegister).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new ImportFile(name[Folder.Length..], typeof(DemoRegister).Assembly.GetManifestResourceStream(name)!)),
    ];
}
