using System.Globalization;
using Azure.Core;
using Monitoring.Clock;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.TestKit.Workflows;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Local.Runtime;

/// <summary>What the embedded runtime knows of the index of what is due, and what that costs.</summary>
public sealed class IndexOfOneMachine : OneMachineTest
{
    [Fact]
    public async Task What_another_process_wrote_is_found_without_a_signal()
    {
        var turns = new Gate();
        await using var engine = await Start(Turn, options => options.PollEvery = TimeSpan.FromMilliseconds(50));
        await engine.Progress.Settled(Patience);

        // Over the same tables, but it only writes: its loop was never started.
        var elsewhere = new ProcessTable(Account.Table<Process>(), Account.Table<DueProcess>(), Clock);
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
    public async Task More_that_is_due_than_a_page_of_the_index_holds_all_gets_its_turn()
    {
        var inOneBucket = Enumerable.Range(0, 10_000).Select(i => Process($"party-{i}")).Where(process => Runtime.Process.PartitionOf(process) == "07").Take(250).ToArray();
        await new ProcessTable(Account.Table<Process>(), Account.Table<DueProcess>(), Clock).Start(inOneBucket, Patience);

        await using var engine = await Start((_, _, _) => Task.FromResult(Next.Done));
        await engine.Progress.Settled(Patience);

        Assert.Null(await engine.Progress.NextDue(Patience));
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

        Clock.MoveTo(Clock.GetUtcNow() + TimeSpan.FromDays(3));

        await second.Reached(Patience);
        second.Open();
    }

    [Fact]
    public async Task Waiting_processes_cost_no_calls_when_the_clock_is_moved_past_nothing()
    {
        var storage = Account.Connect();
        await using var engine = await Start((_, _, _) => Task.FromResult(Next.Wait(TimeSpan.FromDays(5))), storage: storage);
        await engine.Workflows.Start([.. Enumerable.Range(0, 100).Select(i => Process($"party-{i}"))], Patience);
        await engine.Progress.Settled(Patience);
        var before = storage.Calls.Counts.ToDictionary();

        await new MoveClock(Clock, engine.Progress).To(Clock.GetUtcNow() + TimeSpan.FromDays(4), onStep: null, Patience);

        // Only the index was read: no row, no turn, no write.
        var changed = storage.Calls.Counts.Where(count => count.Value != before[count.Key]).Select(count => count.Key);
        Assert.Equal(["query"], changed);
    }

    [Fact]
    public async Task A_step_of_a_moved_clock_reads_one_partition_of_the_index()
    {
        var storage = Account.Connect();
        await using var engine = await Start((_, key, _) => Task.FromResult(Next.Wait(TimeSpan.FromHours(int.Parse(key, CultureInfo.InvariantCulture)))), storage: storage);
        await engine.Workflows.Start([.. Enumerable.Range(1, 60).Select(hours => Process($"{hours}"))], Patience);
        await engine.Progress.Settled(Patience);
        var before = storage.Calls.Counts.ToDictionary();

        // Each hour some of them are due; turns that began apart by more than a second are two steps.
        var steps = 0;
        await new MoveClock(Clock, engine.Progress).To(Clock.GetUtcNow() + TimeSpan.FromHours(10.5), _ => Task.FromResult(++steps), Patience);

        Assert.InRange(steps, 10, 60);
        Assert.InRange(storage.Calls.Counts["query"] - before["query"], 1, steps * 2);
    }

    [Fact]
    public async Task A_nudge_of_which_nobody_knows_whether_it_landed_is_heard()
    {
        var turns = 0;
        var faults = new Faults();
        await using var engine = await Start((_, _, _) => Task.FromResult(++turns == 2 ? Next.Done : Next.Wait(TimeSpan.FromDays(5))), faults: faults);
        await engine.Workflows.Start(Process("one"), Patience);
        await engine.Progress.Settled(Patience);

        using var leaves = new CancellationTokenSource();
        faults.Landed(leaves.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.Workflows.Nudge(Process("one"), leaves.Token));
        await engine.Progress.Settled(Patience);

        Assert.Equal((2, 0), (turns, faults.Left));
    }

    [Fact]
    public async Task What_another_process_ended_is_not_waited_for()
    {
        await using var engine = await Start((_, _, _) => Task.FromResult(Next.Wait(TimeSpan.FromDays(2))));
        await engine.Workflows.Start(Process("one"), Patience);
        await engine.Progress.Settled(Patience);
        Assert.NotNull(await engine.Progress.NextDue(Patience));

        var table = Account.Table<Process>();
        await table.Delete((await table.Find(Runtime.Process.KeyOf(Process("one")), Patience))!, Patience);

        Assert.Null(await engine.Progress.NextDue(Patience));
    }
}
