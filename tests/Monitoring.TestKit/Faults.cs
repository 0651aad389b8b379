using Azure.Core;
using Azure.Core.Pipeline;

namespace Monitoring.TestKit;

/// <summary>Lets storage misbehave on the wire: put it into the pipeline of a <see cref="Storage.StorageAccount"/>.</summary>
/// <remarks>It sees every try of a request, a retry included. Faults are met in the order in which they were added, each once.</remarks>
public sealed class Faults : HttpPipelinePolicy
{
    private readonly Lock gate = new();
    private readonly List<Fault> faults = [];
    private readonly TaskCompletionSource wasCut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long callsUntilCut = long.MaxValue;

    /// <summary>Any request that writes.</summary>
    public static bool Writes(Request request) => request.Method != RequestMethod.Get && request.Method != RequestMethod.Head;

    /// <summary>Ends when the connection was cut.</summary>
    public Task WasCut => wasCut.Task;

    /// <summary>How many of the faults have not happened yet.</summary>
    public int Left
    {
        get
        {
            lock (gate)
            {
                return faults.Count;
            }
        }
    }

    /// <summary>The request lands, its answer is lost.</summary>
    public Faults LoseAnswer(Func<Request, bool>? of = null) => Add(FaultKind.AnswerLost, of);

    /// <summary>The request lands, and something happens before its answer comes.</summary>
    public Faults Landed(Action happens, Func<Request, bool>? of = null) => Add(FaultKind.Landed, of, happens: happens);

    /// <summary>The request is answered with this status and does not land.</summary>
    public Faults Answer(int status, Func<Request, bool>? of = null, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            Add(FaultKind.Answered, of, status);
        }

        return this;
    }

    /// <summary>Nothing comes back in time, and the request did not land.</summary>
    public Faults TimeOut(Func<Request, bool>? of = null) => Add(FaultKind.TimedOut, of);

    /// <summary>The connection breaks when half of the request's body was sent.</summary>
    public Faults BreakHalfway(Func<Request, bool>? of = null) => Add(FaultKind.BrokenHalfway, of);

    /// <summary>From now on no request leaves any more, as if the process had been killed.</summary>
    public void Cut() => CutAfter(0);

    /// <summary>So many more requests leave, then none, as if the process had been killed between two of them.</summary>
    public void CutAfter(long calls)
    {
        Interlocked.Exchange(ref callsUntilCut, calls);
        if (calls == 0)
        {
            wasCut.TrySetResult();
        }
    }

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Storage is asked asynchronously.");

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Interlocked.Decrement(ref callsUntilCut) < 0)
        {
            wasCut.TrySetResult();
            throw new ConnectionCutException();
        }

        switch (Next(message.Request))
        {
            case { Kind: FaultKind.Answered } fault:
                message.Response = new FaultResponse(fault.Status, message.Request.ClientRequestId);
                break;
            case { Kind: FaultKind.TimedOut }:
                throw new TaskCanceledException("The operation was cancelled because it exceeded the configured timeout. (A fault of the test.)");
            case { Kind: FaultKind.BrokenHalfway }:
                var whole = message.Request.Content!;
                message.Request.Content = new HalfContent(whole);
                try
                {
                    await ProcessNextAsync(message, pipeline);
                }
                finally
                {
                    message.Request.Content = whole;
                }

                break;
            case { Kind: FaultKind.AnswerLost }:
                await ProcessNextAsync(message, pipeline);
                throw new IOException("The connection was closed before the answer came. (A fault of the test.)");
            case { Kind: FaultKind.Landed } fault:
                await ProcessNextAsync(message, pipeline);
                fault.Happens!();
                message.CancellationToken.ThrowIfCancellationRequested();
                break;
            default:
                await ProcessNextAsync(message, pipeline);
                break;
        }
    }

    private Faults Add(FaultKind kind, Func<Request, bool>? of, int status = 0, Action? happens = null)
    {
        lock (gate)
        {
            faults.Add(new Fault(kind, of ?? Writes, status, happens));
        }

        return this;
    }

    private Fault? Next(Request request)
    {
        lock (gate)
        {
            var next = faults.FirstOrDefault();
            if (next is null || !next.Of(request))
            {
                return null;
            }

            faults.RemoveAt(0);
            return next;
        }
    }

    private enum FaultKind
    {
        AnswerLost,
        Landed,
        Answered,
        TimedOut,
        BrokenHalfway,
    }

    private sealed record Fault(FaultKind Kind, Func<Request, bool> Of, int Status, Action? Happens);
}
