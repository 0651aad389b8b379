using Azure.Core;
using Azure.Core.Pipeline;

namespace Monitoring.Bench;

/// <summary>Counts the calls to storage, but for the engine's looks at its index: those come by the clock, whatever is done.</summary>
internal sealed class CountedCalls : HttpPipelineSynchronousPolicy
{
    private long total;
    private long looks;

    /// <summary>All calls but the looks.</summary>
    public long Total => Interlocked.Read(ref total);

    /// <summary>The looks of the engine at what is due.</summary>
    public long Looks => Interlocked.Read(ref looks);

    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message)
    {
        var path = message.Request.Uri.Path;
        var isLook = message.Request.Method == RequestMethod.Get && path.EndsWith("runtime()", StringComparison.Ordinal);
        Interlocked.Increment(ref isLook ? ref looks : ref total);
    }
}
