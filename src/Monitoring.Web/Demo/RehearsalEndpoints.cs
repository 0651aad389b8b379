using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Clock;
using Monitoring.Desk;
using Monitoring.Workflows;

namespace Monitoring.Web.Demo;

/// <summary>The port of the workflows over HTTP, for the contract suite; nothing of it is there unless <see cref="DemoOptions.Rehearsal"/> is set.</summary>
internal static class RehearsalEndpoints
{
    private const int MostTasks = 100;

    public static void MapRehearsal(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IOptions<DemoOptions>>().Value is not { Clock: true, Rehearsal: not null })
            return;
        var rehearsal = endpoints.MapGroup("/demo/rehearsal").AllowAnonymous();
        rehearsal.MapPost("/start", (string[] keys, IWorkflows workflows, CancellationToken cancellation) => workflows.Start([.. keys.Select(Rehearse.ProcessOf)], cancellation));
        rehearsal.MapPost("/nudge/{key}", (string key, IWorkflows workflows, CancellationToken cancellation) => workflows.Nudge(Rehearse.ProcessOf(key), cancellation));
        rehearsal.MapPost("/settled", Settled);
        rehearsal.MapGet("/due", async (IProgress progress, CancellationToken cancellation) => TypedResults.Ok(await progress.NextDue(cancellation)));
        rehearsal.MapGet("/stuck", Stuck);
    }

    /// <summary>Moves the clock to that time, never back, and answers when nothing is due any more: with the time that it is.</summary>
    private static async Task<DateTimeOffset> Settled(DateTimeOffset to, DomainClock clock, ClockKeeper keeper, IProgress progress, CancellationToken cancellation)
    {
        clock.MoveTo(to);
        await keeper.Keep(cancellation);
        await progress.Settled(cancellation);
        return clock.GetUtcNow();
    }

    private static async Task<IReadOnlyList<string>> Stuck(DeskTasks tasks, CancellationToken cancellation) =>
        [.. (await tasks.Open(MostTasks, cancellation)).Where(task => task.Kind == DeskTaskKind.StuckProcess).Select(task => ProcessId.Parse(task.Subject)).Where(id => id.Workflow == nameof(Rehearse)).Select(id => id.Key)];
}
