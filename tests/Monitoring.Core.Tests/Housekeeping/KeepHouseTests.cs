using Microsoft.Extensions.DependencyInjection;
using Monitoring.Clock;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register.Import;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Housekeeping;

public sealed class KeepHouseTests
{
    [Fact]
    public async Task A_chore_in_parts_goes_on_where_it_was_and_begins_anew_the_next_day()
    {
        var counting = new Counting();
        await using var world = await World.New(services => services.AddSingleton<IChore>(counting));
        await world.KeepsHouse();
        await world.Settle();
        Assert.Equal(["", "1", "2"], counting.Froms);

        // The machine dies in the middle of the second part of the next day.
        counting.Before = from => from == "1" ? throw new ConnectionCutException() : Task.CompletedTask;
        await world.Pass(TimeSpan.FromDays(1));
        await world.Crash();
        counting.Before = null;
        counting.Froms.Clear();
        await world.Restart();
        await world.Pass(TimeSpan.FromHours(3));
        Assert.Equal(["1", "2"], counting.Froms);

        await world.Pass(TimeSpan.FromDays(1));
        Assert.Equal(["1", "2", "", "1", "2"], counting.Froms);
    }

    [Fact]
    public async Task A_chore_that_fails_becomes_a_task_and_keeps_no_other_from_being_done()
    {
        var (failing, good) = (new Counting { Before = _ => throw new InvalidOperationException("Broken.") }, new Counting("good"));
        await using var world = await World.New(services => services.AddSingleton<IChore>(failing).AddSingleton<IChore>(good));
        await world.KeepsHouse();
        await world.Pass(TimeSpan.FromDays(2));

        Assert.Equal(9, good.Froms.Count);
        Assert.Equal("stuck~Housekeeping~counting", Assert.Single(await world.Tasks()).Id);
    }

    [Fact]
    public async Task A_list_that_a_killed_process_left_is_swept_after_a_day_and_one_that_waits_for_a_person_stays()
    {
        var offset = new DomainClock(new StillTime(TimeProvider.System.GetUtcNow()));
        await using var world = await World.New(services => services.AddSingleton(new SystemClock(offset)));
        var blobs = world.Get<Blobs>();
        var text = "soort,naam,kvk,bestuursnummer\nleverancier,Leerlijn,90001001,\n"u8.ToArray();
        await blobs.Keep((await blobs.Stage(new MemoryStream(text), 1000, world.Patience))!, ContainerNames.Documents, "import-left-raw", world.Patience);
        await world.Get<ImportBook>().Begin("waits", "lijst.csv", (await blobs.Stage(new MemoryStream(text), 1000, world.Patience))!, World.Desk, world.Patience);
        await world.Settle();
        var sweep = world.Services.GetServices<IChore>().Single(chore => chore.Name == "imports");

        await sweep.Do(null, world.Patience);
        Assert.Contains("import-left-raw", await world.Account.BlobNames(ContainerNames.Documents, world.Patience));
        offset.MoveTo(offset.GetUtcNow().AddHours(25));
        await sweep.Do(null, world.Patience);
        Assert.Equal(["import-waits", "import-waits-raw"], (await world.Account.BlobNames(ContainerNames.Documents, world.Patience)).Order());
    }

    [Fact]
    public async Task A_file_that_a_killed_process_left_is_swept_after_a_day()
    {
        var system = new StillTime(TimeProvider.System.GetUtcNow());
        var offset = new DomainClock(system);
        await using var world = await World.New(services => services.AddSingleton(new SystemClock(offset)));

        // A small one is held in memory, and dies with the process.
        await world.Get<Blobs>().Stage(new MemoryStream(new byte[5_000_000]), maxSize: 5_000_000, world.Patience);
        await world.KeepsHouse();

        // The domain's clock has nothing to do with it: a file may be coming in while a demo's month passes.
        await world.Pass(TimeSpan.FromDays(30));
        Assert.Single(await world.Account.BlobNames(ContainerNames.Incoming, world.Patience));

        offset.Offset = TimeSpan.FromHours(25);
        await world.Pass(TimeSpan.FromDays(1));
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Incoming, world.Patience));
    }

    [Fact]
    public async Task A_used_sign_in_is_kept_as_long_as_its_link_would_work_and_no_longer()
    {
        var system = new DomainClock(new StillTime(World.Beginning));
        await using var world = await World.New(services => services.AddSingleton(new SystemClock(system)));
        var used = world.Table<UsedSignIn>();
        var row = new UsedSignIn { Nonce = "n", ExpiresAt = World.Beginning + TimeSpan.FromMinutes(15) };
        await used.Insert(row, world.Patience);
        await world.KeepsHouse();
        await world.Pass(TimeSpan.FromDays(1));
        Assert.NotNull(await used.Find(row.Key, world.Patience));

        system.Offset = TimeSpan.FromMinutes(16);
        await world.Pass(TimeSpan.FromDays(1));
        Assert.Null(await used.Find(row.Key, world.Patience));
    }

    [Fact]
    public async Task A_letter_that_waits_when_all_has_ended_is_found_although_the_engine_was_thrown_away()
    {
        var post = new StubbornPost();
        await using var world = await World.New(services => services.AddSingleton<ILetterSender>(p => post.Over(p.GetRequiredService<Mailbox>())));
        var party = await world.Given.ASupplier("Leerlijn");
        var round = await world.ARoundOf(party);
        await world.Answers(party);
        await world.Reviews(party);
        post.Refuses = LetterStep.Accepted;
        await world.Accepts(party);

        // All requests have ended, but the round waits for its last letter.
        await world.Pass(TimeSpan.FromDays(2));
        Assert.Equal(RoundState.Running, (await world.Round(round.Id)).State);

        await world.LosesItsEngine();
        post.Refuses = null;
        await world.Get<StartAgain>().All(world.Patience);
        await world.Pass(TimeSpan.FromDays(2));
        Assert.Equal(LetterStep.Accepted, (await world.Steps(party))[^1]);
        Assert.Equal(RoundState.Closed, (await world.Round(round.Id)).State);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Housekeeping_finds_such_a_letter_too()
    {
        var post = new StubbornPost();
        await using var world = await World.New(services => services.AddSingleton<ILetterSender>(p => post.Over(p.GetRequiredService<Mailbox>())));
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.Reviews(party);
        post.Refuses = LetterStep.Accepted;
        await world.Accepts(party);
        await world.LosesItsEngine();
        post.Refuses = null;
        await world.KeepsHouse();
        await world.Pass(TimeSpan.FromDays(1));

        Assert.Equal(LetterStep.Accepted, (await world.Steps(party))[^1]);
        Assert.Equal(RequestStatus.Accepted, (await world.Request(party)).Status);
    }

    /// <summary>A chore of three parts.</summary>
    private sealed class Counting(string name = "counting") : IChore
    {
        public List<string> Froms { get; } = [];

        public Func<string, Task>? Before { get; set; }

        public string Name => name;

        public TimeSpan Every => TimeSpan.FromDays(1);

        public async Task<string?> Do(string? from, CancellationToken cancellation)
        {
            await (Before?.Invoke(from ?? "") ?? Task.CompletedTask);
            Froms.Add(from ?? "");
            return from switch { null => "1", "1" => "2", _ => null };
        }
    }
}
