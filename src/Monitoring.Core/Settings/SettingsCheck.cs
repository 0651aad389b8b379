using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monitoring.Letters.Sending;
using Monitoring.Storage;

namespace Monitoring.Settings;

/// <summary>Looks at all settings before a head starts, so that a mistake is a sentence and not a stack trace.</summary>
public static class SettingsCheck
{
    /// <summary>Refuses settings that name a secret of a key vault which the platform could not read: it then hands over the reference itself.</summary>
    /// <exception cref="SettingException">There is one.</exception>
    public static void RefuseUnresolved(IConfiguration configuration)
    {
        var unresolved = configuration.AsEnumerable()
            .Where(setting => setting.Value?.TrimStart().StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase) == true)
            .Select(setting => setting.Key).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        if (unresolved.Count > 0)
        {
            throw new SettingException(string.Join('\n', unresolved.Select(name =>
                $"The setting {name} refers to a secret of a key vault that could not be read: see whether the secret is there, and whether the identity of the app may read it (role Key Vault Secrets User).")));
        }
    }

    /// <summary>Refuses settings with a mistake, and warns of those that nothing reads and of a key to storage.</summary>
    /// <exception cref="SettingException">A setting is missing or wrong; a line for each.</exception>
    public static void CheckSettings(this IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException e)
        {
            throw new SettingException(string.Join('\n', e.Failures));
        }
        catch (AggregateException e)
        {
            throw new SettingException(string.Join('\n', e.InnerExceptions.SelectMany(inner => inner is OptionsValidationException wrong ? wrong.Failures : [FirstLine(inner)])));
        }
        catch (InvalidOperationException e)
        {
            // A value that is no number, date or time where one belongs. The sentence of the binder names the setting.
            throw new SettingException(FirstLine(e));
        }

        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SettingsCheck).Namespace!);
        foreach (var unknown in KnownSettings.Unknown(services.GetRequiredService<IConfiguration>(), services.GetServices<KnownSettings>()))
        {
            // No refusal: a release that is put back must start with the settings of the next one.
            logger.LogWarning("The setting {Setting} is not known and does nothing: is its name spelled right?", unknown);
        }

        if (services.GetRequiredService<IOptions<MailOptions>>().Value.MissingForArrival is { } missing)
        {
            logger.LogWarning("Nobody hears whether letters arrive: no term begins by itself, and each letter takes a person. Set {Setting} (docs/letters.md).", missing);
        }

        if (services.GetRequiredService<IOptions<StorageOptions>>().Value is { HoldsKey: true } && !services.GetRequiredService<StorageAccount>().IsAzurite)
        {
            logger.LogWarning(
                "MONITORING_STORAGE holds a key of the storage account, which may do everything with all that it holds. Set it to the URL of the account, " +
                "and give the identity of this process the roles Storage Blob Data Contributor and Storage Table Data Contributor.");
        }
    }

    private static string FirstLine(Exception e) => e.Message.Split('\n')[0].Trim();
}
