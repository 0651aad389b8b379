using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Monitoring.Settings;

namespace Monitoring.Functions;

/// <summary>The name of the task hub, which <c>host.json</c> takes from a setting: each deployment has its own, or one would take the other's turns.</summary>
public static partial class HubName
{
    /// <summary>The setting.</summary>
    public const string Setting = "MONITORING_HUB";

    /// <summary>Refuses a name that the engine would refuse later, or an empty one, which would be shared.</summary>
    /// <exception cref="SettingException">It is missing, or is no name of a hub.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (!Form().IsMatch(configuration[Setting] ?? ""))
        {
            throw new SettingException($"Set {Setting} to a name for the hub of this deployment alone: 3 to 45 letters and digits, a letter first, such as monitoringprod.");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,44}$")]
    private static partial Regex Form();
}
