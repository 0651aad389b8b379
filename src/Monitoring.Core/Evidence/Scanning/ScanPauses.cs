namespace Monitoring.Evidence.Scanning;

/// <summary>How often a scanner that has no verdict is asked again: often for what just came in, seldom for what waits long.</summary>
public static class ScanPauses
{
    private static readonly (TimeSpan Until, TimeSpan Pause)[] Growing =
    [
        (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5)),
        (TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(30)),
        (TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(3)),
        (TimeSpan.FromHours(1), TimeSpan.FromMinutes(10)),
    ];

    /// <summary>From this age on, after some seven tries, a file that waits is a task for a person.</summary>
    public static TimeSpan TaskAfter { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The pause before the next try, by how long ago the file came in.</summary>
    public static TimeSpan PauseAfter(TimeSpan waiting)
    {
        foreach (var (until, pause) in Growing)
        {
            if (waiting < until)
            {
                return pause;
            }
        }

        return TimeSpan.FromHours(1);
    }
}
