using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Monitoring.Housekeeping;

namespace Monitoring.Functions;

/// <summary>
/// Makes sure every hour that what always runs does run. No date of a round hangs on it: dates are computed in Core, in Amsterdam time.
/// </summary>
public sealed class Timers(AlwaysRunning always, DurableClients clients)
{
    /// <summary>Starts Housekeeping and every plan; those that run are left as they are.</summary>
    [Function("EveryHour")]
    public async Task EveryHour([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        clients.Use(client);
        await always.Start(cancellation);
    }
}
