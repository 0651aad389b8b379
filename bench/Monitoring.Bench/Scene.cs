using Microsoft.Extensions.DependencyInjection;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.Workflows;

namespace Monitoring.Bench;

/// <summary>
/// The midst of a round of everybody in the register, in which each page has something to show: one party has opened its letter, one
/// asks for more time, one has declared, one is in review and has to do something anew, one was silent, of one the answer came by post.
/// Beside it a round that is paused, and one that is closed and published.
/// </summary>
internal sealed partial class Scene(Platform platform, int parties)
{
    /// <summary>Who signs in.</summary>
    public const string Secretary = "secretariaat@platform.example";

    private const string Reviewer = "beoordelaar@platform.example";

    private const int MostCases = 10_000;

    private readonly Plan plan = platform.Plan("bench");
    private readonly Dictionary<Party, string> files = [];
    private string letter = "";
    private string item = "";

    /// <summary>A party that is asked and has answered nothing.</summary>
    public Party Asked { get; } = Platform.Supplier(7);

    /// <summary>A party that asks for more time.</summary>
    public Party Late { get; } = Platform.Supplier(3);

    /// <summary>A party that has declared.</summary>
    public Party Declared { get; } = Platform.Supplier(11);

    /// <summary>A party whose evidence is in review, with something to do anew.</summary>
    public Party Reviewed { get; } = Platform.Supplier(13);

    /// <summary>A party that was silent, and is asked to explain that.</summary>
    public Party Silent { get; } = Platform.Supplier(17);

    /// <summary>A party of which a letter lies on the desk, its answers entered.</summary>
    public Party Posted { get; } = Platform.Supplier(19);

    /// <summary>A school board, which this round does not ask.</summary>
    public Party Board { get; } = new()
    {
        Id = "bg12345",
        Name = "Stichting Bench",
        Kind = PartyKind.SchoolBoard,
        BoardNumber = "12345",
        Joinings = [new Joining(JoiningKind.Membership, new DateOnly(2026, 1, 1), Until: null, "2.0", "PO-Raad")],
    };

    /// <summary>All of them, whoever has most to show first.</summary>
    public IReadOnlyList<Party> Parties => [Reviewed, Declared, Late, Silent, Asked, Posted];

    private string RoundId => plan.RoundId(plan.FirstOn);

    /// <summary>Makes the plan and the rounds, and opens all requests as a round does, but for the processes.</summary>
    public async Task Open(CancellationToken cancellation)
    {
        await platform.Get<PartyRegister>().Save(Board.Id, _ => Board, cancellation);
        await platform.Account.Table<Plan>().Insert(plan with { LastOn = plan.FirstOn, EveryMonths = 12 }, cancellation);
        var book = ActivatorUtilities.CreateInstance<RoundBook>(platform.Get<IServiceProvider>(), new NoWorkflows());
        await book.Start(plan, plan.FirstOn, "bench", "bench", cancellation);
        var run = ActivatorUtilities.CreateInstance<RunRound>(
            platform.Get<IServiceProvider>(), ActivatorUtilities.CreateInstance<OpenRequests>(platform.Get<IServiceProvider>(), new NoWorkflows()), new NoWorkflows());
        while ((await run.Turn(RoundId, cancellation)).Kind == NextKind.Again)
        {
        }

        var round = (await book.Find(RoundId, cancellation))!.Value;
        var paused = round with { Id = "paused-20260101", Name = "Gepauzeerd", PausedSince = round.StartedAt, PausedBecause = "Bench", PausedBy = Reviewer };
        var closed = round with { Id = "closed-20260101", Name = "Gesloten", State = RoundState.Closed, EndedAt = round.StartedAt };
        foreach (var other in new[] { paused, closed })
        {
            await platform.Account.Table<Round>().Insert(other, cancellation);
            await book.List(other, cancellation);
        }

        await platform.Get<MakeReport>().Make(closed, cancellation);
        await platform.Get<ResultBook>().Publish(closed, Reviewer, cancellation);
        await platform.Account.Table<ImportJob>().Insert(
            new ImportJob { Id = "bench", FileName = "leden.csv", Size = 1, Sha256 = new string('a', 64), By = Reviewer, At = round.StartedAt }, cancellation);
    }

    /// <summary>Lets the letters to the parties go out, and each do what it does.</summary>
    public async Task Write(CancellationToken cancellation)
    {
        await platform.Get<IWorkflows>().Start([.. Parties.Select(party => Of(party).Process)], cancellation);
        await Settled(cancellation);
        await Declare(Declared, cancellation);
        await Declare(Reviewed, cancellation);
        await platform.Get<ReviewEvidence>().Start(Of(Reviewed), 1, Reviewer, cancellation);
        await platform.Get<JudgeItem>().Judge(Of(Reviewed), item, 1, Finding.Seen(null), Verdict.NeedsRework, "De handtekening ontbreekt.", null, Reviewer, cancellation);
        var late = (await platform.Get<RequestBook>().Find(Of(Late), cancellation))!.Value;
        await platform.Get<AskMoreTime>().Ask(Of(Late), 1, late.RunsUntil!.Value.AddDays(14), "Vakantie.", Late.Contacts[0].Id, cancellation);
        await BeSilent(cancellation);
        await FillCases(cancellation);
        await ComeByPost(cancellation);
        await Settled(cancellation);
        letter = (await platform.Get<Mailbox>().Latest(1, after: null, cancellation))[0].LetterId;
    }

