using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace Monitoring.Storage;

/// <summary>How a row looks in the table: shape and version, a write id, the index rows, and the record as JSON.</summary>
internal static class RowFormat
{
    private const string ShapeName = "Shape";
    private const string WriteIdName = "WriteId";
    private const string IndexName = "Index";
    private const string BodyName = "Body";

    // A string property holds 64 KiB of UTF-16.
    private const int ChunkLength = 32_000;

    // A row holds 1 MiB of UTF-16, keys and index included. Azurite is more generous, so it is checked here.
    private const int MaxBodyLength = 500_000;
    private static readonly ConcurrentDictionary<Type, string> Shapes = new();
    private static readonly ConcurrentDictionary<Type, int> Versions = new();

    public static TableEntity Write(Row row, Guid writeId)
    {
        var entity = new TableEntity(row.Key.Partition, row.Key.Row)
        {
            [ShapeName] = Shapes.GetOrAdd(row.GetType(), ShapeOf),
            [WriteIdName] = writeId,
        };

        var index = row.Index().Select(r => r.Key.Row).ToArray();
        if (index.Length > 0)
        {
            entity[IndexName] = string.Join('\n', index);
        }

        var body = JsonSerializer.Serialize(row, row.GetType(), Json.Options);
        if (body.Length > MaxBodyLength)
        {
            throw new InvalidOperationException($"Row {row.Key.Row} is larger than the 1 MiB that Table Storage takes ({body.Length} characters).");
        }

        for (var i = 0; i * ChunkLength < body.Length; i++)
        {
            entity[Chunk(i)] = body.Substring(i * ChunkLength, Math.Min(ChunkLength, body.Length - (i * ChunkLength)));
        }

        return entity;
    }

    public static Stored<T> Read<T>(TableEntity entity) where T : Row, IRow<T>
    {
        var body = entity.GetString(BodyName) ?? throw new InvalidDataException($"Row {entity.RowKey} has no body.");
        for (var i = 1; entity.GetString(Chunk(i)) is { } more; i++)
        {
            body += more;
        }

        var version = int.Parse(entity.GetString(ShapeName).Split('/')[1], CultureInfo.InvariantCulture);

        // A later release only adds to a shape, so what it wrote can be read as it is.
        var value = version >= Versions.GetOrAdd(typeof(T), type => ShapeAttributeOf(type).Version)
            ? JsonSerializer.Deserialize<T>(body, Json.Options)
            : T.Upgrade(JsonNode.Parse(body)!.AsObject(), version).Deserialize<T>(Json.Options);
        return new Stored<T>(value!, entity.ETag, IndexKeys(entity));
    }

    public static Guid? WriteId(TableEntity entity) => entity.GetGuid(WriteIdName);

    public static string[] IndexKeys(TableEntity entity) => entity.GetString(IndexName)?.Split('\n') ?? [];

    private static string Chunk(int i) => i == 0 ? BodyName : BodyName + i.ToString(CultureInfo.InvariantCulture);

    private static string ShapeOf(Type type)
    {
        var shape = ShapeAttributeOf(type);
        return $"{shape.Name}/{shape.Version}";
    }

    private static ShapeAttribute ShapeAttributeOf(Type type) =>
        type.GetCustomAttribute<ShapeAttribute>() ?? throw new InvalidOperationException($"{type.Name} has no [Shape].");
}
