using System.Diagnostics;

namespace Monitoring.Bench;

/// <summary>Looks 20 times a second at how much memory the process has.</summary>
internal sealed class PeakMemory : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(50);
    private readonly PeriodicTimer timer = new(Every, TimeProvider.System);
    private readonly long before;
    private readonly Task watching;
    private long most;

    private PeakMemory()
    {
        GC.Collect();
        before = most = Now();
        watching = Watching();
    }

    /// <summary>Begins to look.</summary>
    public static PeakMemory Watch() => new();

    /// <summary>How many bytes the process had at its most, above what it began with. Looking ends.</summary>
    public async Task<long> More()
    {
        timer.Dispose();
        await watching;
        return most - before;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await More();

    private async Task Watching()
    {
        while (await timer.WaitForNextTickAsync())
        {
            most = Math.Max(most, Now());
        }
    }

    private static long Now()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }
}
