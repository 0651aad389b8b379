using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Clock;
using Monitoring.TestKit.Workflows;
using Monitoring.Workflows;

namespace Monitoring.Local.Functions;

/// <summary>A head that runs as a process of its own, as an engine of the contract: its port over HTTP, and its turns taken here.</summary>
internal sealed class RunningHost : IEngine, IWorkflows, IProgress
{
    private readonly HttpClient http;
    private readonly DomainClock clock;
    private readonly string run;
    private readonly ConcurrentDictionary<string, bool> living = new();
    private WebApplication? turns;
    private volatile bool over;

    private RunningHost(Uri address, DomainClock clock, string run)
    {
        http = new HttpClient { BaseAddress = Port(address), Timeout = TimeSpan.FromMinutes(2) };
        this.clock = clock;
        this.run = run;
    }

    public IWorkflows Workflows => this;

    public IProgress Progress => this;

    /// <summary>Listens for the turns of the head's rehearsals.</summary>
    /// <param name="address">Where the head is.</param>
    /// <param name="listen">Where it was told to have its turns taken.</param>
    /// <param name="clock">The clock of the test; the head's follows it.</param>
    /// <param name="catalog">The workflows.</param>
    /// <param name="run">A word in every key, so that no fact meets the processes of another.</param>
    /// <param name="cancellation">Ends the start.</param>
    public static async Task<RunningHost> Start(Uri address, Uri listen, DomainClock clock, WorkflowCatalog catalog, string run, CancellationToken cancellation)
    {
        var host = new RunningHost(address, clock, run);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(listen.ToString());
        builder.Services.AddRoutingCore();
        host.turns = builder.Build();
        host.turns.MapPost("/{key}", (string key, CancellationToken stop) => host.Turn(catalog, key, stop));
        await host.turns.StartAsync(cancellation);
        return host;
    }

    /// <summary>Puts the clock of the test where the head's is: that never goes back.</summary>
    public static async Task Follow(Uri address, DomainClock clock, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = Port(address) };
        clock.MoveTo(await Settled(http, clock.GetUtcNow(), cancellation));
    }

    /// <summary>The processes of this run of which the head says among its tasks that they are stuck.</summary>
    public static async Task<IReadOnlyList<ProcessId>> Stuck(Uri address, string run, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = Port(address) };
        var keys = (await http.GetFromJsonAsync<string[]>("stuck", cancellation))!.Select(key => key.Split('.'));
        return [.. keys.Where(parts => parts[1] == run).Select(parts => new ProcessId(parts[0], parts[2]))];
    }

    public async Task Start(IReadOnlyCollection<ProcessId> processes, CancellationToken cancellation)
    {
        foreach (var process in processes)
        {
            living[KeyOf(process)] = true;
        }

        (await http.PostAsJsonAsync("start", processes.Select(KeyOf), cancellation)).EnsureSuccessStatusCode();
    }

    public async Task Nudge(ProcessId process, CancellationToken cancellation)
    {
        living[KeyOf(process)] = true;
        (await http.PostAsync(new Uri($"nudge/{KeyOf(process)}", UriKind.Relative), content: null, cancellation)).EnsureSuccessStatusCode();
    }

    // The head has processes of its own, which always wait for something: of interest only as long as one of ours does.
    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation) =>
        living.Values.Any(lives => lives) ? await http.GetFromJsonAsync<DateTimeOffset?>("due", cancellation) : null;

    public async Task Settled(CancellationToken cancellation) => await Settled(http, clock.GetUtcNow(), cancellation);

    public Task Stop(CancellationToken cancellation) => throw new NotSupportedException("It was not started here.");

    public Task Kill() => throw new NotSupportedException("It was not started here.");

    /// <summary>Lets every process end, so that the next fact finds the head as this one did.</summary>
    public async ValueTask DisposeAsync()
    {
        over = true;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        foreach (var key in living.Where(one => one.Value).Select(one => one.Key))
        {
            await http.PostAsync(new Uri($"nudge/{key}", UriKind.Relative), content: null, patience.Token);
        }

        await Settled(patience.Token);
        await turns!.DisposeAsync();
        http.Dispose();
    }

    private string KeyOf(ProcessId process) => $"{process.Workflow}.{run}.{process.Key}";

    private async Task<IResult> Turn(WorkflowCatalog catalog, string key, CancellationToken cancellation)
    {
        var parts = key.Split('.');
        var next = over || parts[1] != run ? Next.Done : await catalog[parts[0]].Turn(parts[2], cancellation);
        living[key] = next.Kind != NextKind.Done;
        return TypedResults.Ok(next);
    }

    private static Uri Port(Uri address) => new(address, "/demo/rehearsal/");

    private static async Task<DateTimeOffset> Settled(HttpClient http, DateTimeOffset to, CancellationToken cancellation)
    {
        var time = Uri.EscapeDataString(to.ToString("O", CultureInfo.InvariantCulture));
        var answer = await http.PostAsync(new Uri($"settled?to={time}", UriKind.Relative), content: null, cancellation);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<DateTimeOffset>(cancellation);
    }
}
