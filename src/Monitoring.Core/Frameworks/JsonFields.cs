using System.Text.Json;
using System.Text.RegularExpressions;

namespace Monitoring.Frameworks;

/// <summary>
/// The properties of one JSON object, read one by one; what is wrong becomes an error with its place, and what nobody read
/// is an error when all has been read.
/// </summary>
internal sealed partial class JsonFields
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];
    private readonly List<FrameworkError> _errors;

    public JsonFields(JsonElement element, string name, string where, List<FrameworkError> errors)
    {
        Where = where;
        _errors = errors;
        if (element.ValueKind != JsonValueKind.Object)
        {
            IsObject = false;
            Error(FrameworkError.Wrong(name, new("een object met eigenschappen", "an object with properties")));
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!_values.TryAdd(property.Name, property.Value))
                Error(FrameworkError.Twice(property.Name));
        }
    }

    public bool IsObject { get; } = true;

    public string Where { get; set; }

    public void Error(LocalText sentence) => _errors.Add(new FrameworkError(Where, sentence));

    public string Text(string name)
    {
        if (Take(name) is not { } value)
            return Absent(name, "");
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text))
            return text;
        Error(FrameworkError.Wrong(name, new("een tekst", "a text")));
        return "";
    }

    /// <summary>The id of this object, which no other of its kind has.</summary>
    public string Id(HashSet<string> taken)
    {
        var id = Text("id");
        if (id.Length > 0 && !IdShape().IsMatch(id))
            Error(FrameworkError.BadId("id", id));
        else if (id.Length > 0 && !taken.Add(id))
            Error(FrameworkError.DuplicateId(id));
        return id;
    }

    public string? MaybeText(string name)
    {
        _known.Add(name);
        return Has(name) ? Text(name) : null;
    }

    public bool Flag(string name)
    {
        if (Take(name) is not { } value)
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Error(FrameworkError.Wrong(name, new("true of false", "true or false")));
        return value.ValueKind == JsonValueKind.True;
    }

    public int? Whole(string name)
    {
        if (Take(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number;
        Error(FrameworkError.Wrong(name, new("een heel getal", "a whole number")));
        return null;
    }

    public LocalText Words(string name) => MaybeWords(name) ?? Absent(name, new LocalText("", ""));

    public LocalText? MaybeWords(string name)
    {
        if (Take(name) is not { } value)
            return null;
        var words = new JsonFields(value, name, Where, _errors);
        if (!words.IsObject)
            return new LocalText("", "");
        var text = new LocalText(words.Language("nl", name), words.Language("en", name));
        words.Done();
        return text;
    }

    public T Word<T>(string name) where T : struct, Enum =>
        Take(name) is { } value ? AsWord<T>(name, value) ?? default : Absent(name, default(T));

    public List<T> Words<T>(string name) where T : struct, Enum =>
        [.. Elements(name).Select(element => AsWord<T>(name, element)).OfType<T>().Distinct()];

    public List<string> Texts(string name) =>
    [
        .. Elements(name).Select(element =>
        {
            if (element.ValueKind == JsonValueKind.String)
                return element.GetString()!;
            Error(FrameworkError.Wrong(name, new("een lijst van teksten", "a list of texts")));
            return null;
        }).OfType<string>()
    ];

    /// <summary>The objects of a list, each with a place of its own: the list's name and a number that starts at 1.</summary>
    public List<JsonFields> Objects(string name)
    {
        var prefix = Where.Length == 0 ? "" : $"{Where}, ";
        return [.. Elements(name).Select((element, index) => new JsonFields(element, name, $"{prefix}{name} {index + 1}", _errors)).Where(fields => fields.IsObject)];
    }

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Says of each property that nobody asked for that it is not known. Call it last.</summary>
    public void Done()
    {
        foreach (var name in _values.Keys)
            Error(FrameworkError.Unknown(name, _known));
    }

    public static string WordOf<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private string Language(string language, string name)
    {
        if (Take(language) is { ValueKind: JsonValueKind.String } value && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text))
            return text;
        Error(FrameworkError.NoTranslation(name, english: language == "en"));
        return "";
    }

    private List<JsonElement> Elements(string name)
    {
        if (Take(name) is not { } value)
            return [];
        if (value.ValueKind == JsonValueKind.Array)
            return [.. value.EnumerateArray()];
        Error(FrameworkError.Wrong(name, new("een lijst", "a list")));
        return [];
    }

    private T? AsWord<T>(string name, JsonElement value) where T : struct, Enum
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (WordOf(candidate) == text)
                return candidate;
        }

        Error(FrameworkError.NoSuchWord(name, text, Enum.GetValues<T>().Select(WordOf)));
        return null;
    }

    private JsonElement? Take(string name)
    {
        _known.Add(name);
        return _values.Remove(name, out var value) ? value : null;
    }

    private T Absent<T>(string name, T instead)
    {
        Error(FrameworkError.Missing(name));
        return instead;
    }

    [GeneratedRegex(@"^(?=.{1,60}\z)[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex IdShape();
}
