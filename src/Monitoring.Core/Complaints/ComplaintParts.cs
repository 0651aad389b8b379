using Microsoft.Extensions.DependencyInjection;
using Monitoring.Workflows;

namespace Monitoring.Complaints;

/// <summary>What cases are made of.</summary>
internal static class ComplaintParts
{
    /// <summary>Adds the capability of cases (art. 12, 9.2).</summary>
    public static IServiceCollection AddComplaints(this IServiceCollection services) => services
        .AddSingleton<BringCase>()
        .AddSingleton<BringTokens>()
        .AddSingleton<CaseDocuments>()
        .AddSingleton<CaseFiles>()
        .AddSingleton<CaseLetterLinks>()
        .AddSingleton<CaseLinks>()
        .AddSingleton<CaseList>()
        .AddSingleton<CaseRows>()
        .AddSingleton<CaseSeats>()
        .AddSingleton<CaseTasks>()
        .AddSingleton<CaseTokens>()
        .AddSingleton<CastVote>()
        .AddSingleton<ChangeCase>()
        .AddSingleton<CloseVote>()
        .AddSingleton<ComplaintBook>()
        .AddSingleton<ComplaintWalk>()
        .AddSingleton<CountVote>()
        .AddSingleton<DecideAdmissibility>()
        .AddSingleton<DecideIntention>()
        .AddSingleton<DecisionDocuments>()
        .AddSingleton<EndUnresolved>()
        .AddSingleton<ExplainSilence>()
        .AddSingleton<ExtendTerm>()
        .AddSingleton<FindPower>()
        .AddSingleton<FindReaders>()
        .AddSingleton<JoinCases>()
        .AddSingleton<JudgeMeasure>()
        .AddSingleton<MakeStatement>()
        .AddSingleton<OpenCase>()
        .AddSingleton<OpenVote>()
        .AddSingleton<PlanConsultation>()
        .AddSingleton<RecordConsultation>()
        .AddSingleton<ReleaseOriginal>()
        .AddSingleton<ReopenCase>()
        .AddSingleton<SettleCase>()
        .AddSingleton<TakeEffect>()
        .AddSingleton<VoteBook>()
        .AddSingleton<WithdrawCase>()
        .AddSingleton<WriteCaseLetter>()
        .AddSingleton<IWorkflow, HandleComplaint>()
        .AddSingleton<IWorkflow>(services => services.GetRequiredService<BringCase>());
}
