using Azure.Core;
using Monitoring.Clock;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.TestKit.Workflows;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Local.Runtime;

/// <summary>What the embedded runtime does beyond the port with the turns of one machine.</summary>
public sealed class OnOneMachine : OneMachineTest
{
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

                await Account.Table<Note>().Read(key, cancellation);
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

    private async Task<Process[]> Rows(ProcessId[] processes) =>
        await Task.WhenAll(processes.Select(async process => (await Account.Table<Process>().Find(Runtime.Process.KeyOf(process), Patience))!.Value));
}
