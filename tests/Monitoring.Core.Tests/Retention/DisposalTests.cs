using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Housekeeping;
using Monitoring.Letters;
using Monitoring.Letters.Digests;
using Monitoring.Register;
using Monitoring.Register.Import;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Retention;

public sealed class DisposalTests
{
    [Fact]
    public async Task A_rounds_evidence_is_announced_a_month_before_it_goes_and_its_declarations_stay_longer()
    {
        await using var world = await World.New();
        var (party, id) = await AClosedRound(world);
        var deviation = new AttestedDeviation("4", new LocalText("a", "a"), Place: null, "b", "c");
        await world.Table<DeviationLine>().Insert(DeviationLine.Of(await world.Request(party), "x", 1, deviation), world.Patience);
        await Later(world, years: 2, days: -20);

        Assert.Contains((RetentionKind.Evidence, id.RoundId), (await Book(world).Announced(10, world.Patience)).Select(d => (d.Kind, d.Subject)));
        Assert.NotEmpty(await world.Get<RequestBook>().Answers(id, world.Patience));

        await Later(world, days: 31);
        Assert.Empty(await world.Get<RequestBook>().Answers(id, world.Patience));
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Evidence, world.Patience));
        Assert.Empty(await world.Get<FileBook>().Of(party.Id, world.Patience));
        Assert.NotNull(await world.Get<RequestBook>().FindAttestation(id, 1, world.Patience));
        Assert.Equal(RequestStatus.Accepted, (await world.Request(party)).Status);

        var done = (await Book(world).Done(10, world.Patience)).Single(d => d.Kind == RetentionKind.Evidence);
        Assert.True(done.Count >= 4, $"{done.Count}");
        Assert.Equal(35, done.CompleteOn!.Value.DayNumber - Calendar.Amsterdam.Day(done.DoneAt!.Value).DayNumber);
        Assert.DoesNotContain("contact@", JsonSerializer.Serialize(done, Json.Options), StringComparison.Ordinal);

        await Later(world, years: 3);
        await Later(world, days: 31);
        Assert.Null(await world.Get<RequestBook>().FindAttestation(id, 1, world.Patience));
        Assert.Empty(await world.Get<DeviationBook>().Page(id.RoundId, null, 10, null, world.Patience));
    }

    [Fact]
    public async Task What_was_not_announced_for_a_month_is_not_deleted_however_long_the_system_slept()
    {
        await using var world = await World.New();
        var (_, id) = await AClosedRound(world);
        await Later(world, years: 4);
        Assert.NotEmpty(await world.Get<RequestBook>().Answers(id, world.Patience));
        await Later(world, days: 29);
        Assert.NotEmpty(await world.Get<RequestBook>().Answers(id, world.Patience));
        await Later(world, days: 2);
        Assert.Empty(await world.Get<RequestBook>().Answers(id, world.Patience));
    }

    [Fact]
    public async Task A_file_that_a_later_round_uses_stays()
    {
        await using var world = await World.New();
        var (party, id) = await AClosedRound(world);
        var file = (await world.Get<FileBook>().Of(party.Id, world.Patience)).Values.First();
        await world.Get<FileBook>().Note(new RequestKey("later", party.Id), "x", new FileRef("x.pdf", FileKind.Pdf, file.Size, file.Sha256, "c1", world.Now), world.Patience);

        await Later(world, years: 2);
        await Later(world, days: 31);

        Assert.Equal("later", Assert.Single(Assert.Single(await world.Get<FileBook>().Of(party.Id, world.Patience)).Value.Uses).RoundId);
        Assert.Equal(TakeInFile.BlobOf(party.Id, file.Sha256), Assert.Single(await world.Account.BlobNames(ContainerNames.Evidence, world.Patience)));
        Assert.Empty(await world.Get<RequestBook>().Answers(id, world.Patience));
    }

    [Fact]
    public async Task Contacts_go_a_year_after_their_organisation_left_and_not_when_it_came_back()
    {
        await using var world = await World.New();
        var left = await world.Given.ASupplier("Vertrokken");
        var back = await world.Given.ASupplier("Terug");
        var stays = await world.Given.ASupplier("Blijft");
        foreach (var party in new[] { left, back })
        {
            await world.Withdraws(party);
        }

        await Later(world, years: 1, days: -10);
        Assert.Equal(["Terug", "Vertrokken"], (await Book(world).Announced(10, world.Patience)).Where(d => d.Kind == RetentionKind.Contacts).Select(d => d.Name).Order());
        await world.Given.Changed(back, p => p with { WithdrawnOn = null });
        await Later(world, days: 31);

        Assert.Empty((await world.Get<PartyRegister>().Find(left.Id, world.Patience))!.Value.Contacts);
        Assert.Single((await world.Get<PartyRegister>().Find(back.Id, world.Patience))!.Value.Contacts);
        Assert.Single((await world.Get<PartyRegister>().Find(stays.Id, world.Patience))!.Value.Contacts);
    }

    [Fact]
    public async Task Contacts_of_a_party_that_left_stay_as_long_as_its_case_runs()
    {
        await using var world = await World.New();
        var left = await world.Given.ASupplier("Vertrokken");
        await world.ARoundOf(left);
        await world.SilenceUntilTheIntention(left);
        await world.Pass(TimeSpan.FromDays(30));
        await world.Registers(left);
        await world.Withdraws(left);
        await Later(world, years: 1, days: -10);
        await Later(world, days: 31);

        Assert.Single((await world.Get<PartyRegister>().Find(left.Id, world.Patience))!.Value.Contacts);
        Assert.Contains((await Book(world).Announced(10, world.Patience)), d => d.Kind == RetentionKind.Contacts && d.Subject == left.Id);
    }

    [Fact]
    public async Task Finished_tasks_go_by_the_month_and_open_ones_stay()
    {
        await using var world = await World.New();
        await world.Get<DeskTasks>().Raise("done", DeskTaskKind.FileRefused, "x", null, world.Patience);
        await world.Get<DeskTasks>().Raise("open", DeskTaskKind.FileRefused, "x", null, world.Patience);
        await world.Get<DeskTasks>().Done("done", World.Desk, world.Patience);
        await Later(world, years: 2, days: -6);
        await Later(world, days: 31);

        Assert.Null(await world.Table<DeskTask>().Find(DeskTask.KeyOf("done"), world.Patience));
        Assert.NotNull(await world.Table<DeskTask>().Find(DeskTask.KeyOf("open"), world.Patience));
    }

    [Fact]
    public async Task A_deletion_that_is_cut_off_anywhere_is_finished()
    {
        await using var world = await World.New();
        var (party, id) = await AClosedRound(world);
        await Later(world, years: 2);
        await world.Crash();
        world.Clock.MoveTo(world.Now.AddDays(31));
        for (var calls = 3; calls < 60; calls += 13)
        {
            await world.Restart();
            world.Faults.CutAfter(calls);
            try
            {
                await Chore(world, "dispose");
            }
            catch (ConnectionCutException)
            {
            }
        }

        await world.Restart();
        await Chore(world, "dispose");
        Assert.Empty(await world.Get<RequestBook>().Answers(id, world.Patience));
        Assert.Empty(await world.Get<FileBook>().Of(party.Id, world.Patience));
        Assert.Empty(await world.Account.BlobNames(ContainerNames.Evidence, world.Patience));
        Assert.Single(await Book(world).Done(10, world.Patience), d => d.Kind == RetentionKind.Evidence);
    }

    [Fact]
    public void The_table_names_every_kind_once_and_says_that_nobody_confirmed_it()
    {
        var rules = new RetentionTable(Microsoft.Extensions.Options.Options.Create(new RetentionOptions())).Rules;
        Assert.Equal(Enum.GetValues<RetentionKind>(), rules.Select(rule => rule.Kind));
        Assert.DoesNotContain(rules, rule => rule.Confirmed == true);
        Assert.All(new RetentionTable(Microsoft.Extensions.Options.Options.Create(new RetentionOptions { Confirmed = true })).Rules, rule => Assert.NotEqual(false, rule.Confirmed));
    }

    [Fact]
    public void Every_kind_of_row_has_a_term_and_stands_in_the_key_table()
    {
        var shapes = new[] { typeof(Row).Assembly, typeof(Local.Runtime.EmbeddedRuntime).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Select(type => (type.Name, Shape: type.GetCustomAttribute<ShapeAttribute>()?.Name)).Where(type => type.Shape is not null).ToList();
        Assert.Equal([], shapes.Select(type => type.Shape!).Except(ShapeTerms.All.Keys));
        var ruled = new RetentionTable(Microsoft.Extensions.Options.Options.Create(new RetentionOptions())).Rules.Select(rule => rule.Kind).ToHashSet();
        Assert.Equal([], ShapeTerms.All.Values.Except(ruled));
    }

    [Fact]
    public async Task A_partys_papers_go_years_after_it_left_and_what_was_written_and_changed_by_the_year()
    {
        await using var world = await World.New();
        var left = await world.Given.Changed(await world.Given.ASupplier("Vertrokken"), p => p with { Joinings = [] });
        var stays = await world.Given.Changed(await world.Given.ASupplier("Blijft"), p => p with { Joinings = [] });
        foreach (var party in new[] { left, stays })
        {
            var (paper, _) = await world.Get<PartyPapers>().Inspect(new MemoryStream(SmallPdf.Saying(party.Name)), "verklaring.pdf", world.Patience);
            Assert.Equal(ChangeOutcome.Done, await world.Get<RecordJoining>().Accession(party.Id, party.Revision, world.Today, "2.0", paper!, World.Desk, world.Patience));
        }

        await world.Settle();
        var digest = new Digest
        {
            PartyId = stays.Id,
            Day = world.Today,
            Contact = stays.Contacts[0].Id,
            Letters = [],
            Step = LetterStep.Digest,
            TextVersion = 1,
            Fields = new Dictionary<string, LocalText>(),
            WrittenAt = world.Now,
        };
        await world.Table<Digest>().Insert(digest, world.Patience);
        await world.Withdraws(left);
        await Later(world, years: 2, days: 50);
        await Later(world, days: 31);
        Assert.Null(await world.Table<Digest>().Find(digest.Key, world.Patience));
        Assert.Null(await world.Table<PartyLetter>().Find(PartyLetter.KeyOf(stays.Id, "accession-20261026", stays.Contacts[0].Id), world.Patience));
        Assert.NotEmpty(await world.Get<PartyNotices>().Of(stays.Id, world.Patience));
        Assert.NotEmpty(await world.Get<PartyRegister>().History(stays.Id, 5, null, world.Patience));
        Assert.Equal(2, (await world.Account.BlobNames(ContainerNames.Evidence, world.Patience)).Count);

        await Later(world, years: 3);
        await Later(world, days: 31);
        Assert.Empty(await world.Get<PartyPapers>().Of(left.Id, world.Patience));
        Assert.Empty(await world.Get<FileBook>().Of(left.Id, world.Patience));
        Assert.Single(await world.Account.BlobNames(ContainerNames.Evidence, world.Patience));
        Assert.Single(await world.Get<PartyPapers>().Of(stays.Id, world.Patience));
        Assert.Empty(await world.Get<PartyRegister>().History(stays.Id, 5, null, world.Patience));
        var done = await Book(world).Done(20, world.Patience);
        Assert.Contains(done, d => d is { Kind: RetentionKind.Papers, Count: 1 } && d.Subject == left.Id);
        Assert.Contains(done, d => d is { Kind: RetentionKind.RegisterLetters, Subject: "2026", Count: >= 2 });
        Assert.Contains(done, d => d is { Kind: RetentionKind.RegisterHistory, Subject: "2026", Count: >= 4 });
        Assert.All(done, d => Assert.DoesNotContain("@", JsonSerializer.Serialize(d, Json.Options), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_imports_that_there_never_were_nothing_is_announced()
    {
        await using var world = await World.New();
        await Later(world, days: 300);
        Assert.DoesNotContain(await Book(world).Announced(20, world.Patience), d => d.Kind == RetentionKind.Imports);
        Assert.DoesNotContain(await Book(world).Done(20, world.Patience), d => d.Kind == RetentionKind.Imports);
    }

    [Fact]
    public async Task Imports_go_by_the_month_with_their_wrong_lines_and_one_that_waits_for_nobody_is_dropped_first()
    {
        await using var world = await World.New();
        var staged = await world.Get<Blobs>().Stage(new MemoryStream("soort,naam,kvk,bestuursnummer\nleverancier,X,nee,\n"u8.ToArray()), 1000, world.Patience);
        await world.Get<ImportBook>().Begin("abc", "lijst.csv", staged!, World.Desk, world.Patience);
        await world.Settle();
        Assert.Single(await world.Get<ImportBook>().AllWrong("abc", world.Patience));
        await Later(world, days: 180);
        Assert.NotNull(await world.Get<ImportBook>().Find("abc", world.Patience));
        await world.Settle();
        await Later(world, days: 31);
        await Later(world, days: 31);
        Assert.Null(await world.Get<ImportBook>().Find("abc", world.Patience));
        Assert.Empty(await world.Get<ImportBook>().AllWrong("abc", world.Patience));
        Assert.Empty(await world.Get<ImportBook>().LatestJobs(5, world.Patience));
        Assert.Contains(await Book(world).Done(20, world.Patience), d => d is { Kind: RetentionKind.Imports, Subject: "2026-10", Count: 2 });
    }

    private static DisposalBook Book(World world) => world.Get<DisposalBook>();

    private static async Task<(Party Party, RequestKey Id)> AClosedRound(World world)
    {
        var party = await world.Given.ASupplier("Leerlijn");
        var round = await world.ARoundOf(party);
        await world.Answers(party);
        await world.Reviews(party);
        await world.Accepts(party);
        await world.Pass(TimeSpan.FromDays(6));
        Assert.Equal(RoundState.Closed, (await world.Round(round.Id)).State);
        return (party, new RequestKey(round.Id, party.Id));
    }

    // The clock jumps, and each chore is done once, as on a morning after.
    private static async Task Later(World world, int years = 0, int days = 0)
    {
        await world.Crash();
        world.Clock.MoveTo(world.Now.AddYears(years).AddDays(days));
        await world.Restart();
        await Chore(world, "announce-disposals");
        await Chore(world, "dispose");
    }

    private static async Task Chore(World world, string name)
    {
        string? place = null;
        do
        {
            place = await world.Services.GetServices<IChore>().Single(chore => chore.Name == name).Do(place, world.Patience);
        }
        while (place is not null);
    }
}
