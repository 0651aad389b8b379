using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Monitoring.TestKit;

/// <summary>
/// Drops a system the moment something that it never wrote before has landed in storage, before it learns so. Nothing lands
/// between two writes, so that this is to be dropped before and after every call to storage; a write that is only repeated
/// after a restart passes, so that there is an end.
/// </summary>
public sealed partial class DropAfterEachWrite
{
    private readonly ConcurrentDictionary<string, byte> seen = new();

    /// <summary>How many times a system was dropped.</summary>
    public int Times => seen.Count;

    /// <summary>For one system, from its start to its drop.</summary>
    /// <param name="cut">Cuts its connection.</param>
    public HttpPipelinePolicy For(Action cut) => new Policy(this, cut);

    private static async Task<string> Identity(Request request)
    {
        using var buffer = new MemoryStream();
        if (request.Content is { } content)
        {
            await content.WriteToAsync(buffer, CancellationToken.None);
        }

        // Without what differs when the same thing is written again: ids of tries, the moment, how often it was tried.
        var body = Encoding.UTF8.GetString(buffer.ToArray());
        return $"{request.Method} {Varying().Replace(request.Uri.PathAndQuery, "")} {Varying().Replace(body, "")}";
    }

    // A batch is always answered by 202; whether it landed stands in its parts.
    private static bool HasLanded(Response response) => response.Status < 400 && !(response.Status == 202 && response.Content.ToString().Contains("HTTP/1.1 4", StringComparison.Ordinal));

    [GeneratedRegex(@"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+|\d{19}|(nudges|revision)[^:]*:\d+|(W/|Content-Length)[^\r\n]*", RegexOptions.IgnoreCase)]
    private static partial Regex Varying();

    private sealed class Policy(DropAfterEachWrite drops, Action cut) : HttpPipelinePolicy
    {
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("Storage is asked asynchronously.");

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var identity = Faults.Writes(message.Request) ? await Identity(message.Request) : null;
            await ProcessNextAsync(message, pipeline);
            if (identity is not null && HasLanded(message.Response) && drops.seen.TryAdd(identity, 0))
            {
                cut();
                throw new ConnectionCutException();
            }
        }
    }
}