    /// <summary>A browser in which a person of the secretariaat is signed in.</summary>
    public async Task<Visitor> Desk(CancellationToken cancellation)
    {
        var visitor = platform.Visitor();
        await visitor.Press(await visitor.Open("/aanmelden"), "link", ("Email", Secretary));
        await Settled(cancellation);
        await visitor.Press(await visitor.Open(await platform.LinkTo(Secretary, cancellation)), "Aanmelden");
        return visitor;
    }

    /// <summary>A browser in which somebody opened the party's letter.</summary>
    public async Task<Visitor> Enter(Party party, CancellationToken cancellation)
    {
        var visitor = platform.Visitor();
        await visitor.Press(await visitor.Open(await platform.LinkTo(party.Contacts[0].Email, cancellation)), "Verder");
        return visitor;
    }

    private RequestKey Of(Party party) => new(RoundId, party.Id);

    private Task Settled(CancellationToken cancellation) => platform.Get<IProgress>().Settled(cancellation);

    private async Task Declare(Party party, CancellationToken cancellation)
    {
        var (id, contact) = (Of(party), party.Contacts[0].Id);
        var framework = await Answer(party, cancellation);
        files[party] = (await platform.Get<FileBook>().Of(party.Id, cancellation)).Keys.First();
        var request = (await platform.Get<RequestBook>().Find(id, cancellation))!.Value;
        var (answers, _) = await platform.Get<AttestEvidence>().Preview(request, framework, cancellation);
        await platform.Get<AttestEvidence>().Attest(id, new Declarant("Anna de Vries", "privacy officer", contact), 1, AttestEvidence.Seen(answers), cancellation);
        await Settled(cancellation);
    }

    private async Task<Framework> Answer(Party party, CancellationToken cancellation)
    {
        var id = Of(party);
        var framework = await platform.Get<FrameworkLibrary>().Get(plan.FrameworkVersion, cancellation);
        foreach (var each in framework.ItemsFor(party.Kind, party.Products))
        {
            item = each.Key;
            await platform.Get<GiveAnswer>().Say(id, each.Key, CourseCalls.Whole(each, id), cancellation);
            if (each.Item.TakesFiles)
            {
                await platform.Get<TakeInFile>().Take(id, each.Key, new MemoryStream(SmallPdf.Saying(each.Key)), "bewijs.pdf", party.Contacts[0].Id, cancellation);
            }
        }

        return framework;
    }

    private async Task ComeByPost(CancellationToken cancellation)
    {
        var (id, today) = (Of(Posted), Amsterdam.Day(platform.Get<TimeProvider>().GetUtcNow()));
        var (scan, _) = await platform.Get<TakeInFile>().Keep(id, PostedAnswer.Use, new MemoryStream(SmallPdf.Saying("brief")), "brief.pdf", Reviewer, PartyPapers.Kinds, cancellation);
        await platform.Get<ReceiveAnswer>().Record(id, 1, today, PostWay.Post, new AttestedFile(scan!.Name, scan.Size, scan.Sha256), Reviewer, cancellation);
        await Answer(Posted, cancellation);
    }

    // As if its terms had passed: the case stands, and the party is asked to explain.
    private async Task BeSilent(CancellationToken cancellation)
    {
        var requests = platform.Get<RequestBook>();
        var stored = (await requests.Find(Of(Silent), cancellation))!;
        var today = Amsterdam.Day(platform.Get<TimeProvider>().GetUtcNow());
        var silent = stored.Value with { Status = RequestStatus.AskedToExplain, LastCallDay = today.AddDays(-1), HasCase = true, CaseOpened = true };
        await requests.Save(stored, silent, cancellation);
        await platform.Get<ComplaintBook>().Open(
            new Complaint
            {
                Id = silent.CaseId,
                Kind = ComplaintKind.OwnMotion,
                RespondentId = Silent.Id,
                RespondentName = Silent.Name,
                RoundId = RoundId,
                RoundName = plan.Name,
                Terms = plan.Terms,
                ConvenantVersion = "2.0",
                OpenedAt = silent.OpenedAt,
                ChangedAt = silent.OpenedAt,
            },
            cancellation);
    }

    // The list of cases, as long as there are parties: 10,000 of 20,000. Half of them have ended, the others stand in every step.
    private async Task FillCases(CancellationToken cancellation)
    {
        var lines = platform.Account.Table<ComplaintLine>();
        var (now, today) = (platform.Get<TimeProvider>().GetUtcNow(), Amsterdam.Day(platform.Get<TimeProvider>().GetUtcNow()));
        await Parallel.ForAsync(0, Math.Min(parties, MostCases), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation }, async (i, ended) => await lines.Insert(
            new ComplaintLine
            {
                Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"bench{i:d5}"),
                Kind = ComplaintKind.Dispute,
                State = i % 2 == 0 ? ComplaintState.Completed : CaseStates.Steps[i / 2 % CaseStates.Steps.Count],
                RespondentId = Platform.Supplier(i).Id,
                RespondentName = Platform.Supplier(i).Name,
                ComplainantName = "Stichting Bench",
                Subject = "De privacybijsluiter",
                OpenedAt = now.AddMinutes(-i),
                ChangedAt = now.AddSeconds(-i),
                Day = today.AddDays(i % 60),
                WaitsOn = CaseSide.Secretariaat,
                IsOver = i % 2 == 0,
                Revision = 1,
            },
            ended));
    }

    /// <summary>Nobody takes a turn: a letter to each of 20,000 parties is not what is measured.</summary>
    private sealed class NoWorkflows : IWorkflows
    {
        public Task Start(IReadOnlyCollection<ProcessId> processes, CancellationToken cancellation) => Task.CompletedTask;

        public Task Nudge(ProcessId process, CancellationToken cancellation) => Task.CompletedTask;
    }
}
