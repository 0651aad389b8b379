using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.TestKit.Workflows;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Backup;

public sealed class RestoreBackupTests
{
    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Into_a_storage_in_which_a_platform_stands_nothing_is_restored()
    {
        await using var backup = new TestBackup();
        await using var world = await World.New(backup.AddTo);
        await world.Given.ASupplier("Leerlijn");
        await world.Get<TakeBackup>().Go(backup.Store, atMost: null, world.Patience);
        var before = await world.Account.AllRows(world.Patience);
        Assert.Equal(RestoreOutcome.NotEmpty, (await world.Get<RestoreBackup>().Go(backup.Store, at: null, world.Patience)).Outcome);
        Assert.Equal(before, await world.Account.AllRows(world.Patience));
        Assert.Null(await world.Get<RestoreGate>().Unfinished(world.Patience));
    }

    [Fact]
    public async Task Cut_off_on_the_way_no_turn_is_taken_until_it_was_run_to_its_end()
    {
        await using var backup = new TestBackup();
        await using var world = await World.New(backup.AddTo);
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.Get<TakeBackup>().Go(backup.Store, atMost: null, world.Patience);
        var whole = await world.Account.AllRows(world.Patience);

        var shut = 0;
        for (var cut = 14; ; cut += 7)
        {
            await using var other = await TestAccount.Create(Patience);
            var faults = new Faults();
            faults.CutAfter(cut);
            try
            {
                await BackupWorld.Restore(other, backup, Patience, other.Connect(faults));
                break;
            }
            catch (Exception e) when (e is ConnectionCutException or AggregateException)
            {
            }

            var gate = new RestoreGate(other.Table<RestoreMark>(), new Clock.SystemClock(TimeProvider.System));
            if (await gate.Unfinished(Patience) is null)
            {
                Assert.Empty(await other.AllRows(Patience));
                continue;
            }

            shut++;
            var toy = new Toy("Toy", other.Table<Note>(), (_, _, _) => throw new InvalidOperationException("A turn was taken."));
            Assert.Equal(NextKind.Wait, (await new WorkflowCatalog([toy], gate)["Toy"].Turn("k", Patience)).Kind);

            Assert.Equal(RestoreOutcome.Restored, (await BackupWorld.Restore(other, backup, Patience)).Outcome);
            await other.Table<RestoreMark>().Delete((await other.Table<RestoreMark>().Find(RestoreMark.TheKey, Patience))!, Patience);
            Assert.Null(await gate.Unfinished(Patience));
            Assert.Equal(whole, await other.AllRows(Patience));
        }

        Assert.True(shut > 3);
    }

    [Fact]
    public async Task A_backup_that_was_damaged_is_not_taken_for_whole()
    {
        await using var account = await TestAccount.Create(Patience);
        await new TableClient(account.Options.Connection, account.Options.Prefix + TableNames.Register).AddEntityAsync(new TableEntity("p", "party") { ["Body"] = "x" }, Patience);
        await using var backup = new TestBackup();
        await new TakeBackup(account.Storage, TimeProvider.System).Go(backup.Store, atMost: null, Patience);
        var rows = (await backup.Names("backups/", Patience)).Single(name => name.EndsWith(".gz", StringComparison.Ordinal));
        await backup.Store.Delete(rows, Patience);
        await backup.Store.Write(rows, new MemoryStream([1, 2, 3]), Patience);

        await using var other = await TestAccount.Create(Patience);
        var damaged = await Assert.ThrowsAsync<InvalidDataException>(() => BackupWorld.Restore(other, backup, Patience));
        Assert.Contains("is not what was written", damaged.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evidence", "inhoud", "anders", true)]
    [InlineData("evidence", "inhoud", "veel te lang", true)]
    [InlineData("evidence", "inhoud", null, true)]
    [InlineData("reports", "verslag", "anders!", false)]
    public async Task A_file_that_is_not_what_was_kept_is_named_and_left_out_and_all_else_comes_back(string container, string was, string? now, bool isHashed)
    {
        await using var account = await TestAccount.Create(Patience);
        var bytes = System.Text.Encoding.UTF8.GetBytes(was);
        var name = isHashed ? "p/" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) : "p";
        await new Blobs(account.Storage).Write(container, name, BinaryData.FromBytes(bytes), Patience);
        await new Blobs(account.Storage).Write("documents", "whole", BinaryData.FromString("heel"), Patience);
        await using var backup = new TestBackup();
        await new TakeBackup(account.Storage, TimeProvider.System).Go(backup.Store, atMost: null, Patience);
        await backup.Store.Delete($"files/{container}/{name}", Patience);
        if (now is not null)
        {
            await backup.Store.Write($"files/{container}/{name}", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(now)), Patience);
        }

        // What has no hash in its name is known by its size only.
        await using var other = await TestAccount.Create(Patience);
        var restored = await BackupWorld.Restore(other, backup, Patience);
        Assert.Equal((RestoreOutcome.Restored, isHashed ? 1 : 0), (restored.Outcome, restored.Damaged.Count));
        Assert.Equal(!isHashed, (await other.BlobNames(container, Patience)).Contains(name));
        Assert.Equal(["whole"], await other.BlobNames("documents", Patience));
    }

    [Fact]
    public async Task The_last_complete_one_by_that_time_is_taken_and_one_that_was_cut_off_never()
    {
        await using var backup = new TestBackup();
        await using var world = await World.New(backup.AddTo);
        var first = await world.Get<TakeBackup>().Go(backup.Store, atMost: null, world.Patience);
        world.Clock.MoveTo(world.Now.AddDays(1));
        await world.Given.ASupplier("Leerlijn");
        var second = await world.Get<TakeBackup>().Go(backup.Store, atMost: null, world.Patience);
        world.Clock.MoveTo(world.Now.AddDays(1));
        await world.Get<TakeBackup>().Go(backup.Store, TimeSpan.Zero, world.Patience);

        async Task<string?> Restored(DateTimeOffset? at)
        {
            await using var other = await TestAccount.Create(Patience);
            return (await BackupWorld.Restore(other, backup, Patience, at: at)).Manifest?.Id;
        }

        Assert.Equal(second.Manifest!.Id, await Restored(null));
        Assert.Equal(first.Manifest!.Id, await Restored(second.Manifest.BegunAt.AddMinutes(-1)));
        Assert.Null(await Restored(first.Manifest.BegunAt.AddMinutes(-1)));
    }

    [Fact]
    public async Task A_folder_serves_as_well_as_an_account()
    {
        var folder = new BackupFolder(Path.Combine(Path.GetTempPath(), $"backup-{Guid.NewGuid():n}"));
        try
        {
            await using var world = await World.New();
            var party = await world.Given.ASupplier("Leerlijn");
            await world.ARoundOf(party);
            await world.Answers(party);
            var made = await world.Get<TakeBackup>().Go(folder, atMost: null, world.Patience);
            var whole = await world.Account.AllRows(world.Patience);
            await world.LosesEverything();
            Assert.Equal(RestoreOutcome.Restored, (await world.Get<RestoreBackup>().Go(folder, at: null, world.Patience)).Outcome);
            await world.Get<RestoreBackup>().Open(world.Patience);
            Assert.Equal(whole, await world.Account.AllRows(world.Patience));
            await Assert.ThrowsAsync<ArgumentException>(() => folder.Open("../x", world.Patience));
        }
        finally
        {
            Directory.Delete(folder.Where, recursive: true);
        }
    }
}
