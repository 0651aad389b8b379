using System.Security.Cryptography;
using Xunit;

namespace Monitoring.Storage;

public sealed class LimitsOfABatch : StorageTest
{
    private Table<Paper> Papers => new(Storage);

    [Fact]
    public void The_hundred_and_first_row_is_refused_index_rows_counted()
    {
        var batch = new Batch();
        foreach (var i in Enumerable.Range(0, 50))
        {
            batch.Insert(new Paper { Id = $"{i}" });
        }

        Assert.Equal(Batch.MaxRows, batch.Count);
        var error = Assert.Throws<InvalidOperationException>(() => batch.Insert(new Paper { Id = "one-more", Status = "" }));
        Assert.Contains("at most 100 rows", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_of_more_than_four_mebibytes_is_a_clear_error_and_writes_nothing()
    {
        var batch = new Batch();
        foreach (var i in Enumerable.Range(0, 20))
        {
            batch.Insert(new Paper { Id = $"{i:d2}", Status = "", Text = new string('x', 250_000) });
        }

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Papers.Commit(batch, Patience));

        Assert.Contains("4 MiB", error.Message, StringComparison.Ordinal);
        Assert.Empty(await Papers.Take(10, "papers", "paper|", cancellation: Patience));
    }

    [Theory]
    [InlineData("open")]
    [InlineData("")]
    public async Task A_row_of_more_than_a_mebibyte_is_a_clear_error(string status)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Papers.Insert(new Paper { Id = "a", Status = status, Text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(1_000_000)) }, Patience));

        Assert.Contains("1 MiB", error.Message, StringComparison.Ordinal);
        Assert.Null(await Papers.Find(Paper.KeyOf("a"), Patience));
    }

    [Fact]
    public async Task A_batch_without_rows_is_a_mistake() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Papers.Commit(new Batch(), Patience));

    [Fact]
    public void A_batch_is_of_one_partition_and_begins_with_a_guarded_row()
    {
        Assert.Throws<InvalidOperationException>(() => new Batch().Put(new Paper { Id = "a" }));
        Assert.Throws<InvalidOperationException>(() => new Batch().Insert(new Paper { Id = "a" }).Insert(new Sheet { Place = "elsewhere" }));
    }

    [Shape("test-sheet")]
    private sealed record Sheet : Row, IRow<Sheet>
    {
        public static string Table => TableNames.Platform;

        public required string Place { get; init; }

        public override Key Key => new(Place, "sheet");
    }
}
