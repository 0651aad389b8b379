using Microsoft.Extensions.DependencyInjection;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>What cases are made of.</summary>
internal static class ComplaintParts
{
    /// <summary>Adds the capability of cases (art. 12, 9.2).</summary>
    public static IServiceCollection AddComplaints(this IServiceCollection services) => services
        .AddSingleton<CaseList>()
        .AddSingleton<ComplaintBook>()
        .AddSingleton<ComplaintWalk>()
        .AddSingleton<CaseTokens>()
        .AddSingleton<DecideIntention>()
        .AddSingleton<ExplainSilence>()
        .AddSingleton<CaseRows>()
        .AddSingleton<IWorkflow, HandleComplaint>();
}
