using Monitoring.Workflows;
using Xunit;

namespace Monitoring.TestKit.Workflows;

public abstract partial class WorkflowContract
{
    [Fact]
    public async Task A_wait_ends_at_its_time()
    {
        Workflow("Wait", async (notes, key, cancellation) =>
        {
            var note = await notes.Change(key, note => note with { Turns = [.. note.Turns, Clock.GetUtcNow()] }, cancellation);
            return note.Turns.Count == 1 ? Next.Wait(TimeSpan.FromDays(3)) : Next.Done;
        });
        var engine = await Engine();
        await engine.Workflows.Start(new ProcessId("Wait", "one"), Patience);
        await engine.Progress.Settled(Patience);
        var began = Assert.Single((await Notes.Read("one", Patience)).Turns);

        await MoveTo(engine, began + TimeSpan.FromDays(3) - TimeSpan.FromHours(1));
        Assert.Single((await Notes.Read("one", Patience)).Turns);

        await MoveTo(engine, began + TimeSpan.FromDays(3));
        Assert.Equal(2, (await Notes.Read("one", Patience)).Turns.Count);
    }

    [Fact]
    public async Task A_term_of_ninety_days_has_ended_when_the_clock_stands_at_its_end()
    {
        var term = Clock.GetUtcNow() + TimeSpan.FromDays(90);
        Workflow("Wait", async (notes, key, cancellation) =>
        {
            var now = Clock.GetUtcNow();
            await notes.Change(key, note => note with { Turns = [.. note.Turns, now], Steps = now >= term ? 1 : 0 }, cancellation);
            return now >= term ? Next.Done : Next.Wait(term - now);
        });
        var engine = await Engine();
        await engine.Workflows.Start(new ProcessId("Wait", "one"), Patience);

        await MoveTo(engine, term - TimeSpan.FromHours(1));
        Assert.Equal(0, (await Notes.Read("one", Patience)).Steps);

        await MoveTo(engine, term);
        var note = await Notes.Read("one", Patience);
        Assert.Equal(1, note.Steps);

        // No wait is longer than five days: the process looked at least every fifth day.
        Assert.All(note.Turns.Zip(note.Turns.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, TimeSpan.Zero, Next.LongestWait + TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task A_moved_clock_wakes_only_what_is_due_and_each_on_its_day()
    {
        Workflow("Wait", async (notes, key, cancellation) =>
        {
            var note = await notes.Change(key, note => note with { Turns = [.. note.Turns, Clock.GetUtcNow()] }, cancellation);
            return note.Turns.Count == 1 ? Next.Wait(TimeSpan.FromDays(key[0] - (double)'0')) : Next.Done;
        });
        var engine = await Engine();
        await engine.Workflows.Start([.. "1234".Select(day => new ProcessId("Wait", $"{day}"))], Patience);
        await engine.Progress.Settled(Patience);

        await Pass(engine, TimeSpan.FromDays(3.5));

        foreach (var day in new[] { 1, 2, 3 })
        {
            var turns = (await Notes.Read($"{day}", Patience)).Turns;
            Assert.Equal(2, turns.Count);
            Assert.Equal(day, (turns[1] - turns[0]).TotalDays, tolerance: 0.05);
        }

        Assert.Single((await Notes.Read("4", Patience)).Turns);
    }
}
