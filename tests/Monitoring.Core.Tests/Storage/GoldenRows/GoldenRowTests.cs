using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Local.Runtime;
using Xunit;

namespace Monitoring.Storage.GoldenRows;

/// <summary>
/// Rows outlive releases: each file here is a row's body as a release wrote it. A file of a released version is never changed
/// or deleted.
/// </summary>
public sealed class GoldenRowTests
{
    private const string Write = "MONITORING_GOLDEN_ROWS";
    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true };

    private static readonly Dictionary<string, Type> ByShape = new[] { typeof(Row).Assembly, typeof(EmbeddedRuntime).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRow<>)))
        .ToDictionary(type => type.GetCustomAttribute<ShapeAttribute>()?.Name ?? throw new InvalidOperationException($"{type.Name} has no [Shape]."));

    public static TheoryData<string> Shapes() => [.. ByShape.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files() => [.. Golden().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_shape_has_a_golden_row_with_all_its_properties(string shape)
    {
        var type = ByShape[shape];
        var version = type.GetCustomAttribute<ShapeAttribute>()!.Version;
        var body = JsonSerializer.SerializeToNode(SampleRow.Of(type), type, Json.Options)!;
        var files = Golden().Where(file => file.Split('.') is [var name, var number, ..] && name == shape && number.Split('-')[0] == $"{version}").ToList();
        if (files.Any(file => JsonNode.DeepEquals(JsonNode.Parse(Read(file)), body)))
        {
            return;
        }

        var next = files.Count == 0 ? $"{shape}.{version}.json" : $"{shape}.{version}-{files.Count + 1}.json";
        if (Environment.GetEnvironmentVariable(Write) == "write")
        {
            File.WriteAllText(Path.Combine(Folder(), next), JsonSerializer.Serialize(body, Indented) + "\n");
            return;
        }

        Assert.Fail(
            $"No golden row shows the shape '{shape}' version {version} as it is written now. Run this test with {Write}=write, which makes {next}, look whether "
            + "an earlier release can still read it (nothing removed or renamed; otherwise raise the version and write an Upgrade), and commit it. "
            + "Delete an earlier file only when no release ever wrote it.");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_release_wrote_is_read_and_written_back_whole(string file)
    {
        var parts = file.Split('.');
        Assert.True(ByShape.TryGetValue(parts[0], out var type), $"{file}: the shape '{parts[0]}' is gone, but rows of it may still be stored.");
        var written = (JsonNode)typeof(GoldenRowTests).GetMethod(nameof(ReadAndWrite), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, [Read(file), int.Parse(parts[1].Split('-')[0], System.Globalization.CultureInfo.InvariantCulture)])!;
        var golden = JsonNode.Parse(Read(file))!;
        Assert.True(JsonNode.DeepEquals(golden, Only(golden, written)), $"{file} was read and written back as:\n{written}");
    }

    [Fact]
    public void A_property_of_a_later_release_is_kept()
    {
        var body = JsonNode.Parse(Read("round-line.1.json"))!.AsObject();
        body["ofALaterRelease"] = "kept";
        var read = body.Deserialize<Rounds.RoundLine>(Json.Options);
        Assert.Equal("kept", JsonSerializer.SerializeToNode(read, Json.Options)!["ofALaterRelease"]!.GetValue<string>());
    }

    private static JsonNode ReadAndWrite<T>(string body, int version) where T : Row, IRow<T>
    {
        var row = version == typeof(T).GetCustomAttribute<ShapeAttribute>()!.Version
            ? JsonSerializer.Deserialize<T>(body, Json.Options)
            : T.Upgrade(JsonNode.Parse(body)!.AsObject(), version).Deserialize<T>(Json.Options);
        Assert.Null(row!.Unknown);
        return JsonSerializer.SerializeToNode(row, Json.Options)!;
    }

    // A later release may write more than an earlier one, never less.
    private static JsonNode? Only(JsonNode? golden, JsonNode? written) => (golden, written) switch
    {
        (JsonObject g, JsonObject w) => new JsonObject(g.Where(p => w.ContainsKey(p.Key)).Select(p => KeyValuePair.Create(p.Key, Only(p.Value, w[p.Key])))),
        (JsonArray g, JsonArray w) when g.Count == w.Count => new JsonArray([.. g.Zip(w).Select(pair => Only(pair.First, pair.Second))]),
        _ => written?.DeepClone(),
    };

    private static IEnumerable<string> Golden() => typeof(GoldenRowTests).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("golden/", StringComparison.Ordinal)).Select(name => name["golden/".Length..]);

    private static string Read(string file)
    {
        using var stream = typeof(GoldenRowTests).Assembly.GetManifestResourceStream("golden/" + file) ?? throw new FileNotFoundException($"There is no golden row {file}.");
        return new StreamReader(stream).ReadToEnd();
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
