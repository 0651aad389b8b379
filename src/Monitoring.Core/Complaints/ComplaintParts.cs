using Microsoft.Extensions.DependencyInjection;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>What cases are made of.</summary>
internal static class ComplaintParts
{
    /// <summary>Adds the capability of cases (art. 12, 9.2).</summary>
    public static IServiceCollection AddComplaints(this IServiceCollection services) => services
        .AddSingleton<ComplaintBook>()
        .AddSingleton<ComplaintWalk>()
        .AddSingleton<CaseLetterLinks>()
        .AddSingleton<CaseTasks>()
        .AddSingleton<CaseTokens>()
        .AddSingleton<ChangeCase>()
        .AddSingleton<DecideAdmissibility>()
        .AddSingleton<DecideIntention>()
        .AddSingleton<ExplainSilence>()
        .AddSingleton<ExtendTerm>()
        .AddSingleton<FindReaders>()
        .AddSingleton<JoinCases>()
        .AddSingleton<MakeStatement>()
        .AddSingleton<OpenCase>()
        .AddSingleton<PlanConsultation>()
        .AddSingleton<RecordConsultation>()
        .AddSingleton<ReopenCase>()
        .AddSingleton<SettleCase>()
        .AddSingleton<WithdrawCase>()
        .AddSingleton<WriteCaseLetter>()
        .AddSingleton<IWorkflow, HandleComplaint>();
}
