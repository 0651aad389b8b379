using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Local.Tests;

/// <summary>What the commands <c>backup</c> and <c>restore</c> say of a place of backups that cannot be used.</summary>
public sealed class ReachBackupsTests : IDisposable
{
    private const string Nobody = "DefaultEndpointsProtocol=http;AccountName=x;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/x;TableEndpoint=http://127.0.0.1:1/x";

    private readonly StringWriter output = new();

    [Theory]
    [InlineData(null, "No account of backups was set up. Set Monitoring__Backup__Storage")]
    [InlineData("AccountName=x;Foo", "is neither the URL of an account of backups")]
    [InlineData("http://account.example", "is neither the URL of an account of backups")]
    [InlineData(Nobody, "names does not let us in, or does not answer: is it there")]
    public async Task What_names_no_account_that_answers_is_a_sentence_that_says_what_to_do(string? where, string sentence)
    {
        await using var world = await World.New();
        Assert.Equal(1, await BackupCommand.Run(where, world.Services, output, world.Patience));
        Assert.Equal(1, await RestoreCommand.Run(where, at: null, world.Services, output, world.Patience));
        Assert.Equal(2, output.ToString().Split(sentence).Length - 1);
        Assert.DoesNotContain("AAAA", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_a_sentence_too()
    {
        await using var world = await World.New();
        Assert.Equal(1, await BackupCommand.Run(typeof(ReachBackupsTests).Assembly.Location, world.Services, output, world.Patience));
        Assert.StartsWith("The folder of backups that --to names cannot be used", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_platform_makes_no_backup_there_and_a_damaged_file_is_named_when_all_else_is_restored()
    {
        await using var backup = new TestBackup();
        await using var other = await World.New(backup.AddTo);
        await using (var world = await World.New(backup.AddTo))
        {
            var party = await world.Given.ASupplier("Leerlijn");
            await world.ARoundOf(party);
            await world.Answers(party);
            Assert.Equal(0, await BackupCommand.Run(to: null, world.Services, output, world.Patience));
            Assert.Equal(1, await BackupCommand.Run(to: null, other.Services, output, world.Patience));
            Assert.Contains("de back-ups van een ander Platform", output.ToString(), StringComparison.Ordinal);

            var file = (await backup.Names("files/evidence/", world.Patience))[0];
            await backup.Store.Delete(file, world.Patience);
            await backup.Store.Write(file, new MemoryStream("iets anders"u8.ToArray()), world.Patience);
            await world.LosesEverything();
            Assert.Equal(0, await RestoreCommand.Run(from: null, at: null, world.Services, output, world.Patience));
            Assert.Contains("  " + file["files/".Length..], output.ToString(), StringComparison.Ordinal);
            await world.Settle();

            // It is the same Platform, so its backups go on.
            Assert.Equal(0, await BackupCommand.Run(to: null, world.Services, output, world.Patience));
        }
    }

    public void Dispose() => output.Dispose();
}
