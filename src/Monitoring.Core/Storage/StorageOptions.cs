namespace Monitoring.Storage;

/// <summary>Where everything is stored.</summary>
public sealed class StorageOptions
{
    /// <summary>A connection string (a developer's machine), or the URL of the account's blob or table endpoint
    /// (signed in to by the identity of the process).</summary>
    public string Connection { get; set; } = "";

    /// <summary>What the names of all tables and containers begin with: lower-case letters and digits, a letter first. Empty for a Platform's own account.</summary>
    public string Prefix { get; set; } = "";
}
