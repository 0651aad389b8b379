using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Monitoring.Workflows;

namespace Monitoring.Bench;

/// <summary>
/// Opens every page of the site, by its routes, in the midst of a round of 20 parties and of one of 20,000: as the secretariaat, as
/// a party that this <see cref="Scene"/> has, or as anybody, whoever gets in first. A page that nobody got into is named.
/// </summary>
internal sealed class PageCalls : Measurement
{
    private const int Times = 5;

    public override string Name => "pages";

    public override string About => $"storage calls of each page at {Size.Small} and at {Size.Large} parties";

    public override async IAsyncEnumerable<Figure> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        var (small, _) = await Measure(Size.Small, cancellation);
        var (large, missing) = await Measure(Size.Large, cancellation);
        foreach (var (page, (calls, time)) in large.OrderBy(p => p.Key, StringComparer.Ordinal).Where(p => small.ContainsKey(p.Key)))
        {
            var (few, quick) = small[page];
            yield return new Figure($"pages: {page}", $"{few} and {calls} calls ({Figure.Number(quick)} and {Figure.Number(time)} ms)", "equal", few == calls);
        }

        var (equal, all) = (large.Count(p => small.TryGetValue(p.Key, out var few) && few.Calls == p.Value.Calls), large.Count + missing.Count);
        yield return new Figure("pages: with equal calls", $"{equal} of {all}", "all", equal == all);
        yield return new Figure("pages: not measured", missing.Concat(large.Keys.Except(small.Keys)).Order(StringComparer.Ordinal).Aggregate("", (all, page) => all.Length == 0 ? page : $"{all}, {page}"));
    }

    private static async Task<(Dictionary<string, (long Calls, double Milliseconds)> Pages, List<string> Missing)> Measure(int parties, CancellationToken cancellation)
    {
        await using var platform = await Platform.Create(cancellation);
        await platform.Build(cancellation, engine: false);
        var time = Stopwatch.StartNew();
        await platform.Register(parties, cancellation);
        await Console.Error.WriteLineAsync($"pages: {parties} parties registered in {Figure.Number(time.Elapsed.TotalSeconds)} s");
        var scene = new Scene(platform, parties);
        await scene.Open(cancellation);

        // With the engine two parties are written to, and everybody who looks gets in.
        await platform.Start(cancellation);
        await scene.Write(cancellation);
        var visitors = new List<Visitor> { await scene.Desk(cancellation) };
        foreach (var party in scene.Parties)
        {
            visitors.Add(await scene.Enter(party, cancellation));
        }

        visitors.Add(platform.Visitor());
        await platform.Get<IProgress>().Settled(cancellation);

        // Without it nobody but the page asks anything of storage.
        await platform.Start(cancellation, engine: false);
        var (pages, missing) = (new Dictionary<string, (long, double)>(), new List<string>());
        foreach (var route in platform.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => e.RoutePattern).DistinctBy(r => r.RawText))
        {
            var measured = await scene.PathsOf(route, cancellation) is { Count: > 0 } paths ? await Open(platform, visitors, paths) : null;
            if (measured is { } figures)
            {
                pages[Written(route)] = figures;
            }
            else
            {
                missing.Add(Written(route));
            }
        }

        visitors.ForEach(visitor => visitor.Dispose());
        return (pages, missing);
    }

    private static string Written(RoutePattern route) => "/" + route.RawText!.TrimStart('/');

    private static async Task<(long Calls, double Milliseconds)?> Open(Platform platform, IReadOnlyList<Visitor> visitors, IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            foreach (var visitor in visitors)
            {
                var seen = await visitor.Open(path);
                // The page of an error answers with that error; that of signing out is a button only, and its address leads elsewhere.
                var isThis = seen.Path.TrimEnd('/') == path.Split('?')[0].TrimEnd('/') || path == "/afmelden";
                if (isThis && (seen.Status == HttpStatusCode.OK || path.StartsWith("/fout/", StringComparison.Ordinal)))
                {
                    return await Time(platform, visitor, path);
                }
            }
        }

        return null;
    }

    private static async Task<(long Calls, double Milliseconds)> Time(Platform platform, Visitor visitor, string path)
    {
        var (calls, times) = (new List<long>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            var (before, time) = (platform.Calls.Total, Stopwatch.StartNew());
            using var answer = await visitor.Get(path);
            times.Add(time.Elapsed.TotalMilliseconds);
            calls.Add(platform.Calls.Total - before);
        }

        return (calls.Min(), Figure.Median(times));
    }
}
