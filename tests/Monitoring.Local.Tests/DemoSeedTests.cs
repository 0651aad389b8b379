using Monitoring.Letters;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Local.Tests;

public sealed class DemoSeedTests
{
    [Fact]
    public async Task A_demo_of_a_Saturday_begins_on_Monday_so_that_its_letters_leave()
    {
        await using var world = await World.New();
        await world.Pass(TimeSpan.FromDays(5));
        Assert.Equal(DayOfWeek.Saturday, world.Today.DayOfWeek);

        await DemoSeed.Plant(world.Services, world.Patience);
        await world.Settle();
        Assert.Equal(DayOfWeek.Monday, world.Today.DayOfWeek);
        Assert.NotEmpty(await world.Get<Mailbox>().Latest(1, after: null, world.Patience));
    }
}
