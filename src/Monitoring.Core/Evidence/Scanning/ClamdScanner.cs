using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Monitoring.Storage;

namespace Monitoring.Evidence.Scanning;

/// <summary>Has files looked at by ClamAV's clamd.</summary>
/// <remarks>clamd's <c>StreamMaxLength</c>, <c>MaxFileSize</c> and <c>MaxScanSize</c> have to be at least <see cref="FileCheck.MaxBytes"/>, and
/// <c>AlertExceedsMax</c> on: what it looked at only in part is then not called clean.</remarks>
public sealed class ClamdScanner(Blobs blobs, IOptions<ScanOptions> options) : IFileScanner
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public async Task<ScanVerdict> Scan(string blob, CancellationToken cancellation)
    {
        await using var content = await blobs.Open(ContainerNames.Evidence, blob, cancellation);
        if (content is null)
        {
            return new ScanVerdict.NotFound();
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            return Verdict(await new Clamd(options.Value.Clamd).Scan(content, limit.Token));
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new ScanVerdict.NotYet($"clamd ({options.Value.Clamd}): {(e is OperationCanceledException ? "no answer in time" : e.Message)}");
        }
    }

    /// <summary>What clamd's answer means. Only its OK is clean; what it gave up on is no finding, and destroys nothing.</summary>
    public static ScanVerdict Verdict(string answer) => answer switch
    {
        "stream: OK" => new ScanVerdict.Clean(),
        _ when answer.StartsWith("stream: Heuristics.Limits.Exceeded", StringComparison.Ordinal) => new ScanVerdict.NotYet($"clamd: {answer}"),
        _ when answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal) => new ScanVerdict.Refused(answer["stream: ".Length..^" FOUND".Length]),
        _ => new ScanVerdict.NotYet($"clamd: {answer}"),
    };
}
