using System.Text.Json;
using Xunit;

namespace Monitoring.Storage;

public sealed class RowsOutliveReleases : StorageTest
{
    private Table<Paper> Papers => new(Storage);

    private Table<PaperOfTheNextRelease> NextPapers => new(Storage);

    private Table<PaperLine> Lines => new(Storage);

    [Fact]
    public async Task What_a_later_release_says_survives_a_change_by_this_one()
    {
        await NextPapers.Insert(new PaperOfTheNextRelease { Id = "a", Status = "open", Language = "fy" }, Patience);

        var paper = (await Papers.Find(Paper.KeyOf("a"), Patience))!;
        Assert.Equal(Written.Done, await Papers.Replace(paper, paper.Value with { Text = "changed" }, Patience));

        var next = (await NextPapers.Find(Paper.KeyOf("a"), Patience))!.Value;
        Assert.Equal(("fy", "changed"), (next.Language, next.Text));
        Assert.Equal(JsonValueKind.String, paper.Value.Unknown!["language"].ValueKind);
    }

    [Fact]
    public async Task An_earlier_shape_is_brought_up_to_date_when_it_is_read()
    {
        await Papers.Insert(new Paper { Id = "a" }, Patience);

        Assert.Equal("nl", (await NextPapers.Find(Paper.KeyOf("a"), Patience))!.Value.Language);
        Assert.Equal("nl", Assert.Single(await NextPapers.Take(1, "papers", "paper|", cancellation: Patience)).Value.Language);
    }

    [Fact]
    public async Task An_index_that_a_release_derives_otherwise_leaves_no_line_behind()
    {
        await Papers.Insert(new Paper { Id = "a" }, Patience);
        Assert.Equal(["open"], await Statuses());

        // The index row that this release would derive from the old row was never there; the one recorded in the row goes.
        var paper = (await NextPapers.Find(Paper.KeyOf("a"), Patience))!;
        Assert.Equal(Written.Done, await NextPapers.Replace(paper, paper.Value with { Status = "accepted" }, Patience));
        Assert.Equal(["nl-accepted"], await Statuses());

        // And back again, when the release is taken back.
        var old = (await Papers.Find(Paper.KeyOf("a"), Patience))!;
        Assert.Equal(Written.Done, await Papers.Replace(old, old.Value, Patience));
        Assert.Equal(["accepted"], await Statuses());
    }

    [Fact]
    public async Task Index_rows_follow_their_head()
    {
        await Papers.Insert(new Paper { Id = "a" }, Patience);
        var paper = (await Papers.Find(Paper.KeyOf("a"), Patience))!;
        await Papers.Replace(paper, paper.Value with { Text = "same status" }, Patience);
        Assert.Equal(["open"], await Statuses());

        paper = (await Papers.Find(Paper.KeyOf("a"), Patience))!;
        await Papers.Replace(paper, paper.Value with { Status = "" }, Patience);
        Assert.Empty(await Statuses());

        paper = (await Papers.Find(Paper.KeyOf("a"), Patience))!;
        await Papers.Replace(paper, paper.Value with { Status = "closed" }, Patience);
        Assert.Equal(["closed"], await Statuses());

        paper = (await Papers.Find(Paper.KeyOf("a"), Patience))!;
        await Papers.Delete(paper, Patience);
        Assert.Empty(await Statuses());
    }

    [Fact]
    public async Task A_row_of_more_than_a_row_holds_as_text_is_packed_and_comes_back_as_it_was_also_when_it_has_become_small()
    {
        var text = string.Concat(Enumerable.Range(0, 150_000).Select(i => $"é{i * 7919L % 1_000_003}😀"));
        await Papers.Insert(new Paper { Id = "a", Text = text }, Patience);
        var paper = (await Papers.Find(Paper.KeyOf("a"), Patience))!;
        Assert.Equal(text, paper.Value.Text);
        Assert.Equal(text, Assert.Single(await Papers.Take(1, "papers", "paper|", cancellation: Patience)).Value.Text);

        await Papers.Replace(paper, paper.Value with { Text = "klein" }, Patience);
        Assert.Equal("klein", (await Papers.Find(Paper.KeyOf("a"), Patience))!.Value.Text);
    }

    [Fact]
    public async Task A_row_of_more_than_a_property_holds_comes_back_as_it_was()
    {
        var text = string.Concat(Enumerable.Range(0, 15_000).Select(i => $"é{i}😀"));
        await Papers.Insert(new Paper { Id = "a", Text = text }, Patience);
        Assert.Equal(text, (await Papers.Find(Paper.KeyOf("a"), Patience))!.Value.Text);

        // Nothing of the longer one is left when it becomes short.
        var paper = (await Papers.Find(Paper.KeyOf("a"), Patience))!;
        await Papers.Replace(paper, paper.Value with { Text = "short" }, Patience);
        Assert.Equal("short", (await Papers.Find(Paper.KeyOf("a"), Patience))!.Value.Text);
    }

    [Fact]
    public async Task A_list_is_read_in_order_and_within_its_bounds()
    {
        foreach (var id in new[] { "d", "b", "a", "c" })
        {
            await Papers.Insert(new Paper { Id = id }, Patience);
        }

        Assert.Equal(["a", "b"], await Ids(count: 2));
        Assert.Equal(["c", "d"], await Ids(after: "status|open|b"));
        Assert.Equal(["a", "b"], await Ids(before: "status|open|c"));
        Assert.Equal(["b"], await Ids(after: "status|open|a", before: "status|open|c"));

        // A bound beyond the prefix does not let other shapes in.
        Assert.Equal(["a", "b", "c", "d"], await Ids(before: "zzz"));
    }

    private async Task<string[]> Ids(int count = 10, string? after = null, string? before = null) =>
        [.. (await Lines.Take(count, "papers", PaperLine.Prefix, after, before, Patience)).Select(line => line.Value.Id)];

    private async Task<string[]> Statuses() => [.. (await Lines.Take(10, "papers", PaperLine.Prefix, cancellation: Patience)).Select(line => line.Value.Status)];
}
