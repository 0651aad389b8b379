using System.Threading.Channels;
using Monitoring.Clock;
using Monitoring.Storage;
using Monitoring.Workflows;

namespace Monitoring.Local.Runtime;

/// <summary>The engine of one machine: a row per live process, an index of what is due, a bounded number of turns at a time.</summary>
/// <remarks>Why it is as it is, and why it has no lease: <c>docs/decisions/0004-embedded-runtime.md</c>.</remarks>
public sealed class EmbeddedRuntime : BackgroundService, IWorkflows, IProgress
{
    // When storage fails under a turn, nothing could be written about it; the process is due, and is left alone a moment.
    private static readonly TimeSpan AfterStorageFailed = TimeSpan.FromSeconds(1);

    private readonly Agenda agenda = new();
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource cut = new();
    private readonly ProcessTable table;
    private readonly Turns turns;
    private readonly TimeProvider clock;
    private readonly RuntimeOptions options;
    private readonly ILogger logger;
    private long lastPoll;
    private long lastLook = TimeProvider.System.GetTimestamp();

    internal EmbeddedRuntime(ProcessTable table, Turns turns, TimeProvider clock, RuntimeOptions options, ILogger logger)
    {
        this.table = table;
        this.turns = turns;
        this.clock = clock;
        this.options = options;
        this.logger = logger;
    }

    /// <inheritdoc/>
    public Task Start(IReadOnlyCollection<ProcessId> processes, CancellationToken cancellation) =>
        Write(processes, () => table.Start(processes, cancellation));

    /// <inheritdoc/>
    public Task Nudge(ProcessId process, CancellationToken cancellation) => Write([process], () => table.Nudge(process, cancellation));

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation)
    {
        // What is known may no longer be so, when another process works as well: the index has the last word, in that one partition.
        for (var looked = new HashSet<int>(); ;)
        {
            var (bucket, due) = agenda.First();
            if (due is null || !looked.Add(bucket))
            {
                return due;
            }

            await Look(bucket, cancellation);
        }
    }

    /// <inheritdoc/>
    public Task Settled(CancellationToken cancellation)
    {
        var settled = agenda.Settled(cancellation);
        Wake();
        return settled;
    }

    /// <summary>Whether it works: it has not ended, and it reads the index as often as it should, by the system's clock.</summary>
    public bool IsAlive => ExecuteTask is { IsCompleted: false } && TimeProvider.System.GetElapsedTime(Interlocked.Read(ref lastLook)) < options.PollEvery * 3;

    /// <summary>Begins no further turn and lets the running ones finish, as long as the host has patience; then they are cut off.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var _ = cancellationToken.Register(cut.Cancel);
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        cut.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var domain = clock as DomainClock;
        domain?.Moved += Wake;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await Look(stoppingToken);
                while (agenda.Running < options.TurnsAtOnce && agenda.TryTake(clock.GetUtcNow(), out var process, out var row))
                {
                    _ = Task.Run(() => Run(process, row, stoppingToken), CancellationToken.None);
                }

                agenda.ReleaseSettled(clock.GetUtcNow());
                if (agenda.WantedLooks(clock.GetUtcNow()).Count == 0)
                {
                    await Asleep(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            domain?.Moved -= Wake;
            while (agenda.Running > 0)
            {
                await signal.Reader.ReadAsync(CancellationToken.None);
            }
        }
    }

    private async Task Look(CancellationToken stopping)
    {
        if (TimeProvider.System.GetElapsedTime(lastPoll) >= options.PollEvery)
        {
            agenda.AskLook();
            lastPoll = TimeProvider.System.GetTimestamp();
        }

        if (agenda.WantedLooks(clock.GetUtcNow()) is not { Count: > 0 } wanted)
        {
            return;
        }

        try
        {
            await Task.WhenAll(wanted.Select(bucket => Look(bucket, stopping)));
            Interlocked.Exchange(ref lastLook, TimeProvider.System.GetTimestamp());
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            logger.LogError(e, "The index of what is due could not be read; it is tried again.");
            await Task.Delay(AfterStorageFailed, TimeProvider.System, stopping);
        }
    }

    private async Task Look(int bucket, CancellationToken cancellation)
    {
        var began = agenda.BeginLook();
        var (lines, until) = await table.Due(bucket, cancellation);
        agenda.Know(bucket, lines, until, began);
    }

    /// <summary>Writes processes that are due now. When it fails nobody knows what was written, and the index is asked.</summary>
    private async Task Write(IReadOnlyCollection<ProcessId> processes, Func<Task<IReadOnlyDictionary<ProcessId, Stored<Process>>>> write)
    {
        agenda.BeginWrite();
        try
        {
            var rows = await write();
            var now = clock.GetUtcNow();
            foreach (var process in processes)
            {
                agenda.Add(process, now, now, rows.GetValueOrDefault(process));
            }
        }
        catch
        {
            agenda.AskLook(processes);
            throw;
        }
        finally
        {
            agenda.EndWrite();
            Wake();
        }
    }

    private async Task Run(ProcessId process, Stored<Process>? row, CancellationToken stopping)
    {
        try
        {
            if (await turns.Take(process, row, stopping, cut.Token) is { } due)
            {
                agenda.Add(process, due, clock.GetUtcNow());
            }
        }
        catch (Exception) when (cut.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            logger.LogError(e, "What came of a turn of {Process} could not be written; the turn is taken again.", process);
            await Task.Delay(AfterStorageFailed, TimeProvider.System, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
            var now = clock.GetUtcNow();
            agenda.Add(process, now, now);
        }
        finally
        {
            agenda.Finish(process);
            Wake();
        }
    }

    /// <summary>Sleeps until there is a signal, something known is due by the domain's clock, or the index must be read by the system's.</summary>
    private async Task Asleep(CancellationToken stopping)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var poll = options.PollEvery - TimeProvider.System.GetElapsedTime(lastPoll);
        List<Task> wakers = [signal.Reader.ReadAsync(awake.Token).AsTask(), Task.Delay(AtLeastZero(poll), TimeProvider.System, awake.Token)];
        if (agenda.Running < options.TurnsAtOnce)
        {
            // A timer counts whole milliseconds; the domain's time must have come when it fires. What is due later is asked again after a poll.
            if (agenda.Next - clock.GetUtcNow() is { } wait && wait < options.PollEvery)
            {
                wakers.Add(Task.Delay(AtLeastZero(wait) + TimeSpan.FromMilliseconds(1), clock, awake.Token));
            }
        }

        await Task.WhenAny(wakers);
        await awake.CancelAsync();
    }

    private static TimeSpan AtLeastZero(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;

    private void Wake() => signal.Writer.TryWrite(true);
}
