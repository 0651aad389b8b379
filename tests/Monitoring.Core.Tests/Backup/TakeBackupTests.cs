using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Backup;

public sealed class TakeBackupTests
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cut_off_at_any_call_to_either_account_and_run_again_it_holds_the_same()
    {
        await using var account = await TestAccount.Create(Patience);
        await Fill(account);
        await using var undisturbed = new TestBackup();
        var whole = await new TakeBackup(account.Storage, Clock).Go(undisturbed.Store, atMost: null, Patience);
        await Restores(account, undisturbed, complete: true);
        var calls = 0;
        for (var cut = 0; ; cut++)
        {
            await using var backup = new TestBackup();
            var faults = new Faults();
            faults.CutAfter(cut);
            try
            {
                await new TakeBackup(account.Connect(faults), Clock).Go(backup.Connect(faults), atMost: null, Patience);
                calls = cut;
                break;
            }
            catch (Exception e) when (e is ConnectionCutException or AggregateException { InnerException: ConnectionCutException })
            {
                Assert.Equal(Content(whole), Content(await new TakeBackup(account.Storage, Clock).Go(backup.Store, atMost: null, Patience)));
            }
        }

        Assert.InRange(calls, 40, 200);
    }

    [Fact]
    public async Task Two_at_once_make_one_backup_that_holds_all()
    {
        await using var account = await TestAccount.Create(Patience);
        await Fill(account);
        await using var backup = new TestBackup();
        Assert.Equal(BackupOutcome.More, (await new TakeBackup(account.Storage, Clock).Go(backup.Store, TimeSpan.Zero, Patience)).Outcome);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => new TakeBackup(account.Connect(), Clock).Go(backup.Store, atMost: null, Patience)));
        Assert.Equal(both[0].Manifest!.Id, both[1].Manifest!.Id);
        Assert.Single(await backup.Names("manifests/", Patience));
        await Restores(account, backup, complete: true);
    }

    [Fact]
    public async Task What_is_written_while_the_tables_are_read_is_in_it_whole_or_not_at_all()
    {
        await using var account = await TestAccount.Create(Patience);
        await Fill(account);
        await using var backup = new TestBackup();

        // As a turn does: first the row of a case, and later its line in a table that was read before.
        var late = new Writing("cases", times: 1, async () =>
        {
            await Table(account, TableNames.Cases).UpsertEntityAsync(new TableEntity("c1", "case") { ["Body"] = "two" });
            await Table(account, TableNames.Register).UpsertEntityAsync(new TableEntity("a", "line") { ["Body"] = "of two" });
            await Table(account, TableNames.Register).DeleteEntityAsync("p0001", "party");
        });
        await new TakeBackup(new StorageAccount(account.Options, late), Clock, rowsInStep: 4).Go(backup.Store, atMost: null, Patience);
        await Restores(account, backup, complete: true);
    }

    [Fact]
    public async Task Where_there_is_no_quiet_moment_there_is_no_backup_and_the_next_begins_anew()
    {
        await using var account = await TestAccount.Create(Patience);
        await using var backup = new TestBackup();
        var n = 0;
        var always = new Writing("platform", times: int.MaxValue, () => Table(account, TableNames.Register).UpsertEntityAsync(new TableEntity("p", $"r{n++}")));
        Assert.Equal(BackupOutcome.Restless, (await new TakeBackup(new StorageAccount(account.Options, always), Clock).Go(backup.Store, atMost: null, Patience)).Outcome);
        Assert.Empty(await backup.Names("manifests/", Patience));
        await Restores(account, backup, complete: false);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public async Task In_however_small_steps_it_is_made_no_row_is_missed_and_none_is_there_twice(int rowsInStep)
    {
        await using var account = await TestAccount.Create(Patience);
        await Fill(account);
        foreach (var (partition, row) in new[] { ("p0003", "a"), ("p0003", "b"), ("p0003", "z"), ("p0012|x", "a"), ("p0012|x", "q'uote"), ("q", "a") })
        {
            await Table(account, TableNames.Register).AddEntityAsync(new TableEntity(partition, row) { ["Body"] = "more" }, Patience);
        }

        await using var backup = new TestBackup();
        var made = await new TakeBackup(account.Storage, Clock, rowsInStep).Go(backup.Store, atMost: null, Patience);
        Assert.Equal(22, made.Manifest!.Rows.Sum(part => part.Count));
        await Restores(account, backup, complete: true);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_copied_again()
    {
        await using var account = await TestAccount.Create(Patience);
        await Fill(account);
        await using var backup = new TestBackup();
        await new TakeBackup(account.Storage, Clock).Go(backup.Store, atMost: null, Patience);
        var reads = 0;
        var counting = new Writing("evidence/", int.MaxValue, () => Task.FromResult(reads++));
        Assert.Equal(BackupOutcome.Complete, (await new TakeBackup(new StorageAccount(account.Options, counting), Clock).Go(backup.Store, atMost: null, Patience)).Outcome);
        Assert.Equal(0, reads);
    }

    [Fact]
    public async Task Uploads_that_were_not_checked_keys_of_sign_ins_the_engine_and_the_mailbox_are_not_in_it()
    {
        await using var account = await TestAccount.Create(Patience);
        await Fill(account);
        foreach (var table in new[] { TableNames.Runtime, TableNames.Mailbox })
        {
            await Table(account, table).AddEntityAsync(new TableEntity("secret", "row") { ["Body"] = "secret" }, Patience);
        }

        await Table(account, TableNames.Platform).AddEntityAsync(new TableEntity("settings", "chore|backup") { ["Body"] = "secret" }, Patience);
        var blobs = new Blobs(account.Storage);
        await blobs.Write(ContainerNames.Protection, "secret", BinaryData.FromString("secret"), Patience);
        await blobs.Write(ContainerNames.Incoming, "secret", BinaryData.FromString("secret"), Patience);
        await using var backup = new TestBackup();
        var made = await new TakeBackup(account.Storage, Clock).Go(backup.Store, atMost: null, Patience);
        Assert.DoesNotContain(await backup.Names("", Patience), name => name.Contains("secret", StringComparison.Ordinal));
        Assert.Equal(3 + 13, made.Manifest!.Rows.Sum(part => part.Count));
    }

    private static async Task Fill(TestAccount account)
    {
        for (var i = 0; i < 13; i++)
        {
            await Table(account, TableNames.Register).AddEntityAsync(new TableEntity($"p{i:d4}", "party") { ["Body"] = $"één {i}", ["WriteId"] = Guid.NewGuid() }, Patience);
        }

        await Table(account, TableNames.Cases).AddEntityAsync(new TableEntity("c1", "case") { ["Body"] = "one" }, Patience);
        await Table(account, TableNames.Rounds).AddEntityAsync(new TableEntity("r1", "round") { ["Packed"] = new byte[] { 0, 255 } }, Patience);
        await Table(account, TableNames.Platform).AddEntityAsync(new TableEntity("settings", "clock") { ["Body"] = "{}" }, Patience);
        var blobs = new Blobs(account.Storage);
        await blobs.Write(ContainerNames.Evidence, "p0001/aa", BinaryData.FromString("bewijs"), Patience);
        await blobs.Write(ContainerNames.Documents, "bb", BinaryData.FromString("notulen"), Patience);
    }

    // By the hashes of what it holds.
    private static IEnumerable<(string, int, string)> Content(BackupProgress made) =>
        made.Manifest!.Rows.Concat(made.Manifest.Files).Select(part => (part.Of, part.Count, part.Sha256));

    // What is restored elsewhere is what stands here.
    private static async Task Restores(TestAccount account, TestBackup backup, bool complete)
    {
        await using var other = await TestAccount.Create(Patience);
        var restored = await BackupWorld.Restore(other, backup, Patience);
        Assert.Equal(complete ? RestoreOutcome.Restored : RestoreOutcome.NoBackup, restored.Outcome);
        if (!complete)
        {
            return;
        }

        Assert.Equal(await account.AllRows(Patience), (await other.AllRows(Patience)).Where(row => !row.Contains("\"r\":\"restore\"", StringComparison.Ordinal)));
        foreach (var container in new[] { ContainerNames.Evidence, ContainerNames.Documents })
        {
            Assert.Equal(await account.BlobNames(container, Patience), await other.BlobNames(container, Patience));
        }
    }

    private static TableClient Table(TestAccount account, string name) => new(account.Options.Connection, account.Options.Prefix + name);

    /// <summary>Does something whenever storage is asked for what has this in its address.</summary>
    private sealed class Writing(string address, int times, Func<Task> write) : HttpPipelinePolicy
    {
        private int left = times;

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (message.Request.Method == RequestMethod.Get && message.Request.Uri.Path.Contains(address, StringComparison.Ordinal) && left-- > 0)
            {
                await write();
            }
        }
    }
}
