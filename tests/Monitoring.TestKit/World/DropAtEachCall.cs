using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Monitoring.TestKit;

/// <summary>
/// Drops a system once at every call to storage of what it lives through: at a read before it leaves, at a write the moment it has landed
/// and before its answer comes. (Nothing lands between a write and the call before it: to be dropped there is to be dropped at that one.)
/// </summary>
/// <remarks>
/// The same call at the same point of the story drops it once, so that there is an end: a write that is only repeated after a restart
/// passes, and so does a read when nothing new has landed since it was last dropped there. Reads that leave together, one to each
/// bucket, are one place; so is each kind of call that the engine makes for itself, of which its contract has all.
/// </remarks>
/// <param name="oneReadIn">Of so many reads one is a place to be dropped at, always the same; 1 is all. Every write that lands is.</param>
public sealed partial class DropAtEachCall(int oneReadIn = 1)
{
    private readonly ConcurrentDictionary<string, byte> seen = new();
    private int point;

    private int OneReadIn => oneReadIn;

    /// <summary>How many times a system was dropped.</summary>
    public int Times => seen.Count;

    /// <summary>How many different things landed: the points of the story.</summary>
    public int Landed => point;

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

        // Without what differs when the same thing is asked or written again: ids of tries, the moment, how often it was tried.
        var body = Encoding.UTF8.GetString(buffer.ToArray());
        return $"{request.Method} {Varying().Replace(request.Uri.PathAndQuery, "")} {Varying().Replace(body, "")}";
    }

    // A batch is always answered by 202; whether it landed stands in its parts.
    private static bool HasLanded(Response response) => response.Status < 400 && !(response.Status == 202 && response.Content.ToString().Contains("HTTP/1.1 4", StringComparison.Ordinal));

    [GeneratedRegex(
        @"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])|\d{4}-\d\d-\d\dT[\d:.]+|\d{19}|(nudges|revision)[^:]*:\d+|(W/|Content-Length)[^\r\n]*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Varying();

    [GeneratedRegex(@"(?<=%7C|%27|')\d\d(?=%27|')")]
    private static partial Regex Bucket();

    private sealed class Policy(DropAtEachCall drops, Action cut) : HttpPipelinePolicy
    {
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("Storage is asked asynchronously.");

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var identity = await Identity(message.Request);
            var isOfEngine = identity.Contains(Storage.TableNames.Runtime, StringComparison.Ordinal);
            if (!Faults.Writes(message.Request))
            {
                var read = isOfEngine ? Bucket().Replace(identity, "") : $"{drops.point} {Bucket().Replace(identity, "")}";
                if (Storage.Buckets.Of(read, drops.OneReadIn) == 0)
                {
                    DropAt(read);
                }
            }

            await ProcessNextAsync(message, pipeline);
            if (Faults.Writes(message.Request) && HasLanded(message.Response))
            {
                DropAt(identity, isOfEngine ? 0 : 1);
            }
        }

        private void DropAt(string place, int landed = 0)
        {
            if (drops.seen.TryAdd(place, 0))
            {
                Interlocked.Add(ref drops.point, landed);
                cut();
                throw new ConnectionCutException();
            }
        }
    }
}
