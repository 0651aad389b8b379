namespace Monitoring.Workflows;

/// <summary>How every engine treats a turn that fails: it is taken again after a pause that grows, without end.</summary>
public static class Pauses
{
    /// <summary>From this try on the process is stuck: a person sees a task that says so.</summary>
    public const int StuckAfter = 5;

    private static readonly TimeSpan[] Growing =
        [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];

    /// <summary>The pause after so many failed tries in a row, from 1.</summary>
    public static TimeSpan PauseAfter(int tries) => Growing[Math.Clamp(tries, 1, Growing.Length) - 1];

    /// <summary>The id of the task that says that this process is stuck.</summary>
    public static string TaskId(ProcessId process) => $"stuck~{process}";
}
