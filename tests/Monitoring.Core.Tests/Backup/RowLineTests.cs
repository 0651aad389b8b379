using System.Text;
using Azure.Data.Tables;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Backup;

public sealed class RowLineTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_of_every_type_that_storage_has_comes_back_as_it_was_to_the_last_bit()
    {
        await using var account = await TestAccount.Create(Cancellation);
        var client = new TableClient(account.Options.Connection, account.Options.Prefix + TableNames.Platform);
        var row = new TableEntity("p'q é", "r 1|{\"")
        {
            ["Text"] = "é – \"aanhaling\" \\ \n\t😀 <b>&",
            ["Empty"] = "",
            ["Long"] = new string('x', 32_000),
            ["WriteId"] = new Guid("00112233-4455-6677-8899-aabbccddeeff"),
            ["Packed"] = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray(),
            ["NoBytes"] = Array.Empty<byte>(),
            ["Yes"] = true,
            ["Int"] = int.MinValue,
            ["Big"] = long.MaxValue,
            ["Whole"] = 3.0,
            ["Fraction"] = 0.1,
            ["Time"] = new DateTimeOffset(2026, 10, 25, 1, 59, 59, TimeSpan.Zero).AddTicks(1234567),
        };
        await client.AddEntityAsync(row, Cancellation);
        TableEntity read = await client.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: Cancellation);
        var line = LineOf(read);

        await client.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Cancellation);
        await client.UpsertEntityAsync(RowLine.Read(line), TableUpdateMode.Replace, Cancellation);
        TableEntity back = await client.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: Cancellation);

        Assert.Equal(line, LineOf(back));
        foreach (var (name, value) in row.Where(property => property.Key is not "odata.etag"))
        {
            Assert.Equal(value, back[name]);
            Assert.Equal(value.GetType(), back[name].GetType());
        }

        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void A_type_of_a_later_release_is_refused_with_a_sentence() =>
        Assert.Contains("use the release that made it", Assert.Throws<InvalidDataException>(() => RowLine.Read("""{"p":"a","r":"b","v":{"X":["q","1"]}}""")).Message, StringComparison.Ordinal);

    private static string LineOf(TableEntity row)
    {
        using var line = new MemoryStream();
        RowLine.Write(row, line);
        return Encoding.UTF8.GetString(line.ToArray()).TrimEnd('\n');
    }
}
