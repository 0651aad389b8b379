using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Monitoring.Storage;

/// <summary>Counts the requests to storage by kind: <c>row</c>, <c>query</c>, <c>insert</c>, <c>update</c>, <c>delete</c>, <c>batch</c>, <c>blob read</c>, <c>blob write</c>.</summary>
public sealed class StorageCalls : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentDictionary<string, long> counts = new();

    /// <summary>The counts so far, a retry being a request of its own.</summary>
    public IReadOnlyDictionary<string, long> Counts => counts;

    /// <summary>All requests so far.</summary>
    public long Total => counts.Values.Sum();

    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message) => counts.AddOrUpdate(Kind(message.Request), 1, (_, n) => n + 1);

    private static string Kind(Request request)
    {
        var path = request.Uri.Path;
        if (path.EndsWith("$batch", StringComparison.Ordinal))
        {
            return "batch";
        }

        var isBlob = request.Headers.TryGetValue("x-ms-version", out _) && !request.Headers.TryGetValue("DataServiceVersion", out _);
        return (isBlob, request.Method.Method) switch
        {
            (true, "GET" or "HEAD") => "blob read",
            (true, _) => "blob write",
            (_, "GET") => path.Contains("RowKey=", StringComparison.Ordinal) ? "row" : "query",
            (_, "POST") => "insert",
            (_, "DELETE") => "delete",
            _ => "update",
        };
    }
}
