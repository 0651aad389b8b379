using System.Text.Json;
using System.Text.RegularExpressions;
using Monitoring.Complaints;
using Monitoring.Housekeeping;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Evidence;

/// <summary>One whole life, from the start of a round to a registered case, while what runs is dropped, doubled or thrown away.</summary>
public sealed partial class WholeLifeTests
{
    // As short as a life can be, as it is lived from drop to drop.
    private static readonly RoundTerms Short = new(AnswerDays: 1, DeliveryDays: 0, ReminderDays: 0, GraceDays: 1, ExplanationDays: 1);

    // Each act of a person, and each stretch of time. A person whose page failed does it again.
    private static readonly Func<World, Party, Task>[] Life =
    [
        async (world, _) => await world.Adopted(await world.Given.APlan(terms: Short)),
        (world, _) => world.Settle(),
        (world, _) => world.MoveTo(new DateOnly(2026, 10, 27)),
        (world, _) => world.MoveTo(new DateOnly(2026, 10, 28)),
        (world, _) => world.MoveTo(new DateOnly(2026, 10, 30)),
        (world, party) => world.Explains(party, round: TheRound),
        (world, party) => world.Registers(party, round: TheRound),
        (world, _) => world.Pass(TimeSpan.FromDays(1)),
    ];

    private static Round TheRound => Some.TheRound with { Id = "plan1-20261026" };

    [Fact]
    public async Task A_requests_whole_life_survives_the_engine_being_dropped_at_every_storage_call()
    {
        var undisturbed = await Undisturbed();
        await using var world = await World.New();
        var party = await AParty(world);
        var plan = await world.Given.APlan(terms: Short);
        var drops = new DropAfterEachWrite();
        await world.Restart(drops);

        foreach (var act in Life.Skip(1).Prepend((w, _) => w.Adopted(plan)))
        {
            while (!await Done(() => act(world, party)))
            {
                await world.Restart(drops);
            }
        }

        Assert.Equal(undisturbed, await Story(world, party));
        await world.HoldsTogether();
        Assert.True(drops.Times > 60, $"It was dropped only {drops.Times} times.");
    }

    [Fact]
    public async Task Two_engines_at_once_without_any_lease_live_the_same_life()
    {
        var undisturbed = await Undisturbed();
        await using var world = await World.New();
        await world.StartAnother();
        var party = await AParty(world);
        foreach (var act in Life)
        {
            await act(world, party);
        }

        Assert.Equal(undisturbed, await Story(world, party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task The_engines_own_table_can_be_thrown_away_at_any_time()
    {
        var undisturbed = await Undisturbed();
        await using var world = await World.New();
        var party = await AParty(world);
        foreach (var act in Life)
        {
            await act(world, party);
            await world.LosesItsEngine();
            await world.Get<StartAgain>().All(world.Patience);
            await world.Settle();
        }

        Assert.Equal(undisturbed, await Story(world, party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Housekeeping_alone_brings_everything_back_that_is_due()
    {
        await using var world = await World.New();
        var party = await AParty(world);
        await world.ARoundOf(party);
        await world.LosesItsEngine();
        await world.KeepsHouse();

        await world.MoveToEndOf((await world.Request(party)).LastDay!.Value);
        await world.Pass(TimeSpan.FromDays(1));
        await world.MoveToEndOf((await world.Request(party)).LastCallDay!.Value);
        await world.LosesItsEngine();
        await world.KeepsHouse();
        await world.Pass(TimeSpan.FromDays(1));

        Assert.Equal(["ask", "reminder", "last-call", "ask-explanation"], await world.Steps("anna@leerlijn.example"));
        Assert.Equal(ComplaintState.Intention, (await world.Case(party))!.State);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Lost_nudges_cost_a_delay_and_nothing_else()
    {
        await using var world = await World.New();
        await world.KeepsHouse();
        var party = await AParty(world);
        foreach (var act in Life.Take(5))
        {
            await act(world, party);
        }

        // What a page wrote stands; what it wanted to say to the engine did not arrive any more.
        var deaf = new Deaf();
        var id = new RequestKey(TheRound.Id, party.Id);
        var book = new ComplaintBook(world.Table<Complaint>(), world.Table<ComplaintLine>(), world.Table<ComplaintLetter>(), deaf, world.Clock);
        await new ExplainSilence(book, deaf).Record(id.CaseId, new Explanation("Ziek.", "Anna", party.Contacts[0].Id, world.Now), seen: null, world.Patience);
        await world.Pass(TimeSpan.FromDays(1.5));
        Assert.Single(await world.Tasks());

        var decide = new DecideIntention(book, world.Get<RequestBook>(), deaf, world.Clock);
        Assert.Equal(DecideOutcome.Decided, await decide.Register(id.CaseId, (await world.Case(party, TheRound))!.Explanation!.Mark, World.Desk, "Niets.", world.Patience));
        await world.Pass(TimeSpan.FromDays(1.5));
        Assert.Equal("case-registered", (await world.Steps(party))[^1]);
        Assert.Equal(RequestStatus.CaseRegistered, (await world.Request(party, TheRound)).Status);
        await world.HoldsTogether();
    }

    private static Task<Party> AParty(World world) => world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");

    private static async Task<bool> Done(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (ConnectionCutException)
        {
            return false;
        }
    }

    private static async Task<string> Undisturbed()
    {
        await using var world = await World.New();
        var party = await AParty(world);
        foreach (var act in Life)
        {
            await act(world, party);
        }

        var story = await Story(world, party);
        Assert.Equal(RequestStatus.CaseRegistered, (await world.Request(party, TheRound)).Status);
        Assert.Equal(RoundState.Closed, (await world.Round(TheRound.Id)).State);
        await world.HoldsTogether();
        return story;
    }

    /// <summary>All that matters at the end, without the moments at which it happened.</summary>
    private static async Task<string> Story(World world, Party party)
    {
        var request = await world.Request(party, TheRound);
        var complaint = (await world.Case(party, TheRound))! with { Revision = 0 };
        var letters = (await world.Letters()).Select(l => $"{l.Letter.Id}: {l.Letter.Subject} {l.Letter.Text}").Order(StringComparer.Ordinal);
        var figures = (await world.Figures(TheRound)).ByStatus.Select(s => $"{s.Key} {s.Value}");
        var tasks = (await world.Tasks()).Select(task => task.Id);
        string[] told =
        [
            JsonSerializer.Serialize(request, Json.Options), JsonSerializer.Serialize(complaint, Json.Options), (await world.Round(TheRound.Id)).State.ToString(),
            .. letters, .. figures, .. tasks,
        ];
        return Moment().Replace(string.Join('\n', told), "…");
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.+]+")]
    private static partial Regex Moment();

    /// <summary>An engine that hears nothing.</summary>
    private sealed class Deaf : IWorkflows
    {
        public Task Start(IReadOnlyCollection<ProcessId> processes, CancellationToken cancellation) => Task.CompletedTask;

        public Task Nudge(ProcessId process, CancellationToken cancellation) => Task.CompletedTask;
    }
}
