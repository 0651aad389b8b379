using Monitoring.Workflows;
using Xunit;

namespace Monitoring.TestKit.Workflows;

public abstract partial class WorkflowContract
{
    [Fact]
    public async Task A_turn_that_fails_is_taken_again_after_pauses_that_grow()
    {
        Workflow("Fail", FailUntilAsked);
        var engine = await Engine();
        await engine.Workflows.Start(new ProcessId("Fail", "one"), Patience);

        await Pass(engine, TimeSpan.FromHours(8));

        var turns = (await Notes.Read("one", Patience)).Turns;
        var pauses = turns.Zip(turns.Skip(1), (one, next) => next - one).ToArray();
        Assert.InRange(pauses.Length, 6, 9);
        Assert.All(pauses.Select((pause, i) => (pause, least: Pauses.PauseAfter(i + 1))), p => Assert.True(p.pause >= p.least));
    }

    [Fact]
    public async Task What_fails_five_times_is_a_task_until_it_succeeds_and_then_it_lives_on()
    {
        Workflow("Fail", FailUntilAsked);
        var engine = await Engine();
        await engine.Workflows.Start([new ProcessId("Fail", "one"), new ProcessId("Fail", "well")], Patience);
        await Notes.Change("well", note => note with { Asked = 1 }, Patience);

        await Pass(engine, TimeSpan.FromMinutes(20));
        Assert.Empty(await Stuck());

        await Pass(engine, TimeSpan.FromHours(10));
        Assert.Equal([new ProcessId("Fail", "one")], await Stuck());

        await Notes.Change("one", note => note with { Asked = 1 }, Patience);
        await Pass(engine, TimeSpan.FromHours(3));
        Assert.Empty(await Stuck());
        Assert.Equal(1, (await Notes.Read("one", Patience)).Seen);
        Assert.NotNull(await engine.Progress.NextDue(Patience));
    }

    [Fact]
    public async Task What_succeeded_and_fails_again_begins_with_the_shortest_pause()
    {
        Workflow("Fail", FailUntilAsked);
        var engine = await Engine();
        await engine.Workflows.Start(new ProcessId("Fail", "one"), Patience);
        await Pass(engine, TimeSpan.FromHours(3));
        await Notes.Change("one", note => note with { Asked = 1 }, Patience);
        await Pass(engine, TimeSpan.FromHours(3));

        var before = (await Notes.Change("one", note => note with { Asked = 0 }, Patience)).Turns.Count;
        await engine.Workflows.Nudge(new ProcessId("Fail", "one"), Patience);
        await Pass(engine, TimeSpan.FromMinutes(5));

        Assert.Empty(await Stuck());
        Assert.InRange((await Notes.Read("one", Patience)).Turns.Count - before, 3, 4);
    }

    [Fact]
    public async Task A_nudge_shortens_the_pause_after_a_failure()
    {
        Workflow("Fail", FailUntilAsked);
        var engine = await Engine();
        await engine.Workflows.Start(new ProcessId("Fail", "one"), Patience);
        await Pass(engine, TimeSpan.FromHours(8));

        await Notes.Change("one", note => note with { Asked = 1 }, Patience);
        await engine.Workflows.Nudge(new ProcessId("Fail", "one"), Patience);
        await engine.Progress.Settled(Patience);

        Assert.Equal(1, (await Notes.Read("one", Patience)).Seen);
        Assert.Empty(await Stuck());
    }

    private async Task<Next> FailUntilAsked(Storage.Table<Note> notes, string key, CancellationToken cancellation)
    {
        var note = await notes.Change(key, note => note with { Turns = [.. note.Turns, Clock.GetUtcNow()], Seen = note.Asked }, cancellation);
        return note.Seen == 0 ? throw new InvalidOperationException("The world is not as it should be.") : Next.Wait(TimeSpan.FromDays(5));
    }
}
