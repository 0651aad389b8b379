using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitoring.Evidence;
using Monitoring.Local.Runtime;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.Workflows;
using Process = Monitoring.Local.Runtime.Process;

namespace Monitoring.Bench;

/// <summary>
/// Opens a round of 20,000 parties by the turns of <see cref="RunRound"/>, processes included, against bare batches of 100 of the
/// very rows that came of it, into the same partitions, all buckets at once. The two take turns, three times each.
/// </summary>
internal sealed class OpeningSpeed : Measurement
{
    private const int Times = 3;

    public override string Name => "opening";

    public override string About => $"{Size.Large} parties opened per second, against bare batch inserts of the same rows";

    public override async IAsyncEnumerable<Figure> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var platform = await Platform.Create(cancellation);
        await platform.Build(cancellation, engine: false);
        await FillLists(platform, cancellation);
        await Opened(platform, "warm-up", cancellation);
        var (ours, bare) = (new List<double>(), new List<double>());
        long calls = 0;
        for (var i = 0; i < Times; i++)
        {
            var before = platform.Calls.Total;
            var plan = string.Create(CultureInfo.InvariantCulture, $"open{i}");
            var (round, seconds) = await Opened(platform, plan, cancellation);
            calls = platform.Calls.Total - before;
            ours.Add(Size.Large / seconds);
            bare.Add(Size.Large / await Bare(platform, round, string.Create(CultureInfo.InvariantCulture, $"bare{i}"), cancellation));
        }

        var share = Figure.Median(ours.Zip(bare, (o, b) => 100 * o / b));
        yield return Figure.AtLeast("opening: speed against bare batch inserts", share, 50, " %");
        yield return new Figure($"opening: {Size.Large} parties", $"{Figure.Number(Figure.Median(ours))} a second");
        yield return new Figure("opening: the same rows in bare batches", $"{Figure.Number(Figure.Median(bare))} parties a second");
        yield return new Figure("opening: storage calls a party", ((double)calls / Size.Large).ToString("0.000", CultureInfo.InvariantCulture));
    }

    // Opening reads the lists only: a party's own row is written by nobody here.
    private static Task FillLists(Platform platform, CancellationToken cancellation)
    {
        var lines = Enumerable.Range(1, Size.Large).Select(number => PartyLine.Of(Platform.Supplier(number)));
        return Task.WhenAll(lines.GroupBy(line => line.Key.Partition).Select(async bucket =>
        {
            foreach (var chunk in bucket.Chunk(Batch.MaxRows))
            {
                await platform.Account.Table<PartyLine>().Commit(chunk.Aggregate(new Batch(), (batch, line) => batch.Insert(line)), cancellation);
            }
        }));
    }

    /// <summary>Opens a round of all suppliers by its turns, with no engine beside it.</summary>
    internal static async Task<(string Round, double Seconds)> Opened(Platform platform, string plan, CancellationToken cancellation)
    {
        var due = platform.Plan(plan);
        var round = due.RoundId(due.FirstOn);
        var workflow = platform.Get<WorkflowCatalog>()[RunRound.WorkflowName];
        var time = Stopwatch.StartNew();
        await platform.Get<RoundBook>().Start(due, due.FirstOn, "bench", "bench", cancellation);
        while ((await workflow.Turn(round, cancellation)).Kind == NextKind.Again)
        {
        }

        return (round, time.Elapsed.TotalSeconds);
    }

    private static async Task<double> Bare(Platform platform, string round, string copy, CancellationToken cancellation)
    {
        var account = new TableServiceClient(platform.Account.Options.Connection);
        var prefix = platform.Account.Options.Prefix;
        var rows = await Task.WhenAll(
            Read(account.GetTableClient(prefix + TableNames.Rounds), Enumerable.Range(0, Round.BucketCount).Select(bucket => Round.PartitionOf(round, bucket)), cancellation),
            Read(account.GetTableClient(prefix + TableNames.Runtime), Enumerable.Range(0, Process.BucketCount).Select(Buckets.Name), cancellation));
        var processes = rows[1].Where(row => row.RowKey.Contains(round, StringComparison.Ordinal)).ToList();
        Rename(rows[0], round, copy);
        Rename(processes, round, copy);

        var time = Stopwatch.StartNew();
        await Task.WhenAll(Insert(account.GetTableClient(prefix + TableNames.Rounds), rows[0], cancellation), Insert(account.GetTableClient(prefix + TableNames.Runtime), processes, cancellation));
        return time.Elapsed.TotalSeconds;
    }

    private static async Task<List<TableEntity>> Read(TableClient table, IEnumerable<string> partitions, CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        foreach (var partition in partitions)
        {
            await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellation))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static void Rename(List<TableEntity> rows, string round, string copy)
    {
        foreach (var row in rows)
        {
            row.PartitionKey = row.PartitionKey.Replace(round, copy, StringComparison.Ordinal);
            row.RowKey = row.RowKey.Replace(round, copy, StringComparison.Ordinal);
        }
    }

    private static Task Insert(TableClient table, List<TableEntity> rows, CancellationToken cancellation) =>
        Task.WhenAll(rows.GroupBy(row => row.PartitionKey).Select(async partition =>
        {
            foreach (var chunk in partition.Chunk(Batch.MaxRows))
            {
                await table.SubmitTransactionAsync(chunk.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellation);
            }
        }));
}
