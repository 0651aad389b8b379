namespace Monitoring.Local;

/// <summary>What this head is told on its command line and by its environment.</summary>
public sealed record LocalOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>Whether this is a demo: letters go to a mailbox at <c>/postvak</c>, and the clock can be moved at <c>/klok</c>.</summary>
    public bool Demo { get; init; }

    /// <summary>Whether a demo starts without its invented parties.</summary>
    public bool Empty { get; init; }

    /// <summary>The folder of what must not stand in storage: the key of links.</summary>
    public string DataFolder { get; init; } = ".data";

    /// <summary>A connection string or account URL.</summary>
    public string Storage { get; init; } = "";

    /// <summary>What the names of tables and containers begin with; for tests.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>These options with what the environment says: <c>MONITORING_STORAGE</c>, <c>MONITORING_DATA</c>, <c>MONITORING_PREFIX</c>.</summary>
    public LocalOptions FromEnvironment() => this with
    {
        Storage = Environment.GetEnvironmentVariable("MONITORING_STORAGE") ?? Storage,
        DataFolder = Environment.GetEnvironmentVariable("MONITORING_DATA") ?? DataFolder,
        Prefix = Environment.GetEnvironmentVariable("MONITORING_PREFIX") ?? Prefix,
    };
}
