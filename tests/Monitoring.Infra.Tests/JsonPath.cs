using System.Text.Json.Nodes;

namespace Monitoring.Infra;

/// <summary>Reads what a resource says.</summary>
internal static class JsonPath
{
    /// <summary>A value by its path from the properties, such as <c>restorePolicy.days</c>; the default when it is not there.</summary>
    public static T? Says<T>(this JsonObject resource, string path)
    {
        var node = resource["properties"];
        foreach (var name in path.Split('.'))
        {
            node = node?[name];
        }

        return node is null ? default : node.GetValue<T>();
    }
}
