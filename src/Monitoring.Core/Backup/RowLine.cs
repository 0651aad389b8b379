using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;

namespace Monitoring.Backup;

/// <summary>A row as a line of JSON, every property with its type, so that it comes back as it was to the last bit.</summary>
/// <remarks>Of the raw row, not of a shape: a backup keeps what this release does not know, and a later one reads it.</remarks>
public static class RowLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the line, its end included.</summary>
    public static void Write(TableEntity row, Stream to)
    {
        using (var json = new Utf8JsonWriter(to, Options))
        {
            json.WriteStartObject();
            json.WriteString("p", row.PartitionKey);
            json.WriteString("r", row.RowKey);
            json.WriteStartObject("v");
            foreach (var (name, value) in row.Where(property => IsOurs(property.Key) && property.Value is not null).OrderBy(property => property.Key, StringComparer.Ordinal))
            {
                json.WriteStartArray(name);
                Write(json, name, value);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        to.WriteByte((byte)'\n');
    }

    /// <summary>Reads a line.</summary>
    /// <exception cref="InvalidDataException">It is of a later format.</exception>
    public static TableEntity Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = new TableEntity(json.RootElement.GetProperty("p").GetString(), json.RootElement.GetProperty("r").GetString());
        foreach (var property in json.RootElement.GetProperty("v").EnumerateObject())
        {
            row[property.Name] = Value(property.Value[0].GetString()!, property.Value[1]);
        }

        return row;
    }

    // What storage itself adds to a row is not part of it.
    private static bool IsOurs(string name) => name is not ("PartitionKey" or "RowKey" or "Timestamp") && !name.StartsWith("odata.", StringComparison.Ordinal);

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue("s");
                json.WriteStringValue(text);
                break;
            case Guid id:
                json.WriteStringValue("g");
                json.WriteStringValue(id);
                break;
            case byte[] bytes:
                json.WriteStringValue("x");
                json.WriteBase64StringValue(bytes);
                break;
            case BinaryData bytes:
                json.WriteStringValue("x");
                json.WriteBase64StringValue(bytes.ToMemory().Span);
                break;
            case bool truth:
                json.WriteStringValue("b");
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteStringValue("i");
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteStringValue("l");
                json.WriteNumberValue(number);
                break;
            case double number:
                // As text: JSON knows no infinity and no minus zero.
                json.WriteStringValue("d");
                json.WriteStringValue(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                json.WriteStringValue("t");
                json.WriteNumberValue(time.UtcTicks);
                break;
            case DateTime time:
                json.WriteStringValue("t");
                json.WriteNumberValue(time.ToUniversalTime().Ticks);
                break;
            default:
                throw new InvalidDataException($"The property {name} is a {value.GetType().Name}, which Table Storage does not have.");
        }
    }

    private static object Value(string type, JsonElement value) => type switch
    {
        "s" => value.GetString()!,
        "g" => value.GetGuid(),
        "x" => value.GetBytesFromBase64(),
        "b" => value.GetBoolean(),
        "i" => value.GetInt32(),
        "l" => value.GetInt64(),
        "d" => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "t" => new DateTimeOffset(value.GetInt64(), TimeSpan.Zero),
        _ => throw new InvalidDataException($"The backup holds a property of type '{type}', which this release does not know: use the release that made it."),
    };
}
