using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Monitoring.Bench;

/// <summary>Counts the calls to storage, but for the engine's looks at its index: those come by the clock, whatever is done.</summary>
internal sealed partial class CountedCalls : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentDictionary<string, long> names = new();
    private long total;
    private long looks;
    private long mail;

    /// <summary>All calls but the looks.</summary>
    public long Total => Interlocked.Read(ref total);

    /// <summary>The looks of the engine at what is due.</summary>
    public long Looks => Interlocked.Read(ref looks);

    /// <summary>Those of all calls that are the demo's mailbox, which stands where a provider of mail is called.</summary>
    public long Mail => Interlocked.Read(ref mail);

    /// <summary>Whether calls are also counted by name; that takes time, so not where time is measured.</summary>
    public bool ByName { get; set; }

    /// <summary>The calls but the looks by what they do: method, table, and the beginning of the keys of the rows.</summary>
    public IReadOnlyDictionary<string, long> Names => new Dictionary<string, long>(names);

    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message)
    {
        var path = message.Request.Uri.Path;
        var isLook = message.Request.Method == RequestMethod.Get && path.EndsWith("runtime()", StringComparison.Ordinal);
        Interlocked.Increment(ref isLook ? ref looks : ref total);
        if (!ByName || isLook)
        {
            return;
        }

        var name = NameOf(message.Request);
        names.AddOrUpdate(name, 1, (_, count) => count + 1);
        if (name.Contains(" mailbox ", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref mail);
        }
    }

    private static string NameOf(Request request)
    {
        var uri = Uri.UnescapeDataString(request.Uri.ToString());
        if (uri.EndsWith("$batch", StringComparison.Ordinal))
        {
            // Twenty rows of a kind are told as one.
            var rows = Row().Matches(Uri.UnescapeDataString(Text(request))).ToList();
            return $"BATCH {rows.FirstOrDefault()?.Groups[1]} {string.Join(" + ", rows.Select(row => row.Groups[2].Value).Distinct())}";
        }

        var table = Table().Match(uri);
        var key = request.Method == RequestMethod.Post ? RowInBody().Match(Text(request)) : KeyOfRow().Match(uri);
        return table.Success ? $"{request.Method} {table.Groups[1]} {key.Groups[1]}" : $"{request.Method} blob";
    }

    private static string Text(Request request)
    {
        using var body = new MemoryStream();
        request.Content?.WriteTo(body, CancellationToken.None);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    [GeneratedRegex(@"/\w*?(rounds|register|runtime|mailbox|platform|cases)\(PartitionKey='[^']*',\s*RowKey='([\w-]*)")]
    private static partial Regex Row();

    [GeneratedRegex(@"/\w*?(rounds|register|runtime|mailbox|platform|cases)\b")]
    private static partial Regex Table();

    [GeneratedRegex(@"RowKey(?:='| eq '| ge ')([\w-]*)")]
    private static partial Regex KeyOfRow();

    [GeneratedRegex(@"""RowKey"":""([\w-]*)")]
    private static partial Regex RowInBody();
}
