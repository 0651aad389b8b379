using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Monitoring.Storage.GoldenRows;

/// <summary>Makes a row of any shape with a value for every property, the same every time.</summary>
internal static class SampleRow
{
    public static Row Of(Type type) => (Row)Value(type, "")!;

    private static object? Value(Type type, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Value(underlying, name);
        }

        return type switch
        {
            _ when type == typeof(string) => name.ToLowerInvariant(),
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 10, 26, 8, 0, 0, TimeSpan.Zero),
            _ when type == typeof(DateOnly) => new DateOnly(2026, 10, 27),
            _ when type == typeof(TimeSpan) => TimeSpan.FromHours(25.5),
            _ when type == typeof(Guid) => new Guid("00112233-4455-6677-8899-aabbccddeeff"),
            _ when type == typeof(byte[]) => new byte[] { 1, 2, 250 },
            _ when type.IsEnum => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1),
            _ when type.IsPrimitive => Convert.ChangeType(7, type, CultureInfo.InvariantCulture),
            _ when Dictionary(type) is { } entries => Filled(typeof(Dictionary<,>).MakeGenericType(entries), entries, name),
            _ when type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) => Filled(typeof(List<>).MakeGenericType(type.GenericTypeArguments), type.GenericTypeArguments, name),
            _ => Made(type),
        };
    }

    private static Type[]? Dictionary(Type type) =>
        type.IsGenericType && type.GenericTypeArguments.Length == 2 && type.IsAssignableTo(typeof(IEnumerable)) ? type.GenericTypeArguments : null;

    private static object Filled(Type collection, Type[] of, string name)
    {
        var filled = Activator.CreateInstance(collection)!;
        collection.GetMethod("Add", of)!.Invoke(filled, [.. of.Select(item => Value(item, name))]);
        return filled;
    }

    private static object Made(Type type)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.Name != nameof(Row.Unknown)))
        {
            property.SetValue(made, Value(property.PropertyType, property.Name));
        }

        return made;
    }
}
