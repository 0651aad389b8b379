using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace Monitoring.Storage;

/// <summary>How a row looks in the table: shape and version, a write id, the index rows, and the record as JSON, packed when it is large.</summary>
internal static class RowFormat
{
    private const string ShapeName = "Shape";
    private const string WriteIdName = "WriteId";
    private const string IndexName = "Index";
    private const string BodyName = "Body";
    private const string PackedName = "Packed";

    // A string property holds 64 KiB of UTF-16.
    private const int ChunkLength = 32_000;

    // A row holds 1 MiB, keys and index included. Azurite is more generous, so it is checked here. As text a body of more characters
    // does not fit; packed it does, such as the declaration of a supplier with hundreds of products, which says much more than once.
    private const int MaxBodyLength = 500_000;
    private const int MaxPackedLength = 950_000;

    // A binary property holds 64 KiB.
    private const int PackedChunkLength = 64 * 1024;
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
            Pack(entity, body);
            return entity;
        }

        for (var i = 0; i * ChunkLength < body.Length; i++)
        {
            entity[Chunk(BodyName, i)] = body.Substring(i * ChunkLength, Math.Min(ChunkLength, body.Length - (i * ChunkLength)));
        }

        return entity;
    }

    public static Stored<T> Read<T>(TableEntity entity) where T : Row, IRow<T>
    {
        var body = Body(entity);
        var version = int.Parse(entity.GetString(ShapeName).Split('/')[1], CultureInfo.InvariantCulture);

        // A later release only adds to a shape, so what it wrote can be read as it is.
        var value = version >= Versions.GetOrAdd(typeof(T), type => ShapeAttributeOf(type).Version)
            ? JsonSerializer.Deserialize<T>(body, Json.Options)
            : T.Upgrade(JsonNode.Parse(body)!.AsObject(), version).Deserialize<T>(Json.Options);
        return new Stored<T>(value!, entity.ETag, IndexKeys(entity));
    }

    public static Guid? WriteId(TableEntity entity) => entity.GetGuid(WriteIdName);

    public static string[] IndexKeys(TableEntity entity) => entity.GetString(IndexName)?.Split('\n') ?? [];

    private static string Body(TableEntity entity)
    {
        if (entity.ContainsKey(PackedName))
        {
            return Unpack(entity);
        }

        var body = entity.GetString(BodyName) ?? throw new InvalidDataException($"Row {entity.RowKey} has no body.");
        for (var i = 1; entity.GetString(Chunk(BodyName, i)) is { } more; i++)
        {
            body += more;
        }

        return body;
    }

    private static void Pack(TableEntity entity, string body)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(Encoding.UTF8.GetBytes(body));
        }

        if (packed.Length > MaxPackedLength)
        {
            throw new InvalidOperationException(
                $"Row {entity.RowKey} is larger than the 1 MiB that Table Storage takes ({body.Length} characters, {packed.Length} bytes when packed).");
        }

        foreach (var (i, chunk) in packed.ToArray().Chunk(PackedChunkLength).Index())
        {
            entity[Chunk(PackedName, i)] = chunk;
        }
    }

    private static string Unpack(TableEntity entity)
    {
        using var packed = new MemoryStream();
        for (var i = 0; entity.GetBinary(Chunk(PackedName, i)) is { } chunk; i++)
        {
            packed.Write(chunk);
        }

        packed.Position = 0;
        using var unpacking = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        return unpacking.ReadToEnd();
    }

    private static string Chunk(string name, int i) => i == 0 ? name : name + i.ToString(CultureInfo.InvariantCulture);

    private static string ShapeOf(Type type)
    {
        var shape = ShapeAttributeOf(type);
        return $"{shape.Name}/{shape.Version}";
    }

    private static ShapeAttribute ShapeAttributeOf(Type type) =>
        type.GetCustomAttribute<ShapeAttribute>() ?? throw new InvalidOperationException($"{type.Name} has no [Shape].");
}
