using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Monitoring.Storage;

/// <summary>What is kept in one row of a table, as an immutable record.</summary>
/// <remarks>
/// A row outlives releases: properties that this release does not know are read, kept and written back. Never remove or
/// rename a property of a released shape; raise the version of its <see cref="ShapeAttribute"/> and upgrade on reading.
/// </remarks>
public abstract record Row
{
    /// <summary>Where the row stands, computed from what it says.</summary>
    [JsonIgnore]
    public abstract Key Key { get; }

    /// <summary>Properties that a later release wrote.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }

    /// <summary>
    /// The index rows of this row, in its own partition, written and removed in its batch. A pure function of the row.
    /// </summary>
    public virtual IEnumerable<Row> Index() => [];
}

/// <summary>A row that can be read as <typeparamref name="TSelf"/>.</summary>
public interface IRow<TSelf> where TSelf : Row, IRow<TSelf>
{
    /// <summary>The table, one of <see cref="TableNames"/>.</summary>
    static abstract string Table { get; }

    /// <summary>Brings the JSON of an earlier version of the shape to the present one.</summary>
    /// <remarks>It may hold what the present version added: the previous release changed such a row and kept what it did not know.</remarks>
    static virtual JsonObject Upgrade(JsonObject body, int version) => body;
}

/// <summary>The name of a shape of rows and its version, as written in each row.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ShapeAttribute(string name, int version = 1) : Attribute
{
    /// <summary>The name, which never changes, whatever the class is called.</summary>
    public string Name { get; } = name;

    /// <summary>The version, from 1.</summary>
    public int Version { get; } = version;
}
