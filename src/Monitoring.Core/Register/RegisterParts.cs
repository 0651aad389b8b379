using Microsoft.Extensions.DependencyInjection;
using Monitoring.Housekeeping;
using Monitoring.Register.Import;
using Monitoring.Workflows;

namespace Monitoring.Register;

internal static class RegisterParts
{
    /// <summary>Adds what keeps the register.</summary>
    public static IServiceCollection AddRegister(this IServiceCollection services)
    {
        services.AddSingleton<PartyRegister>().AddSingleton<PartyRequests>().AddSingleton<PartyProjection>().AddSingleton<PartyLines>().AddSingleton<FindNamed>().AddSingleton<FindParties>();
        services.AddSingleton<PartyNotices>().AddSingleton<NudgeParty>().AddSingleton<PartiesWithoutAddress>().AddSingleton<PartyPapers>().AddSingleton<KvkNumbers>();
        services.AddSingleton<ChangeParty>().AddSingleton<AddOrganisation>().AddSingleton<RecordJoining>().AddSingleton<FounderBook>().AddSingleton<SeatBook>();
        services.AddSingleton<RegisterImport>().AddSingleton<ImportBook>();
        services.AddSingleton<IWorkflow, WriteToParty>().AddSingleton<IWorkflow, ImportList>();
        services.AddSingleton<IChore, SweepImports>();
        return services.AddSingleton<KeepRegister>().AddSingleton<IChore>(p => p.GetRequiredService<KeepRegister>());
    }
}
