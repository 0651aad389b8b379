using Microsoft.Extensions.DependencyInjection;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>What cases are made of.</summary>
internal static class ComplaintParts
{
    /// <summary>Adds the capability of cases (art. 12, 9.2).</summary>
    public static IServiceCollection AddComplaints(this IServiceCollection services) => services
        .AddSingleton<CaseList>()
        .AddSingleton<CaseRows>()
        .AddSingleton<ComplaintBook>()
        .AddSingleton<ComplaintWalk>()
        .AddSingleton<CaseSeats>()
        .AddSingleton<CaseTokens>()
        .AddSingleton<CastVote>()
        .AddSingleton<CloseVote>()
        .AddSingleton<DecideIntention>()
        .AddSingleton<DecisionDocuments>()
        .AddSingleton<EndUnresolved>()
        .AddSingleton<ExplainSilence>()
        .AddSingleton<FindPower>()
        .AddSingleton<JudgeMeasure>()
        .AddSingleton<OpenVote>()
        .AddSingleton<VoteBook>()
        .AddSingleton<IWorkflow, HandleComplaint>();
}
