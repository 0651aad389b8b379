using Monitoring.Workflows;
using Xunit;

namespace Monitoring.TestKit.Workflows;

public abstract partial class WorkflowContract
{
    [Fact]
    public async Task Started_twice_is_once()
    {
        Workflow("Look", LookOnce);
        var engine = await Engine();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => engine.Workflows.Start(new ProcessId("Look", "one"), Patience)));
        await engine.Progress.Settled(Patience);
        await engine.Workflows.Start([new ProcessId("Look", "one"), new ProcessId("Look", "one"), new ProcessId("Look", "two")], Patience);
        await engine.Progress.Settled(Patience);

        Assert.Single((await Notes.Read("one", Patience)).Turns);
        Assert.Single((await Notes.Read("two", Patience)).Turns);
    }

    [Fact]
    public async Task Of_many_some_of_which_run_already_the_others_are_started()
    {
        Workflow("Look", LookOnce);
        var engine = await Engine();
        var keys = Enumerable.Range(0, Many * 2 / 5).Select(i => $"party-{i}").ToArray();

        await engine.Workflows.Start([.. keys.Where((_, i) => i % 7 == 0).Select(key => new ProcessId("Look", key))], Patience);
        await engine.Progress.Settled(Patience);
        await engine.Workflows.Start([.. keys.Select(key => new ProcessId("Look", key))], Patience);
        await engine.Progress.Settled(Patience);

        Assert.All(await Task.WhenAll(keys.Select(key => Notes.Read(key, Patience))), note => Assert.Single(note.Turns));
    }

    [Fact]
    public async Task What_has_ended_and_is_started_again_ends_at_its_first_look()
    {
        Workflow("Finish", async (notes, key, cancellation) =>
        {
            await notes.Change(key, note => note with { Turns = [.. note.Turns, Clock.GetUtcNow()], Steps = 1 }, cancellation);
            return Next.Done;
        });
        var engine = await Engine();

        await engine.Workflows.Start(new ProcessId("Finish", "one"), Patience);
        await Pass(engine, TimeSpan.FromDays(10));
        Assert.Single((await Notes.Read("one", Patience)).Turns);
        Assert.Null(await engine.Progress.NextDue(Patience));

        await engine.Workflows.Start(new ProcessId("Finish", "one"), Patience);
        await Pass(engine, TimeSpan.FromDays(10));
        Assert.Equal(2, (await Notes.Read("one", Patience)).Turns.Count);
        Assert.Null(await engine.Progress.NextDue(Patience));
    }

    [Fact]
    public async Task Many_processes_all_come_to_their_end()
    {
        Workflow("Walk", async (notes, key, cancellation) =>
        {
            var note = await notes.Change(key, note => note with { Steps = note.Steps + 1 }, cancellation);
            return note.Steps switch { 1 => Next.Again, 2 => Next.Wait(TimeSpan.FromDays(2)), _ => Next.Done };
        });
        var engine = await Engine();
        var keys = Enumerable.Range(0, Many).Select(i => $"party-{i}").ToArray();

        await engine.Workflows.Start([.. keys.Select(key => new ProcessId("Walk", key))], Patience);
        await Pass(engine, TimeSpan.FromDays(2) + TimeSpan.FromMinutes(5));

        var steps = await Task.WhenAll(keys.Select(async key => (await Notes.Read(key, Patience)).Steps));
        Assert.All(steps, step => Assert.Equal(3, step));
        Assert.Null(await engine.Progress.NextDue(Patience));
    }

    [Fact]
    public async Task A_process_of_a_workflow_that_this_release_does_not_know_becomes_a_task()
    {
        var engine = await Engine();

        await engine.Workflows.Start(new ProcessId("OfAnotherRelease", "one"), Patience);
        await Pass(engine, TimeSpan.FromHours(3));

        Assert.Equal([new ProcessId("OfAnotherRelease", "one")], await Stuck());
        Assert.NotNull(await engine.Progress.NextDue(Patience));
    }

    private async Task<Next> LookOnce(Storage.Table<Note> notes, string key, CancellationToken cancellation)
    {
        await notes.Change(key, note => note with { Turns = [.. note.Turns, Clock.GetUtcNow()], Seen = note.Asked }, cancellation);
        return Next.Wait(TimeSpan.FromDays(5));
    }
}
