using Microsoft.Extensions.Options;
using Monitoring.Clock;
using Monitoring.Evidence.Scanning;
using Monitoring.Housekeeping;
using Monitoring.Storage;

namespace Monitoring.Local;

/// <summary>
/// The command <c>start-again</c>: starts every process again from the domain's tables, after the engine's own table was lost or
/// another engine took over. Harmless at any time, also while the service runs, which then takes the turns.
/// </summary>
public static class StartAgainCommand
{
    /// <summary>Starts all that is live.</summary>
    /// <returns>The exit code: 0.</returns>
    public static async Task<int> Run(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        CheckSettings(services);
        await services.GetRequiredService<StorageAccount>().EnsureCreated(cancellation);
        await services.GetRequiredService<ClockKeeper>().Restore(cancellation);
        var count = await services.GetRequiredService<StartAgain>().All(cancellation);
        await output.WriteLineAsync($"Alles wat loopt is gestart of liep al: {count} processen. Zij gaan verder zodra de dienst draait.");
        return 0;
    }

    /// <summary>Looks at what starting again rests on before anything is done: who scans files says which of them wait for it.</summary>
    /// <exception cref="OptionsValidationException">Nobody said who scans files.</exception>
    internal static void CheckSettings(IServiceProvider services) => _ = services.GetRequiredService<IOptions<ScanOptions>>().Value;
}
