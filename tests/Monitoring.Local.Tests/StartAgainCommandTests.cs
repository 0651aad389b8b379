using Microsoft.Extensions.DependencyInjection;
using Monitoring.Housekeeping;
using Monitoring.Local.Runtime;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Local.Tests;

public sealed class StartAgainCommandTests : IDisposable
{
    private readonly StringWriter output = new();

    [Fact]
    public async Task What_ran_before_the_engine_was_lost_runs_again_and_the_second_time_nothing_changes()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        var request = (await world.Request(party)).Id.Process;
        await world.LosesItsEngine();
        var processes = world.Table<Process>();
        Assert.Null(await processes.Find(Process.KeyOf(request), world.Patience));

        Assert.Equal(0, await StartAgainCommand.Run(world.Services, output, world.Patience));
        Assert.NotNull(await processes.Find(Process.KeyOf(request), world.Patience));
        await world.Settle();
        Assert.Equal(0, await StartAgainCommand.Run(world.Services, output, world.Patience));
        await world.Settle();

        Assert.StartsWith("Alles wat loopt is gestart of liep al: ", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(["ask"], await world.Steps(party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_storage_in_which_nothing_ever_ran_gets_its_housekeeping()
    {
        await using var world = await World.New();
        await StartAgainCommand.Run(world.Services, output, world.Patience);
        foreach (var chore in world.Services.GetServices<IChore>())
        {
            Assert.NotNull(await world.Table<Process>().Find(Process.KeyOf(KeepHouse.ProcessOf(chore)), world.Patience));
        }
    }

    public void Dispose() => output.Dispose();
}
