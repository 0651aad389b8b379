using System.Text.RegularExpressions;
using Monitoring.Settings;

namespace Monitoring.Storage;

/// <summary>Where everything is stored; the section <c>Monitoring:Storage</c>, and <c>MONITORING_STORAGE</c> for the connection.</summary>
public sealed partial class StorageOptions : ISettings
{
    /// <summary>What to do when the connection is none.</summary>
    internal const string SetConnection =
        "Set MONITORING_STORAGE to the URL of the storage account (https://ACCOUNT.blob.core.windows.net) or, on a developer's machine, to a connection string.";

    /// <summary>
    /// A connection string (a developer's machine), or the URL of the account's blob or table endpoint. To a URL the process signs in by its own
    /// identity; of several user-assigned ones <c>AZURE_CLIENT_ID</c> names which.
    /// </summary>
    public string Connection { get; set; } = "";

    /// <summary>What the names of all tables and containers begin with: lower-case letters and digits, a letter first. Empty for a Platform's own account.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Whether it is a connection string, which holds a key or a signature, instead of a URL.</summary>
    public bool HoldsKey => Connection.Contains('=', StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<string> Mistakes()
    {
        if (!HoldsKey && !(Uri.TryCreate(Connection, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps))
        {
            yield return SetConnection;
        }

        if (!PrefixForm().IsMatch(Prefix))
        {
            yield return "Set Monitoring:Storage:Prefix to at most 30 lower-case letters and digits, a letter first, or leave it out.";
        }
    }

    // A container's name has 63 characters at most, a table's too, and neither begins with a digit here.
    [GeneratedRegex("^([a-z][a-z0-9]{0,29})?$")]
    private static partial Regex PrefixForm();
}
