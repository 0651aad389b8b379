using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Monitoring.Adoptions;
using Monitoring.Backup;
using Monitoring.Beeldmerk;
using Monitoring.Calendar;
using Monitoring.Clock;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Evidence.Scanning;
using Monitoring.Frameworks;
using Monitoring.Housekeeping;
using Monitoring.Letters;
using Monitoring.Letters.Sending;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Reglements;
using Monitoring.Retention;
using Monitoring.Rounds;
using Monitoring.Settings;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring;

/// <summary>Registers all of Core, for every head.</summary>
public static class MonitoringCore
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Monitoring";

    /// <summary>Adds the rules, the workflows and the storage. A head adds an engine (<see cref="IWorkflows"/>).</summary>
    public static IServiceCollection AddMonitoringCore(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section);
        SettingsCheck.RefuseUnresolved(configuration);
        services.AddSettings<StorageOptions>(configuration, "Storage")
            .Configure(o => o.Connection = configuration["MONITORING_STORAGE"] is { Length: > 0 } connection ? connection : o.Connection);
        services.AddSettings<LinkOptions>(configuration, "Links").Configure(o => o.BaseUrl = (settings["Site:BaseUrl"] ?? "").TrimEnd('/'));
        services.AddOptions<WhomToCall>().Configure(o => (o.Phone, o.Email) = (settings["Site:Phone"] ?? o.Phone, settings["Site:SecretariaatEmail"] ?? o.Email));
        services.AddSettings<DeskOptions>(configuration, "Desk");
        services.AddSettings<HousekeepingOptions>(configuration, "Housekeeping");
        services.AddSettings<RetentionOptions>(configuration, "Retention");
        services.AddSettings<ScanOptions>(configuration, "Scanning").Configure(o => (o.By, o.Clamd) =
            configuration["MONITORING_CLAMD"] is { Length: > 0 } clamd ? (ScannedBy.Clamd, clamd) : (o.By, o.Clamd))
            .Validate(
                o => o.By != ScannedBy.None || settings["Scanning:By"] is not null || settings.GetValue<bool>("Demo:Mailbox"),
                "Set Monitoring:Scanning:By to Clamd or Storage, so that the files of parties are checked for viruses; or to None, which leaves them unchecked.");

        services.AddSingleton(p => new StorageAccount(p.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton(typeof(Table<>));
        services.AddSingleton<Blobs>();
        services.TryAddSingleton(new DomainClock(TimeProvider.System));
        services.AddSingleton<TimeProvider>(p => p.GetRequiredService<DomainClock>());
        services.AddSingleton<ClockKeeper>().AddSingleton<MoveClock>();
        services.AddSingleton(new WorkingDays());

        services.AddSingleton(new SystemClock(TimeProvider.System)).AddSingleton<DeskSignIn>().AddSingleton<IWorkflow, SendSignIn>();
        services.AddRegister().AddSingleton<AdoptionBook>().AddSingleton<FrameworkLibrary>().AddSingleton<DeskTasks>();
        services.AddSingleton<PlanBook>().AddSingleton<RoundBook>().AddSingleton<StartedRounds>().AddSingleton<DrawSample>().AddSingleton<MakeReport>().AddSingleton<ResultBook>().AddSingleton<OpenRequests>().AddSingleton<RequestWalk>().AddSingleton<CountItems>();
        services.AddSingleton<MakePlan>().AddSingleton<CountPopulation>().AddSingleton<RecordAdoption>();
        services.AddSingleton<FileRows>().AddSingleton<FileBook>().AddSingleton<TellOfLostFile>().AddSingleton<NoScanner>().AddSingleton<ClamdScanner>().AddSingleton<StorageScanner>();
        services.AddSingleton<RequestBook>().AddSingleton<RequestLetters>().AddSingleton<RequestTasks>().AddSingleton<GiveAnswer>().AddSingleton<TakeInFile>().AddSingleton<AttestEvidence>().AddSingleton<ReviewEvidence>().AddSingleton<ReviewBook>().AddSingleton<ReviewsWaiting>().AddSingleton<AcceptedBook>().AddSingleton<DeviationBook>().AddSingleton<JudgeItem>().AddSingleton<AskForRework>().AddSingleton<OpenIntention>().AddSingleton<RenewLinks>();
        services.AddSingleton<PassBook>().AddSingleton<PassOn>().AddSingleton<DeferralBook>().AddSingleton<AskMoreTime>().AddSingleton<DecideDeferral>().AddSingleton<PostBook>().AddSingleton<ReceiveAnswer>();
        services.AddSingleton<IFileScanner>(p => p.GetRequiredService<IOptions<ScanOptions>>().Value.By switch
        {
            ScannedBy.Clamd => p.GetRequiredService<ClamdScanner>(),
            ScannedBy.Storage => p.GetRequiredService<StorageScanner>(),
            _ => p.GetRequiredService<NoScanner>(),
        });
        services.AddComplaints().AddReglements().AddBeeldmerk();
        services.AddSingleton<ReportFile>().AddSingleton<IWorkflow, HandleBreach>().AddSingleton<SendFreshLinks>().AddSingleton<IWorkflow>(p => p.GetRequiredService<SendFreshLinks>());
        services.AddSingleton<Links>().AddSingleton<AccessTokens>().AddSingleton<TextBook>().AddSingleton<EditText>().AddSingleton<RefreshText>().AddSingleton<StoredLetters>();
        services.AddSingleton<LetterOffice>().AddSingleton<Outbox>().AddSingleton<MailHoldBook>().AddSingleton<HoldMail>().AddSingleton<RecordDelivery>().AddSingleton<RecordReached>()
            .AddSingleton<WriteByPost>().AddSingleton<RecordPosted>();
        services.AddMonitoringMail(configuration);

        services.AddSingleton<PersonIndex>().AddSingleton<PersonRows>().AddSingleton<PersonInCase>().AddSingleton<PrivacyRequestBook>().AddSingleton<ErasureBook>().AddSingleton<ErasePerson>().AddSingleton<ErasePersonRows>().AddSingleton<CorrectPerson>();
        services.AddSingleton<RetentionTable>().AddSingleton<DisposalBook>();

        services.AddBackup(configuration);

        services.AddSingleton<AlwaysRunning>().AddSingleton<StartAgain>().AddSingleton<StartAllAgain>().AddSingleton<IWorkflow>(p => p.GetRequiredService<StartAllAgain>()).AddSingleton<WorkflowCatalog>().AddSingleton<Errands>();
        services.AddSingleton<IWorkflow, SchedulePlan>().AddSingleton<IWorkflow, RunRound>().AddSingleton<IWorkflow, AskEvidence>();
        services.AddSingleton<IWorkflow, KeepHouse>();
        services.AddSingleton<IWorkflow, ScanFile>().AddSingleton<IWorkflow, DestroyFile>();

        // The chores of Housekeeping; a capability with one of its own adds it here.
        services.AddSingleton<IChore, FindPlans>().AddSingleton<IChore, FindRequests>().AddSingleton<IChore, FindCases>().AddSingleton<IChore, FindErrands>();
        services.AddSingleton<IChore, SweepIncoming>().AddSingleton<IChore, SweepSignIns>();
        services.AddSingleton<IChore, NotePeople>().AddSingleton<IChore, ForgetPeople>().AddSingleton<IChore, AnnounceDisposals>().AddSingleton<IChore, DisposeOfData>().AddSingleton<DisposeOfRound>().AddSingleton<DisposeOfRegister>();
        return services;
    }

    /// <summary>Prepares storage, and publishes the frameworks, the sample of a Reglement and that of conditions that ship with this release. May be done at every start, by many processes at once.</summary>
    public static async Task PrepareMonitoring(this IServiceProvider services, CancellationToken cancellation)
    {
        await services.GetRequiredService<StorageAccount>().EnsureCreated(cancellation);
        await services.GetRequiredService<ClockKeeper>().Restore(cancellation);
        await services.GetRequiredService<FrameworkLibrary>().PublishShipped(cancellation);
        await services.GetRequiredService<ReglementBook>().PublishShipped(cancellation);
        await services.GetRequiredService<ConditionsBook>().PublishShipped(cancellation);
    }
}
