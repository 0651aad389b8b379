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
        var erase = services.GetRequiredService<ErasePerson>();
        var all = await services.GetRequiredService<ErasureBook>().All(cancellation);
        foreach (var erasure in all)
        {
            await erase.Apply(erasure, cancellation);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Klaar: {all.Count} eerdere wissingen zijn opnieuw uitgevoerd. De site kan open."));
        return 0;
    }
}
