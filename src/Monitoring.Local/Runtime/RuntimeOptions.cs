namespace Monitoring.Local.Runtime;

/// <summary>How the embedded runtime works. The defaults suit one machine.</summary>
public sealed class RuntimeOptions
{
    /// <summary>How many turns are taken at the same time; fewer than 100, which is a page of the index.</summary>
    public int TurnsAtOnce { get; set; } = 16;

    /// <summary>How often the index is read though nothing happened here, by the system's clock: another process may write too.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromMinutes(1);
}
