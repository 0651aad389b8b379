using System.Text.Json;
using System.Text.RegularExpressions;
using Monitoring.TestKit;
using Monitoring.Web.Demo;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Local.Functions;

/// <summary>
/// What can be known of the Azure head by reading it, also where its packages are not to be had. What the platform does with it was
/// learned under the real host: <c>docs/decisions/0027</c>.
/// </summary>
public sealed partial class FunctionsHeadTests
{
    private static readonly string Head = Path.Combine(Repository.Root, "src", "Monitoring.Functions");

    [Fact]
    public async Task There_is_an_orchestrator_for_each_workflow_of_the_catalog_and_no_other()
    {
        await using var world = await World.New();
        var orchestrators = Orchestrator().Matches(Read("Workflows.cs")).Select(match => (Function: match.Groups[1].Value + match.Groups[2].Value, Method: match.Groups[3].Value)).ToList();

        Assert.Equal(world.Get<WorkflowCatalog>().Names.Append(nameof(Rehearse)).Order(), orchestrators.Select(o => o.Function).Order());
        Assert.All(orchestrators, o => Assert.Equal(o.Function, o.Method));
    }

    [Fact]
    public void The_driver_awaits_nothing_that_is_not_of_its_context()
    {
        var driver = Read("Driver.cs");
        foreach (var hangs in new[] { "ConfigureAwait", "await stop", "Task.Delay", "Task.Run", "DateTime.", "Guid.NewGuid" })
        {
            Assert.DoesNotContain(hangs, driver, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_http_function_answers_every_method_of_every_address()
    {
        var triggers = Directory.GetFiles(Head, "*.cs").SelectMany(file => HttpTrigger().Matches(File.ReadAllText(file))).ToList();
        var trigger = Assert.Single(triggers).Value;
        Assert.Contains("Route = \"{*path}\"", trigger, StringComparison.Ordinal);
        foreach (var method in new[] { "get", "head", "post", "put", "patch", "delete", "options" })
        {
            Assert.Contains($"\"{method}\"", trigger, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_host_adds_nothing_to_addresses_and_each_deployment_names_its_own_hub()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "host.json")));
        var extensions = host.RootElement.GetProperty("extensions");
        Assert.Equal("", extensions.GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Matches("^%[A-Z_]+%$", extensions.GetProperty("durableTask").GetProperty("hubName").GetString());
        Assert.False(extensions.GetProperty("durableTask").GetProperty("extendedSessionsEnabled").GetBoolean());
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Head, name));

    [GeneratedRegex("""\[Function\((?:nameof\((\w+)\)|"(\w+)")\)\]\s+public static Task (\w+)\(\[OrchestrationTrigger\]""")]
    private static partial Regex Orchestrator();

    [GeneratedRegex(@"\[HttpTrigger\([^\]]*\]")]
    private static partial Regex HttpTrigger();
}
