using System.Globalization;
using Monitoring.Privacy;
using Monitoring.Storage;

namespace Monitoring.Local;

/// <summary>The command that erases again what was erased, after a restore brought it back and before the site opens; it speaks Dutch.</summary>
public static class ReplayErasures
{
    /// <summary>Goes through the register of erasures, in order.</summary>
    /// <returns>0.</returns>
    public static async Task<int> Run(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await services.GetRequiredService<StorageAccount>().EnsureCreated(cancellation);
        var count = await services.GetRequiredService<ErasePerson>().Replay(cancellation);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Klaar: {count} eerdere wissingen zijn opnieuw uitgevoerd. De site kan open."));
        return 0;
    }
}
