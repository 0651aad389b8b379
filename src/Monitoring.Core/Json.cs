using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Monitoring.Storage;

namespace Monitoring;

/// <summary>The one setting of the serializer for all that is stored.</summary>
public static class Json
{
    /// <summary>Camel case, enumerations as words, nothing written that is null.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutKey } },
    };

    /// <summary>
    /// A short proof of a value: the first 16 hexadecimal digits of the SHA-256 of its JSON. A form carries it, so that nobody
    /// decides on what was not shown; findings keep it, so the value written this way never changes.
    /// </summary>
    public static string ProofOf<T>(T value) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, Options)))[..16];

    // A row's key stands beside its body. An override does not inherit [JsonIgnore] from the property it overrides.
    private static void WithoutKey(JsonTypeInfo info)
    {
        if (info.Type.IsAssignableTo(typeof(Row)) && info.Properties.FirstOrDefault(p => p.PropertyType == typeof(Key)) is { } key)
        {
            info.Properties.Remove(key);
        }
    }
}
