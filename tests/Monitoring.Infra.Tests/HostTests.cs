using System.Text.Json.Nodes;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Infra;

/// <summary>The host's own file: each value has its reason beside it, and none lets a link into a log.</summary>
public sealed class HostTests
{
    private static readonly JsonObject Host = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "host.json")))!.AsObject();

    [Fact]
    public void Every_value_has_its_reason()
    {
        var reasons = File.ReadLines(Path.Combine(Repository.Root, "docs", "host.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();

        Assert.All(Names(Host).Where(name => name != "version"), name => Assert.Contains(reasons, line => line.Split('|')[1].Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_host_writes_no_line_for_each_request() =>
        Assert.All(Host["logging"]!["logLevel"]!.AsObject(), level =>
            Assert.Equal(level.Key switch { "Monitoring" => "Information", "Azure.Core" => "Error", _ => "Warning" }, level.Value!.GetValue<string>()));

    private static IEnumerable<string> Names(JsonObject node) =>
        node.SelectMany(property => property.Value is JsonObject inner ? Names(inner) : [property.Key]);
}
