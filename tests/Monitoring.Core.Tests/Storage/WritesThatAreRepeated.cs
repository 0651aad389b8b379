using Azure.Core;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Storage;

public sealed class WritesThatAreRepeated : StorageTest
{
    private Table<Paper> Papers => new(Storage);

    [Theory]
    [InlineData("open")]
    [InlineData("")]
    public async Task An_insert_whose_answer_was_lost_is_done(string status)
    {
        Faults.LoseAnswer();

        var written = await Papers.Insert(new Paper { Id = "a", Status = status }, Patience);

        Assert.Equal((Written.Done, 0), (written, Faults.Left));
        Assert.NotNull(await Papers.Find(Paper.KeyOf("a"), Patience));
    }

    [Theory]
    [InlineData("open")]
    [InlineData("")]
    public async Task A_replacement_whose_answer_was_lost_is_done(string status)
    {
        var old = await Insert("a", status);
        Faults.LoseAnswer();

        var written = await Papers.Replace(old, old.Value with { Text = "new" }, Patience);

        Assert.Equal((Written.Done, 0), (written, Faults.Left));
        Assert.Equal("new", (await Papers.Find(Paper.KeyOf("a"), Patience))!.Value.Text);
    }

    [Fact]
    public async Task A_batch_that_begins_with_a_delete_and_whose_answer_was_lost_is_done()
    {
        var old = await Insert("a");
        Faults.LoseAnswer();

        var written = await Papers.Commit(new Batch().Delete(old).Insert(new Paper { Id = "b" }), Patience);

        Assert.Equal((Written.Done, 0), (written, Faults.Left));
        Assert.Equal(["b"], await Lines());
    }

    [Theory]
    [InlineData("open")]
    [InlineData("")]
    public async Task A_delete_whose_answer_was_lost_finds_nothing_left_to_delete(string status)
    {
        var old = await Insert("a", status);
        Faults.LoseAnswer();

        Assert.Equal(Written.Gone, await Papers.Delete(old, Patience));
        Assert.Null(await Papers.Find(Paper.KeyOf("a"), Patience));
    }

    [Fact]
    public async Task The_twin_of_another_is_not_taken_for_ones_own()
    {
        Assert.Equal(Written.Done, await Papers.Insert(new Paper { Id = "a" }, Patience));
        Assert.Equal(Written.Exists, await Papers.Insert(new Paper { Id = "a" }, Patience));
        Assert.Equal(Written.Exists, await Papers.Insert(new Paper { Id = "a", Status = "" }, Patience));
    }

    [Fact]
    public async Task A_storage_that_is_busy_is_asked_again()
    {
        Faults.Answer(503, times: 2).Answer(503, request => request.Method == RequestMethod.Get);

        Assert.Equal(Written.Done, await Papers.Insert(new Paper { Id = "a" }, Patience));
        Assert.NotNull(await Papers.Find(Paper.KeyOf("a"), Patience));
        Assert.Equal(0, Faults.Left);
    }

    [Fact]
    public async Task A_refusal_by_the_etag_says_that_somebody_else_changed_the_row()
    {
        var old = await Insert("a");
        var plain = await Insert("b", status: "");
        await new Table<Paper>(Other).Replace(old, old.Value with { Text = "theirs" }, Patience);
        await new Table<Paper>(Other).Replace(plain, plain.Value with { Text = "theirs" }, Patience);

        Assert.Equal(Written.Changed, await Papers.Replace(old, old.Value with { Text = "mine" }, Patience));
        Assert.Equal(Written.Changed, await Papers.Replace(plain, plain.Value with { Text = "mine" }, Patience));
        Assert.Equal(Written.Changed, await Papers.Delete(old, Patience));
        Assert.Equal(Written.Changed, await Papers.Delete(plain, Patience));
        Assert.Equal("theirs", (await Papers.Find(Paper.KeyOf("a"), Patience))!.Value.Text);

        Faults.Answer(412);
        var read = (await Papers.Find(Paper.KeyOf("a"), Patience))!;
        Assert.Equal(Written.Changed, await Papers.Replace(read, read.Value, Patience));
    }

    [Fact]
    public async Task What_somebody_else_deleted_is_gone()
    {
        var old = await Insert("a");
        var plain = await Insert("b", status: "");
        await new Table<Paper>(Other).Delete(old, Patience);
        await new Table<Paper>(Other).Delete(plain, Patience);

        Assert.Equal(Written.Gone, await Papers.Replace(old, old.Value, Patience));
        Assert.Equal(Written.Gone, await Papers.Delete(old, Patience));
        Assert.Equal(Written.Gone, await Papers.Replace(plain, plain.Value, Patience));
        Assert.Equal(Written.Gone, await Papers.Delete(plain, Patience));
    }

    [Fact]
    public async Task A_batch_that_times_out_or_breaks_halfway_is_written_whole_and_once()
    {
        var batch = new Batch();
        for (var i = 0; i < 40; i++)
        {
            batch.Insert(new Paper { Id = $"{i:d2}", Text = new string('x', 1000) });
        }

        Faults.TimeOut().BreakHalfway().LoseAnswer();

        Assert.Equal(Written.Done, await Papers.Commit(batch, Patience));
        Assert.Equal(0, Faults.Left);
        Assert.Equal(40, (await Lines()).Length);
    }

    [Fact]
    public async Task A_batch_that_never_gets_through_writes_nothing()
    {
        foreach (var _ in Enumerable.Range(0, 4))
        {
            Faults.BreakHalfway();
        }

        await Assert.ThrowsAnyAsync<Exception>(() => Papers.Commit(new Batch().Insert(new Paper { Id = "a" }).Insert(new Paper { Id = "b" }), Patience));

        Assert.Empty(await Lines());
    }

    private async Task<Stored<Paper>> Insert(string id, string status = "open")
    {
        Assert.Equal(Written.Done, await new Table<Paper>(Other).Insert(new Paper { Id = id, Status = status }, Patience));
        return (await Papers.Find(Paper.KeyOf(id), Patience))!;
    }

    private async Task<string[]> Lines() =>
        [.. (await new Table<PaperLine>(Other).Take(100, "papers", PaperLine.Prefix, cancellation: Patience)).Select(line => line.Value.Id)];
}
