using System.Text.Json.Nodes;
using Xunit;

namespace Monitoring.Infra;

/// <summary>
/// What a deployment would make: the compiler works the template out for given parameters, with every module, loop and expression that needs
/// no answer of Azure. What does need one stands there as an expression in brackets.
/// </summary>
public sealed class Deployment
{
    private const string Who = """
        param environmentName = 'prod'
        param principalId = '11111111-1111-1111-1111-111111111111'
        param deskAddresses = 'anna@platform.example, bram@platform.example'
        param mailFrom = 'monitoring@platform.example'
        param phone = '030 123 45 67'
        param alertAddress = 'beheer@platform.example'
        param sendGridApiKey = ''
        """;

    private static readonly Lazy<Task<Deployment>> Usual = new(() => With(""));
    private static readonly Lazy<Task<Deployment>> Chosen = new(() => With("""
        param location = 'westeurope'
        param mailBy = 'Smtp'
        param sendGridEventsKey = 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE'
        param bouncesUser = 'terug'
        param alwaysReady = 0
        param budgetFrom = '2026-12-01'
        param customDomain = 'monitoring.platform.example'
        """));

    private Deployment(IReadOnlyList<JsonObject> resources) => Resources = resources;

    /// <summary>With nothing chosen that has a default.</summary>
    public static Task<Deployment> Default => Usual.Value;

    /// <summary>With everything chosen otherwise.</summary>
    public static Task<Deployment> Other => Chosen.Value;

    /// <summary>All that it makes.</summary>
    public IReadOnlyList<JsonObject> Resources { get; }

    /// <summary>The settings of the app.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        Assert.Single(Of("Microsoft.Web/sites/config"))["properties"]!.AsObject().ToDictionary(setting => setting.Key, setting => setting.Value!.GetValue<string>());

    /// <summary>The resources of a type.</summary>
    public IReadOnlyList<JsonObject> Of(string type) => [.. Resources.Where(resource => resource["type"]!.GetValue<string>() == type)];

    /// <summary>The resource of a type whose name begins so.</summary>
    public JsonObject One(string type, string named = "") =>
        Assert.Single(Of(type), resource => resource["name"]!.GetValue<string>().StartsWith(named, StringComparison.Ordinal));

    private static async Task<Deployment> With(string parameters)
    {
        var folder = Directory.CreateTempSubdirectory("infra-").FullName;
        try
        {
            var file = Path.Combine(folder, "given.bicepparam");
            await File.WriteAllTextAsync(file, $"using '{Path.GetRelativePath(folder, Bicep.Main).Replace('\\', '/')}'\n{Who}\n{parameters}\n");
            var (_, said, code) = await Bicep.Run("snapshot", file, "--mode", "overwrite", "--subscription-id", "22222222-2222-2222-2222-222222222222", "--location", "swedencentral");
            Assert.True(code == 0, said);
            var snapshot = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "given.snapshot.json")))!;
            return new Deployment([.. snapshot["predictedResources"]!.AsArray().Select(resource => resource!.AsObject())]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
