using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

/// <summary>A request's whole life while the system is dropped once at every call to storage, so that it is lived from drop to drop.</summary>
/// <remarks>
/// At every write that lands, and at one read in six; at all of them when <c>MONITORING_TEST_EVERY_CALL</c> is set, as <c>.ci/run</c> does, which takes minutes.
/// </remarks>
public abstract class DroppedLifeTests
{
    private static readonly int OneReadIn = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("MONITORING_TEST_EVERY_CALL")) ? 6 : 1;

    private static async Task<bool> Done(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (ConnectionCutException)
        {
            return false;
        }
    }

    private protected static async Task Survives(Life life, int leastLanded)
    {
        var undisturbed = await life.Undisturbed();
        await using var world = await World.New();
        world.MayLast(TimeSpan.FromMinutes(10));
        var party = await Life.AParty(world);
        var acts = await life.Acts(world);
        var drops = new DropAtEachCall(OneReadIn);
        await world.Restart(drops);

        foreach (var act in acts)
        {
            while (!await Done(() => act(world, party)))
            {
                await world.Restart(drops);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Dropped {drops.Times} times; {drops.Landed} writes of the domain landed.");
        await world.Restart();
        Assert.Equal(undisturbed, await life.Story(world, party));
        Assert.InRange(drops.Landed, leastLanded, int.MaxValue);
        Assert.InRange(drops.Times, leastLanded * (OneReadIn == 1 ? 5 : 1), int.MaxValue);
    }

    /// <summary>The silent life; a class of its own, so that it is lived beside the other.</summary>
    public sealed class Silent : DroppedLifeTests
    {
        [Fact]
        public Task Silence_from_the_letter_to_a_registered_case_survives_the_engine_being_dropped_at_every_storage_call() => Survives(Life.Silent, 80);
    }

    /// <summary>The answered life.</summary>
    public sealed class Answered : DroppedLifeTests
    {
        [Fact]
        public Task An_answer_from_more_time_and_rework_to_its_acceptance_survives_the_engine_being_dropped_at_every_storage_call() => Survives(Life.Answered, 100);
    }
}
