using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public sealed class LettingGoTests
{
    private const string Item = "privacy-leaflet~p1";

    // As many requests as letting go of one file takes, and some of the engine's.
    private const int Steps = 9;

    /// <summary>Two processes: retention lets go of what the old round gave, and the party confirms the same in the new one.</summary>
    [Fact]
    public async Task A_file_that_is_let_go_of_while_it_is_confirmed_is_either_kept_whole_or_said_to_be_gone()
    {
        await using var world = await World.New();
        var (party, old, now) = await TwoRounds(world);
        var outcomes = new List<GiveOutcome?>();
        for (var step = -1; step < Steps; step++)
        {
            var file = await Given(world, old, step);
            var confirmed = await WhileLettingGo(world, old, step, () => world.Get<GiveAnswer>().Confirm(now, Offer(old, file), party.Contacts[0].Id, world.Patience));
            outcomes.Add(confirmed);
            var draft = (await world.Get<RequestBook>().Answers(now, world.Patience)).GetValueOrDefault(Item)?.Value;
            Assert.Equal(confirmed == GiveOutcome.Kept, draft?.Files.Any(f => f.Sha256 == file.Sha256) == true);
            Assert.Equal(confirmed == GiveOutcome.Kept ? FileStanding.NotScanned : FileStanding.NotFound, await Opens(world, party, file));
            Assert.Equal(confirmed == GiveOutcome.Kept, (await world.Get<FileBook>().Of(party.Id, world.Patience)).ContainsKey(file.Sha256));
        }

        Assert.Equal([GiveOutcome.Kept, GiveOutcome.FileGone], outcomes.OfType<GiveOutcome>().Distinct());
    }

    /// <summary>The same with the file given anew: then it is there, whatever went before.</summary>
    [Fact]
    public async Task A_file_that_is_given_anew_while_it_is_let_go_of_is_there()
    {
        await using var world = await World.New();
        var (party, old, now) = await TwoRounds(world);
        for (var step = -1; step < Steps; step++)
        {
            var file = await Given(world, old, step);
            var taken = await WhileLettingGo(world, old, step, () => TakeIn(world, now, step));
            Assert.True(taken.IsKept);
            Assert.Equal(FileStanding.NotScanned, await Opens(world, party, file));
            Assert.Equal(now.RoundId, Assert.Single((await world.Get<FileBook>().Find(party.Id, file.Sha256, world.Patience))!.Uses).RoundId);
            await world.Get<GiveAnswer>().RemoveFile(now, Item, file.Sha256, world.Patience);
        }
    }

    // Before the letting go begins, or after that many of its requests have landed.
    private static async Task<T> WhileLettingGo<T>(World world, RequestKey old, int step, Func<Task<T>> act)
    {
        if (step < 0)
        {
            var first = await act();
            await world.Get<FileBook>().Release(old.PartyId, old.RoundId, world.Patience);
            return first;
        }

        var (requests, acted) = (0, default(Task<T>));
        world.Faults.Landed(() => Wait(acted = Task.Run(act)), of: _ => Interlocked.Increment(ref requests) == step + 1);
        await world.Get<FileBook>().Release(old.PartyId, old.RoundId, world.Patience);
        if (acted is not null)
        {
            return await acted;
        }

        // It was over before: what is left of the fault is spent.
        while (acted is null)
        {
            await world.Get<FileBook>().Find(old.PartyId, "none", world.Patience);
        }

        return await acted;
    }

    // A fault happens in the middle of a request, which waits for it.
    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private static async Task<(Party Party, RequestKey Old, RequestKey Now)> TwoRounds(World world)
    {
        var party = await world.Given.ASupplier("Leerlijn");
        var old = await world.ARoundOf(party);
        var now = await world.ARoundOf(party);
        return (party, new RequestKey(old.Id, party.Id), new RequestKey(now.Id, party.Id));
    }

    private static async Task<FileRef> Given(World world, RequestKey request, int step)
    {
        Assert.True((await TakeIn(world, request, step)).IsKept);
        var file = Assert.Single((await world.Get<RequestBook>().Answers(request, world.Patience))[Item].Value.Files);
        await world.Get<GiveAnswer>().RemoveFile(request, Item, file.Sha256, world.Patience);
        return file;
    }

    private static async Task<TakenIn> TakeIn(World world, RequestKey request, int step) =>
        await world.Get<TakeInFile>().Take(request, Item, new MemoryStream(SmallPdf.Saying($"{step}")), "bijsluiter.pdf", "c1", world.Patience);

    private static AcceptedAnswer Offer(RequestKey old, FileRef file) => new()
    {
        PartyId = old.PartyId,
        ItemKey = Item,
        RoundId = old.RoundId,
        RoundName = "Vorig jaar",
        AcceptedAt = World.Beginning,
        ValidUntil = new DateOnly(2030, 1, 1),
        Given = new Answer { RoundId = old.RoundId, PartyId = old.PartyId, ItemKey = Item, Files = [file] },
    };

    private static async Task<FileStanding> Opens(World world, Party party, FileRef file)
    {
        var opening = await world.Get<FileBook>().Open(party.Id, file.Sha256, world.Patience);
        await (opening.Content?.DisposeAsync() ?? ValueTask.CompletedTask);
        return opening.Standing;
    }
}
