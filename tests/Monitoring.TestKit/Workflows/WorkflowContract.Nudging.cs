using Monitoring.Workflows;
using Xunit;

namespace Monitoring.TestKit.Workflows;

public abstract partial class WorkflowContract
{
    private static readonly ProcessId Listener = new("Listen", "one");

    [Fact]
    public async Task A_nudge_before_the_start_starts_the_process()
    {
        Workflow("Listen", LookOnce);
        var engine = await Engine();

        await Ask(engine, 1);
        await engine.Progress.Settled(Patience);
        Assert.Equal(1, (await Notes.Read("one", Patience)).Seen);

        await engine.Workflows.Start(Listener, Patience);
        await engine.Progress.Settled(Patience);
        Assert.Single((await Notes.Read("one", Patience)).Turns);
    }

    [Fact]
    public async Task A_nudge_while_the_process_waits_is_heard_at_once()
    {
        Workflow("Listen", LookOnce);
        var engine = await Engine();
        await engine.Workflows.Start(Listener, Patience);
        await engine.Progress.Settled(Patience);

        await Ask(engine, 1);
        await engine.Progress.Settled(Patience);

        var note = await Notes.Read("one", Patience);
        Assert.Equal((1, 2), (note.Seen, note.Turns.Count));
    }

    [Theory]
    [InlineData(NextKind.Wait)]
    [InlineData(NextKind.Done)]
    [InlineData(NextKind.Again)]
    public async Task A_nudge_during_a_turn_is_heard_by_another(NextKind afterwards)
    {
        var gate = new Gate();
        Workflow("Listen", async (notes, key, cancellation) =>
        {
            var asked = (await notes.Read(key, cancellation)).Asked;
            await gate.Pass(cancellation);
            await notes.Change(key, note => note with { Seen = asked }, cancellation);
            return asked == 1 || afterwards == NextKind.Done ? Next.Done : afterwards == NextKind.Again ? Next.Again : Next.Wait(TimeSpan.FromDays(5));
        });
        var engine = await Engine();
        await engine.Workflows.Start(Listener, Patience);
        await gate.Reached(Patience);

        await Ask(engine, 1);
        gate.Open();
        await engine.Progress.Settled(Patience);

        Assert.Equal(1, (await Notes.Read("one", Patience)).Seen);
    }

    [Fact]
    public async Task A_nudge_during_a_turn_that_fails_is_heard_by_another()
    {
        var gate = new Gate();
        Workflow("Listen", async (notes, key, cancellation) =>
        {
            var asked = (await notes.Read(key, cancellation)).Asked;
            await gate.Pass(cancellation);
            await notes.Change(key, note => note with { Seen = asked }, cancellation);
            return asked == 1 ? Next.Done : throw new InvalidOperationException("Not yet.");
        });
        var engine = await Engine();
        await engine.Workflows.Start(Listener, Patience);
        await gate.Reached(Patience);

        await Ask(engine, 1);
        gate.Open();
        await engine.Progress.Settled(Patience);

        Assert.Equal(1, (await Notes.Read("one", Patience)).Seen);
    }

    [Fact]
    public async Task Of_ten_nudges_at_once_the_last_word_is_heard()
    {
        Workflow("Listen", LookOnce);
        var engine = await Engine();
        await engine.Workflows.Start(Listener, Patience);

        await Task.WhenAll(Enumerable.Range(1, 10).Select(_ => Task.Run(() => Ask(engine, 1), Patience)));
        await engine.Progress.Settled(Patience);

        Assert.Equal(10, (await Notes.Read("one", Patience)).Seen);
    }

    /// <summary>Writes the row, then nudges, as everybody does.</summary>
    private async Task Ask(IEngine engine, int more)
    {
        await Notes.Change("one", note => note with { Asked = note.Asked + more }, Patience);
        await engine.Workflows.Nudge(Listener, Patience);
    }
}
