using Microsoft.Extensions.DependencyInjection;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Evidence.Scanning;
using Monitoring.Letters;
using Monitoring.Letters.Digests;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.Workflows;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Housekeeping;

public sealed class StartAgainTests
{
    private static readonly string Sha = new('a', 64);

    /// <summary>How each workflow of the catalog comes to have a process, by what the domain writes for it.</summary>
    private static readonly Dictionary<string, Func<World, Task>> Begins = new()
    {
        [SchedulePlan.WorkflowName] = world => world.Given.APlan(),
        [RunRound.WorkflowName] = world => world.Table<RoundLine>().Insert(RoundLine.Of(TheRound), world.Patience),
        [AskEvidence.WorkflowName] = async world =>
        {
            await world.Table<RoundLine>().Insert(RoundLine.Of(TheRound), world.Patience);
            await world.Table<EvidenceRequest>().Commit(new Batch().Insert(Request), world.Patience);
        },
        [BringCase.WorkflowName] = world => world.Get<BringCase>().Ask("w1", "Leerlijn", "De Brug", "Bijlage 2 ontbreekt", world.Patience),
        [HandleComplaint.WorkflowName] = world => world.Get<ComplaintBook>().Open(TheCase, world.Patience),
        [KeepHouse.WorkflowName] = _ => Task.CompletedTask,
        [ScanFile.WorkflowName] = world => OfTheParty(world, new EvidenceFile { PartyId = TheParty.Id, Sha256 = Sha, Size = 1, TakenInAt = Monday }),
        [DestroyFile.WorkflowName] = world => OfTheParty(world, new EvidenceFile { PartyId = TheParty.Id, Sha256 = Sha, Size = 1, TakenInAt = Monday, ToDestroy = true }),
        [HandleBreach.WorkflowName] = async world =>
        {
            await OfTheParty(world, new EvidenceFile { PartyId = TheParty.Id, Sha256 = Sha, Size = 1, TakenInAt = Monday });
            Assert.True(await world.Get<ReportFile>().Report(Request.Id, Sha, "klas.pdf", "Namen van leerlingen.", Anna.Id, world.Patience));
        },
        [SendDigest.WorkflowName] = world => world.Get<DigestBook>().SeeTo(
            new LetterOwner.Request(Request.Id), TheParty.Id, Correspondence.None.Write(LetterStep.Accepted, [Anna.Id], Monday).Gather(LetterStep.Accepted, Anna.Id, DigestId.DayFor(Monday)), world.Patience),
        [SendFreshLinks.WorkflowName] = world => world.Get<SendFreshLinks>().Ask(Anna.Email, world.Patience),
        [StartAllAgain.WorkflowName] = world => world.Get<StartAllAgain>().Begin(World.Desk, world.Patience),
        [SendSignIn.WorkflowName] = world => world.Get<DeskSignIn>().Ask(Anna.Email, world.Patience),
        [WriteToParty.WorkflowName] = async world =>
        {
            var notice = new PartyNotice { PartyId = TheParty.Id, Id = "n1", Step = "acceded-supplier", Fields = new Dictionary<string, LocalText>(), WrittenAt = Monday };
            await world.Get<PartyNotices>().Announce(notice, world.Patience);
            await world.Table<PartyNotice>().Insert(notice, world.Patience);
        },
        [ImportList.WorkflowName] = async world =>
        {
            var staged = (await world.Get<Blobs>().Stage(new MemoryStream("naam"u8.ToArray()), 100, world.Patience))!;
            await world.Get<ImportBook>().Begin("i1", "lijst.csv", staged, "desk", world.Patience);
        },
    };

    /// <summary>Every workflow of the catalog: one that is not among them is a workflow that would be forgotten.</summary>
    [Fact]
    public async Task Every_kind_of_process_is_started_again_from_the_tables_alone()
    {
        var engine = new NoEngine();
        await using var world = await World.New(services => services.AddSingleton<IWorkflows>(engine).Configure<ScanOptions>(o => (o.By, o.Clamd) = (ScannedBy.Clamd, "127.0.0.1:1")));
        Assert.Equal(world.Get<WorkflowCatalog>().Names.Order(), Begins.Keys.Order());

        foreach (var (workflow, begins) in Begins)
        {
            await using var other = await World.New(services => services.AddSingleton<IWorkflows>(engine).Configure<ScanOptions>(o => (o.By, o.Clamd) = (ScannedBy.Clamd, "127.0.0.1:1")));
            await begins(other);

            // Cut off there: no turn was ever taken, and the engine forgot that it was asked.
            engine.Started.Clear();
            await other.Get<StartAgain>().All(other.Patience);
            Assert.True(engine.Started.Any(process => process.Workflow == workflow), $"No process of {workflow} was started again.");
        }
    }

    [Fact]
    public async Task A_report_and_a_link_asked_for_that_were_cut_off_before_their_first_turn_are_found_within_the_day_and_then_forgotten()
    {
        var engine = new NoEngine();
        await using var world = await World.New(services => services.AddSingleton<IWorkflows>(engine));
        await Begins[HandleBreach.WorkflowName](world);
        await Begins[SendFreshLinks.WorkflowName](world);
        engine.Started.Clear();

        // What was begun just now is being worked on.
        var chore = world.Services.GetServices<IChore>().OfType<FindErrands>().Single();
        await chore.Do(from: null, world.Patience);
        Assert.Empty(engine.Started);
        world.Clock.MoveTo(world.Now.AddHours(1));
        await chore.Do(from: null, world.Patience);
        Assert.Equal([HandleBreach.WorkflowName, SendFreshLinks.WorkflowName], engine.Started.Select(process => process.Workflow).Order());

        foreach (var process in engine.Started.ToList())
        {
            Assert.Equal(Next.Done, await world.Get<WorkflowCatalog>()[process.Workflow].Turn(process.Key, world.Patience));
        }

        Assert.Equal(DeskTaskKind.JudgeBreach, Assert.Single(await world.Tasks()).Kind);
        engine.Started.Clear();
        await world.Get<Errands>().StartAll(DateTimeOffset.MaxValue, world.Patience);
        Assert.Empty(engine.Started);
    }

    private static async Task OfTheParty(World world, EvidenceFile file)
    {
        await world.Get<PartyRegister>().Save(TheParty.Id, _ => TheParty, world.Patience);
        await world.Table<EvidenceFile>().Insert(file, world.Patience);
    }

    /// <summary>An engine that takes no turn, and notes which processes it was asked to run.</summary>
    private sealed class NoEngine : IWorkflows
    {
        public System.Collections.Concurrent.ConcurrentBag<ProcessId> Started { get; } = [];

        public Task Start(IReadOnlyCollection<ProcessId> processes, CancellationToken cancellation)
        {
            processes.ToList().ForEach(Started.Add);
            return Task.CompletedTask;
        }

        public Task Nudge(ProcessId process, CancellationToken cancellation) => Start([process], cancellation);
    }
}
