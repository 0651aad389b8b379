using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Privacy;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Backup;

public sealed class KeepBackupsTests
{
    [Theory]
    [InlineData("2026-10-26T01:59:59Z", "2026-10-25T02:00:00Z")] // Amsterdam 02:59: the night before
    [InlineData("2026-10-26T02:00:00Z", "2026-10-26T02:00:00Z")] // winter: 03:00 is 02:00 UTC
    [InlineData("2026-07-01T01:00:00Z", "2026-07-01T01:00:00Z")] // summer: 03:00 is 01:00 UTC
    [InlineData("2026-07-01T00:59:00Z", "2026-06-30T01:00:00Z")]
    public void A_backup_is_due_at_its_hour_in_amsterdam_summer_and_winter(string now, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due, null), KeepBackups.LastDue(DateTimeOffset.Parse(now, null), hour: 3));

    [Fact]
    public async Task Each_night_brings_one_and_those_that_had_their_time_go_with_the_files_that_only_they_name()
    {
        await using var backup = new TestBackup();
        await using var world = await World.New(backup.AddTo);
        await world.Get<Blobs>().Write(ContainerNames.Documents, "gone", BinaryData.FromString("weg"), world.Patience);
        await world.Get<Blobs>().Write(ContainerNames.Documents, "kept", BinaryData.FromString("blijft"), world.Patience);
        await Night(world);
        await Night(world);
        Assert.Equal(2, (await backup.Names("manifests/", world.Patience)).Count);
        Assert.Equal(2, (await backup.Names("files/documents/", world.Patience)).Count);

        // It is deleted here, and stays there as long as a backup names it.
        await world.Get<Blobs>().Delete(ContainerNames.Documents, "gone", world.Patience);
        await Night(world);
        var days = world.Get<IOptions<BackupOptions>>().Value.Days;
        await Night(world, days - 1);
        Assert.Contains("files/documents/gone", await backup.Names("files/", world.Patience));
        await Night(world, 2);
        Assert.Equal(["files/documents/kept"], await backup.Names("files/documents/", world.Patience));
        Assert.Empty(await backup.Names("gone/", world.Patience));

        // Five were made, and the first three had their time.
        Assert.Equal(2, (await backup.Names("manifests/", world.Patience)).Count);
        Assert.Equal(2, (await backup.Names("begun/", world.Patience)).Count);
        Assert.Equal(2, (await backup.Names("backups/", world.Patience)).Select(name => name.Split('/')[1]).Distinct().Count());
    }

    [Fact]
    public async Task Another_platform_that_is_pointed_at_the_same_account_leaves_its_backups_alone_and_has_a_task()
    {
        await using var backup = new TestBackup();
        await using var world = await World.New(backup.AddTo);
        await world.Get<Blobs>().Write(ContainerNames.Documents, "kept", BinaryData.FromString("blijft"), world.Patience);
        await Night(world);
        var stood = await backup.Names("", world.Patience);

        await using var empty = await World.New(backup.AddTo);
        await Night(empty);
        await Night(empty, days: 40);
        await empty.Get<ErasureBook>().Keep(new Erasure { Id = "e", At = empty.Now, By = World.Desk, Parties = [] }, empty.Patience);
        Assert.Equal(stood, await backup.Names("", world.Patience));
        Assert.Equal([DeskTaskKind.BackupMissing], (await empty.Tasks()).Select(task => task.Kind));

        await Night(world);
        Assert.NotEqual(stood, await backup.Names("", world.Patience));
    }

    [Fact]
    public async Task After_more_than_a_day_without_one_there_is_a_task_and_it_goes_with_the_next_backup()
    {
        var away = new Away();
        await using var backup = new TestBackup();
        await using var world = await World.New(services =>
        {
            backup.AddTo(services);
            services.AddSingleton(new BackupAccount(away));
        });
        await Assert.ThrowsAsync<IOException>(() => Look(world));
        Assert.Empty(await world.Tasks());
        world.Clock.MoveTo(world.Now.AddHours(31));
        await Assert.ThrowsAsync<IOException>(() => Look(world));
        Assert.Equal(DeskTaskKind.BackupMissing, Assert.Single(await world.Tasks()).Kind);

        away.Store = backup.Store;
        await Look(world);
        Assert.Empty(await world.Tasks());
    }

    [Fact]
    public async Task An_erasure_is_in_the_second_account_at_once_and_within_the_hour_when_that_was_away()
    {
        var away = new Away();
        await using var backup = new TestBackup();
        await using var world = await World.New(services => services.AddSingleton(new BackupAccount(away)));
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.Get<ErasePerson>().Erase("while-away", party.Contacts[0].Id, declarations: false, World.Desk, world.Patience);
        Assert.Empty(await backup.Names("files/erasures/", world.Patience));

        away.Store = backup.Store;
        await world.Get<ErasePerson>().Erase("at-once", party.Contacts[1].Id, declarations: false, World.Desk, world.Patience);
        Assert.Equal(["files/erasures/at-once"], await backup.Names("files/erasures/", world.Patience));
        await world.Get<CopyErasures>().KeepAll(world.Patience);
        Assert.Equal(["files/erasures/at-once", "files/erasures/while-away"], await backup.Names("files/erasures/", world.Patience));
    }

    [Fact]
    public async Task Without_an_account_of_backups_nothing_is_done()
    {
        await using var world = await World.New();
        await Look(world);
        Assert.Null(await world.Table<BackupStanding>().Find(BackupStanding.TheKey, world.Patience));
    }

    private static async Task Night(World world, int days = 1)
    {
        world.Clock.MoveTo(Amsterdam.At(Amsterdam.Day(world.Now).AddDays(days), 3));
        await Look(world);
    }

    private static async Task Look(World world)
    {
        string? from = null;
        do
        {
            from = await world.Get<KeepBackups>().Do(from, world.Patience);
        }
        while (from is not null);
    }

    /// <summary>A second account that does not answer, until it does.</summary>
    private sealed class Away : IBackupStore
    {
        public IBackupStore? Store { get; set; }

        public string Where => "away";

        private IBackupStore There => Store ?? throw new IOException("Nobody answers.");

        public Task Prepare(CancellationToken cancellation) => There.Prepare(cancellation);

        public Task<bool> Has(string name, CancellationToken cancellation) => There.Has(name, cancellation);

        public Task Write(string name, Stream content, CancellationToken cancellation) => There.Write(name, content, cancellation);

        public Task<Stream?> Open(string name, CancellationToken cancellation) => There.Open(name, cancellation);

        public IAsyncEnumerable<string> List(string prefix, CancellationToken cancellation) => There.List(prefix, cancellation);

        public Task Delete(string name, CancellationToken cancellation) => There.Delete(name, cancellation);
    }
}
