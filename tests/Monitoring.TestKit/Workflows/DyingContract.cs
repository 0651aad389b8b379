using Monitoring.Workflows;
using Xunit;

namespace Monitoring.TestKit.Workflows;

/// <summary>What a workflow may count on of an engine that keeps its processes outside itself: it may die, and another takes over.</summary>
public abstract class DyingContract : WorkflowContract
{
    [Fact]
    public async Task Killed_between_any_two_calls_to_storage_a_process_ends_and_nothing_is_done_twice()
    {
        Workflow("Send", SendTwoLetters);
        for (var calls = 0; ; calls++)
        {
            var process = new ProcessId("Send", $"killed-after-{calls}");
            var faults = new Faults();
            faults.CutAfter(calls);
            var first = await Engine(faults);
            var life = Live(first, process);
            await Task.WhenAny(life, faults.WasCut).WaitAsync(Patience);
            var lived = life.IsCompletedSuccessfully && !faults.WasCut.IsCompleted;
            faults.Cut();
            await first.Kill();

            // Who called a port that died calls again, or Housekeeping does.
            var second = await Engine();
            await Live(second, process);
            await second.Stop(Patience);

            await AssertBothLettersOnce(process.Key);
            if (lived)
            {
                Assert.True(calls > 10, "The first engine was to die at least ten times.");
                break;
            }
        }

        async Task Live(IEngine engine, ProcessId process)
        {
            await engine.Workflows.Start(process, Patience);
            await engine.Progress.Settled(Patience);
        }
    }

    [Fact]
    public async Task A_second_engine_takes_over_when_the_first_is_killed()
    {
        var gate = new Gate();
        Workflow("Send", async (notes, key, cancellation) =>
        {
            var next = await SendTwoLetters(notes, key, cancellation);
            await gate.Pass(cancellation);
            return next;
        });
        var faults = new Faults();
        var first = await Engine(faults);
        await first.Workflows.Start(new ProcessId("Send", "one"), Patience);
        await gate.Reached(Patience);
        faults.Cut();
        await first.Kill();
        gate.Open();

        var second = await Engine();
        await second.Progress.Settled(Patience);

        await AssertBothLettersOnce("one");
        Assert.Null(await second.Progress.NextDue(Patience));
    }

    [Fact]
    public async Task Two_engines_at_once_do_no_harm()
    {
        Workflow("Send", SendTwoLetters);
        var (one, other) = (await Engine(), await Engine());
        var processes = Enumerable.Range(0, 40).Select(i => new ProcessId("Send", $"party-{i}")).ToArray();

        await Task.WhenAll(one.Workflows.Start(processes, Patience), other.Workflows.Start(processes, Patience));
        await Task.WhenAll(processes.Select((process, i) => (i % 2 == 0 ? one : other).Workflows.Nudge(process, Patience)));
        await one.Progress.Settled(Patience);
        await other.Progress.Settled(Patience);
        await one.Progress.Settled(Patience);

        foreach (var process in processes)
        {
            await AssertBothLettersOnce(process.Key);
        }

        Assert.Null(await one.Progress.NextDue(Patience));
        Assert.Empty(await Stuck());
    }

    [Fact]
    public async Task Stopping_lets_a_running_turn_finish_and_begins_no_other()
    {
        var gate = new Gate();
        Workflow("Finish", async (notes, key, cancellation) =>
        {
            await gate.Pass(cancellation);
            await notes.Change(key, note => note with { Steps = note.Steps + 1 }, cancellation);
            return Next.Again;
        });
        var engine = await Engine();
        await engine.Workflows.Start(new ProcessId("Finish", "one"), Patience);
        await gate.Reached(Patience);

        var stopped = engine.Stop(Patience);
        Assert.False(stopped.IsCompleted);
        gate.Open();
        await stopped;

        Assert.Equal(1, (await Notes.Read("one", Patience)).Steps);
        Assert.NotNull(await engine.Progress.NextDue(Patience));
    }

    /// <summary>Two steps, each a letter (an insert under an id of the domain) and then the state (guarded by its ETag).</summary>
    private static async Task<Next> SendTwoLetters(Storage.Table<Note> notes, string key, CancellationToken cancellation)
    {
        var state = await notes.Find(Note.KeyOf(key), cancellation);
        var step = state?.Value.Steps ?? 0;
        if (step == 2)
        {
            return Next.Done;
        }

        await notes.Insert(new Note { Of = key, Name = $"letter-{step}", Steps = 1 }, cancellation);
        var next = new Note { Of = key, Steps = step + 1 };
        await (state is null ? notes.Insert(next, cancellation) : notes.Replace(state, next, cancellation));
        return Next.Again;
    }

    private async Task AssertBothLettersOnce(string key)
    {
        Assert.Equal(2, (await Notes.Read(key, Patience)).Steps);
        var letters = await Notes.Take(10, $"toy-{key}", "letter-", cancellation: Patience);
        Assert.Equal(["letter-0", "letter-1"], letters.Select(letter => letter.Value.Name));
    }
}
