using Microsoft.Extensions.DependencyInjection;

namespace Monitoring.Beeldmerk;

/// <summary>What the beeldmerk is made of.</summary>
internal static class BeeldmerkParts
{
    /// <summary>Adds the capability of the beeldmerk (art. 11.4).</summary>
    public static IServiceCollection AddBeeldmerk(this IServiceCollection services) => services
        .AddSingleton<ConditionsBook>()
        .AddSingleton<MarkBook>()
        .AddSingleton<RestoreMark>()
        .AddSingleton<SuspendMark>()
        .AddSingleton<WithdrawMark>();
}
