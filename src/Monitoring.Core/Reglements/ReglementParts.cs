using Microsoft.Extensions.DependencyInjection;

namespace Monitoring.Reglements;

/// <summary>What the Reglement is made of.</summary>
internal static class ReglementParts
{
    /// <summary>Adds the capability of the Reglement (art. 8.4).</summary>
    public static IServiceCollection AddReglements(this IServiceCollection services) => services.AddSingleton<ReglementBook>();
}
