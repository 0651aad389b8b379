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
        var sections = known.ToLookup(k => k.Section, StringComparer.OrdinalIgnoreCase);
        return configuration.GetSection(MonitoringCore.Section).GetChildren().SelectMany(section => !sections.Contains(section.Key)
            ? [section.Path]
            : section.GetChildren().Where(setting => !sections[section.Key].Any(k => k.Reads(setting))).Select(setting => setting.Path));
    }

    // A list is set by numbers under its name, another setting by its name alone.
    private bool Reads(IConfigurationSection setting) =>
        Shape.GetProperty(setting.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { } property &&
        (!setting.GetChildren().Any() || (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable))));
}
