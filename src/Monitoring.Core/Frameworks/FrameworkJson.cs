using System.Text.Json;

namespace Monitoring.Frameworks;

/// <summary>Reads the file of a framework as JSON, all of its text included.</summary>
internal static class FrameworkJson
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>The document, or null after noting why it cannot be read.</summary>
    public static JsonElement? Read(Stream stream, List<FrameworkError> errors)
    {
        var bytes = new byte[MaxBytes + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MaxBytes)
        {
            errors.Add(new FrameworkError("", FrameworkError.TooLarge()));
            return null;
        }

        var text = bytes.AsSpan(0, length);
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text; // editors on Windows like to begin with one
        try
        {
            using var document = JsonDocument.Parse(text.ToArray());
            var root = document.RootElement.Clone();
            ReadAllText(root);
            return root;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            errors.Add(new FrameworkError("", FrameworkError.NotJson(e.Message)));
            return null;
        }
    }

    // Text that is no UTF-8, or half a surrogate pair, parses, and throws (InvalidOperationException) only where it is read.
    private static void ReadAllText(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            _ = element.GetString();
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in element.EnumerateArray())
                ReadAllText(child);
        }

        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                _ = property.Name;
                ReadAllText(property.Value);
            }
        }
    }
}
