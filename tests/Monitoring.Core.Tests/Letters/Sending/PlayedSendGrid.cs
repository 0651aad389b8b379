using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Monitoring.Letters.Sending;

/// <summary>Plays SendGrid's <c>POST /v3/mail/send</c> in the shapes that its documentation shows; every request gets the next answer, and the last one stays.</summary>
internal sealed class PlayedSendGrid : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = new();

    private PlayedSendGrid()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(Answer);
    }

    /// <summary>What was asked, oldest first.</summary>
    public ConcurrentQueue<JsonElement> Letters { get; } = new();

    /// <summary>The last authorization, user agent and path that came.</summary>
    public (string? Key, string? Path) Last { get; private set; }

    /// <summary>Where it listens.</summary>
    public string Address { get; private set; } = "";

    public static async Task<PlayedSendGrid> Start()
    {
        var played = new PlayedSendGrid();
        await played.app.StartAsync(TestContext.Current.CancellationToken);
        played.Address = played.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return played;
    }

    /// <summary>202, with the id that SendGrid gives the message and an empty body.</summary>
    public PlayedSendGrid Takes() => Then(context =>
    {
        context.Response.StatusCode = 202;
        context.Response.Headers["X-Message-Id"] = "14c5d75ce93.dfd.64b469";
        return Task.CompletedTask;
    });

    /// <summary>200: what the sandbox answers.</summary>
    public PlayedSendGrid OnlyChecks() => Then(context =>
    {
        context.Response.StatusCode = 200;
        return Task.CompletedTask;
    });

    /// <summary>An error, with its body and headers.</summary>
    public PlayedSendGrid Refuses(int status, string? field = null, string message = "no", params (string Name, string Value)[] headers) => Then(async context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsJsonAsync(new { errors = new[] { new { message, field, help = (string?)null } } });
    });

    /// <summary>A gateway in front of it that is out of order, and says so in HTML.</summary>
    public PlayedSendGrid IsOutOfOrder(int status) => Then(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        await context.Response.WriteAsync("<html><body><h1>Service Unavailable</h1></body></html>");
    });

    /// <summary>Takes the letter, and its answer never comes.</summary>
    public PlayedSendGrid TakesInSilence(Action then) => Then(async context =>
    {
        then();
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(() => gone.SetResult());
        await gone.Task;
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private PlayedSendGrid Then(Func<HttpContext, Task> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    private async Task Answer(HttpContext context)
    {
        Last = (context.Request.Headers.Authorization, context.Request.Path);
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        Letters.Enqueue(body.RootElement.Clone());
        if (answers.Count > 1)
        {
            answers.TryDequeue(out var next);
            await next!(context);
        }
        else if (answers.TryPeek(out var last))
        {
            await last(context);
        }
    }
}
