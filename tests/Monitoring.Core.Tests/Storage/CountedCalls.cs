using Xunit;

namespace Monitoring.Storage;

public sealed class CountedCalls : StorageTest
{
    [Fact]
    public async Task Requests_are_counted_by_their_kind()
    {
        var papers = new Table<Paper>(Storage);
        await papers.Insert(new Paper { Id = "a", Status = "" }, Patience);
        await papers.Insert(new Paper { Id = "b" }, Patience);
        var paper = (await papers.Find(Paper.KeyOf("a"), Patience))!;
        await papers.Replace(paper, paper.Value with { Text = "x" }, Patience);
        paper = (await papers.Find(Paper.KeyOf("a"), Patience))!;
        await papers.Delete(paper, Patience);
        await papers.Take(10, "papers", "paper|", cancellation: Patience);

        var blobs = new Blobs(Storage);
        await blobs.Write(ContainerNames.Documents, "minutes", BinaryData.FromString("x"), Patience);
        Assert.Null(await blobs.Open(ContainerNames.Documents, "nothing", Patience));

        Assert.Equal(
            ["batch 1", "blob read 1", "blob write 1", "delete 1", "insert 1", "query 1", "row 2", "update 1"],
            Storage.Calls.Counts.Select(count => $"{count.Key} {count.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(9, Storage.Calls.Total);
    }

    [Fact]
    public async Task A_retry_is_a_request_of_its_own()
    {
        Faults.Answer(503);
        await new Table<Paper>(Storage).Insert(new Paper { Id = "a", Status = "" }, Patience);
        Assert.Equal(2, Storage.Calls.Counts["insert"]);
    }
}
