using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Monitoring.Settings;

/// <summary>Binds a section of the settings, and has it looked at before anything starts.</summary>
public static class SettingsRegistration
{
    /// <summary>Adds the settings of one section under <c>Monitoring:</c>.</summary>
    /// <param name="services">Where.</param>
    /// <param name="configuration">All settings.</param>
    /// <param name="section">The name of the section, without <c>Monitoring:</c>.</param>
    public static OptionsBuilder<T> AddSettings<T>(this IServiceCollection services, IConfiguration configuration, string section)
        where T : class, ISettings
    {
        services.AddSingleton(new KnownSettings(section, typeof(T)));
        services.AddSingleton<IValidateOptions<T>, Checked<T>>();
        return services.AddOptions<T>().Bind(configuration.GetSection(MonitoringCore.Section).GetSection(section)).ValidateOnStart();
    }

    private sealed class Checked<T> : IValidateOptions<T> where T : class, ISettings
    {
        public ValidateOptionsResult Validate(string? name, T options) =>
            options.Mistakes().ToList() is { Count: > 0 } mistakes ? ValidateOptionsResult.Fail(mistakes) : ValidateOptionsResult.Success;
    }
}
