using System.Collections;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Monitoring.Settings;

/// <summary>A section under <c>Monitoring:</c> and what can be set in it.</summary>
/// <param name="Section">Its name, without <c>Monitoring:</c>.</param>
/// <param name="Shape">The class that it is bound to.</param>
public sealed record KnownSettings(string Section, Type Shape)
{
    /// <summary>The settings under <c>Monitoring:</c> that nothing reads: a name was mistyped.</summary>
    public static IEnumerable<string> Unknown(IConfiguration configuration, IEnumerable<KnownSettings> known)
    {
        var sections = known.ToLookup(k => k.Section, k => k.Shape, StringComparer.OrdinalIgnoreCase);
        return configuration.GetSection(MonitoringCore.Section).GetChildren().SelectMany(section => !sections.Contains(section.Key)
            ? [section.Path]
            : section.GetChildren().SelectMany(setting => Unread(setting, sections[section.Key])));
    }

    // A list is set by numbers under its name, a part by the names of its own settings, another setting by its name alone.
    private static IEnumerable<string> Unread(IConfigurationSection setting, IEnumerable<Type> shapes)
    {
        var readers = shapes.Select(shape => shape.GetProperty(setting.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)).OfType<PropertyInfo>()
            .Select(property => property.PropertyType).ToList();
        var under = setting.GetChildren().ToList();
        return readers.Count == 0 ? [setting.Path]
            : under.Count == 0 || readers.Any(type => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable))) ? []
            : under.SelectMany(one => Unread(one, readers.Where(type => type.IsClass && type != typeof(string))));
    }
}
