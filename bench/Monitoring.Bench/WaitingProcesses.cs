using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Monitoring.Evidence;
using Monitoring.Storage;
using Monitoring.Workflows;
using Process = Monitoring.Local.Runtime.Process;

namespace Monitoring.Bench;

/// <summary>Starts the head on 20,000 processes that wait for days, beside one on none, and lets both be idle for a minute.</summary>
internal sealed class WaitingProcesses : Measurement
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);

    public override string Name => "waiting";

    public override string About => $"{Size.Large} waiting processes: start-up, memory, idle storage calls a minute";

    public override async IAsyncEnumerable<Figure> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var warmUp = await Platform.Create(cancellation);
        await Start(warmUp, cancellation);
        await warmUp.Stop();
        await using var none = await Platform.Create(cancellation);
        await using var many = await Platform.Create(cancellation);
        await Fill(many, cancellation);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var startOfNone = await Start(none, cancellation);
        var without = GC.GetTotalMemory(forceFullCollection: true) - before;
        var startOfMany = await Start(many, cancellation);
        var with = GC.GetTotalMemory(forceFullCollection: true) - before - without;

        var (idleNone, idleMany) = (All(none), All(many));
        await Task.Delay(Idle, TimeProvider.System, cancellation);
        yield return new Figure("waiting: start-up until nothing is due", $"{Number(startOfMany)} s, against {Number(startOfNone)} s without processes");
        yield return new Figure("waiting: memory after start-up", $"{Number(with / 1e6)} MB, against {Number(without / 1e6)} MB without processes");
        yield return new Figure("waiting: idle storage calls a minute", $"{All(many) - idleMany}, against {All(none) - idleNone} without processes");
    }

    private static long All(Platform platform) => platform.Calls.Total + platform.Calls.Looks;

    private static async Task<double> Start(Platform platform, CancellationToken cancellation)
    {
        var time = Stopwatch.StartNew();
        await platform.Start(cancellation);
        await platform.Get<IProgress>().Settled(cancellation);
        return time.Elapsed.TotalSeconds;
    }

    private static Task Fill(Platform platform, CancellationToken cancellation)
    {
        var soon = TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(2);
        var processes = Enumerable.Range(1, Size.Large).Select(number => new Process
        {
            Id = new RequestKey("bench-20261101", Platform.Supplier(number).Id).Process,
            DueAt = soon + TimeSpan.FromSeconds(number),
        });
        return Task.WhenAll(processes.GroupBy(process => process.Key.Partition).Select(async bucket =>
        {
            foreach (var chunk in bucket.Chunk(Batch.MaxRows / 2))
            {
                await platform.Account.Table<Process>().Commit(chunk.Aggregate(new Batch(), (batch, process) => batch.Insert(process)), cancellation);
            }
        }));
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
