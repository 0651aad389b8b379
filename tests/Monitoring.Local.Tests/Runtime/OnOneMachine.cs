using Azure.Core;
using Monitoring.Clock;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.TestKit.Workflows;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Local.Runtime;

/// <summary>What the embedded runtime does beyond the port: how many turns it takes at a time, and what it costs.</summary>
public sealed class OnOneMachine : IAsyncLifetime
{
    private readonly CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly DomainClock clock = new(TimeProvider.System);
    private TestAccount account = null!;

    private CancellationToken Patience => patience.Token;

    public async ValueTask InitializeAsync()
    {
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        account = await TestAccount.Create(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await account.DisposeAsync();
        patience.Dispose();
    }

    [Fact]
    public async Task No_more_turns_run_at_once_than_allowed_and_never_two_of_one_process()
    {
        var running = new HashSet<string>();
        var most = 0;
        await using var engine = await Start(
            async (_, key, cancellation) =>
            {
                lock (running)
                {
                    Assert.True(running.Add(key));
                    most = Math.Max(most, running.Count);
                }

                await account.Table<Note>().Read(key, cancellation);
                lock (running)
                {
                    running.Remove(key);
                }

                return Next.Wait(TimeSpan.FromDays(1));
            },
            options => options.TurnsAtOnce = 3);
        var processes = Enumerable.Range(0, 30).Select(i => Process($"party-{i}")).ToArray();

        await engine.Workflows.Start(processes, Patience);
        await Task.WhenAll(processes.Concat(processes).Select(process => engine.Workflows.Nudge(process, Patience)));
        await engine.Progress.Settled(Patience);

        Assert.InRange(most, 2, 3);
        Assert.All(await Rows(processes), row => Assert.Equal(0, row.Tries));
    }

    [Fact]
    public async Task A_process_that_always_has_more_to_do_leaves_room_for_others()
    {
        var otherHadItsTurn = false;
        await using var engine = await Start(
            async (notes, key, cancellation) =>
            {
                await notes.Read(key, cancellation);
                otherHadItsTurn |= key == "other";
                return otherHadItsTurn ? Next.Done : Next.Again;
            },
            options => options.TurnsAtOnce = 1);

        await engine.Workflows.Start(Process("busy"), Patience);
        await engine.Workflows.Start(Process("other"), Patience);
        await engine.Progress.Settled(Patience);

        Assert.Null(await engine.Progress.NextDue(Patience));
    }

    [Fact]
    public async Task What_another_process_wrote_is_found_without_a_signal()
    {
        var turns = new Gate();
        await using var engine = await Start(Turn, options => options.PollEvery = TimeSpan.FromMilliseconds(50));
        await engine.Progress.Settled(Patience);

        // Over the same tables, but it only writes: its loop was never started.
        var elsewhere = new ProcessTable(account.Table<Process>(), account.Table<DueProcess>(), clock);
        await elsewhere.Nudge(Process("one"), Patience);

        await turns.Reached(Patience);
        turns.Open();

        async Task<Next> Turn(Table<Note> notes, string key, CancellationToken cancellation)
        {
            await turns.Pass(cancellation);
            return Next.Done;
        }
    }

    [Fact]
    public async Task A_nudge_that_comes_as_the_row_is_written_is_not_lost()
    {
        var turns = 0;
        var faults = new Faults();
        await using var engine = await Start((_, _, _) => Task.FromResult(++turns == 2 ? Next.Done : Next.Wait(TimeSpan.FromDays(5))), faults: faults);
        await engine.Workflows.Start(Process("one"), Patience);
        await engine.Progress.Settled(Patience);

        // As if the end of a turn had been written between the nudge's reading and its writing.
        faults.Answer(412);
        await engine.Workflows.Nudge(Process("one"), Patience);
        await engine.Progress.Settled(Patience);

        Assert.Equal((2, 0), (turns, faults.Left));
    }

    [Fact]
    public async Task A_moved_clock_wakes_what_is_due_though_nobody_waits_for_it()
    {
        var second = new Gate();
        var turns = 0;
        await using var engine = await Start(async (_, _, cancellation) =>
        {
            if (++turns == 1)
            {
                return Next.Wait(TimeSpan.FromDays(3));
            }

            await second.Pass(cancellation);
            return Next.Done;
        });
        await engine.Workflows.Start(Process("one"), Patience);
        await engine.Progress.Settled(Patience);

        clock.MoveTo(clock.GetUtcNow() + TimeSpan.FromDays(3));

        await second.Reached(Patience);
        second.Open();
    }

    [Fact]
    public async Task More_that_is_due_than_a_page_of_the_index_holds_all_gets_its_turn()
    {
        var inOneBucket = Enumerable.Range(0, 10_000).Select(i => Process($"party-{i}")).Where(process => Runtime.Process.PartitionOf(process) == "07").Take(250).ToArray();
        await new ProcessTable(account.Table<Process>(), account.Table<DueProcess>(), clock).Start(inOneBucket, Patience);

        await using var engine = await Start((_, _, _) => Task.FromResult(Next.Done));
        await engine.Progress.Settled(Patience);

        Assert.Null(await engine.Progress.NextDue(Patience));
    }

    [Fact]
    public async Task When_storage_fails_as_a_turn_is_written_down_the_turn_is_taken_again()
    {
        var taken = 0;
        var faults = new Faults();
        await using var engine = await Start(
            (_, _, _) =>
            {
                // Not what the client tries again by itself.
                if (taken++ == 0)
                {
                    faults.Answer(400, request => request.Method == RequestMethod.Post);
                }

                return Task.FromResult(Next.Done);
            },
            faults: faults);

        await engine.Workflows.Start(Process("one"), Patience);
        await engine.Progress.Settled(Patience);

        Assert.Equal((2, 0), (taken, faults.Left));
        Assert.Null(await engine.Progress.NextDue(Patience));
    }

    [Fact]
    public async Task Waiting_processes_cost_no_calls_when_the_clock_is_moved_past_nothing()
    {
        var storage = account.Connect();
        await using var engine = await Start((_, _, _) => Task.FromResult(Next.Wait(TimeSpan.FromDays(5))), storage: storage);
        await engine.Workflows.Start([.. Enumerable.Range(0, 100).Select(i => Process($"party-{i}"))], Patience);
        await engine.Progress.Settled(Patience);
        var before = storage.Calls.Counts.ToDictionary();

        await new MoveClock(clock, engine.Progress).To(clock.GetUtcNow() + TimeSpan.FromDays(4), onStep: null, Patience);

        // Only the index was read: no row, no turn, no write.
        var changed = storage.Calls.Counts.Where(count => count.Value != before[count.Key]).Select(count => count.Key);
        Assert.Equal(["query"], changed);
    }

    private static ProcessId Process(string key) => new("Toy", key);

    private async Task<EmbeddedEngine> Start(
        Func<Table<Note>, string, CancellationToken, Task<Next>> turn, Action<RuntimeOptions>? configure = null, Faults? faults = null, StorageAccount? storage = null)
    {
        storage ??= account.Connect(faults);
        return await EmbeddedEngine.Start(storage, clock, new WorkflowCatalog([new Toy("Toy", new Table<Note>(storage), turn)]), Patience, configure);
    }

    private async Task<Process[]> Rows(ProcessId[] processes) =>
        await Task.WhenAll(processes.Select(async process => (await account.Table<Process>().Find(Runtime.Process.KeyOf(process), Patience))!.Value));
}
