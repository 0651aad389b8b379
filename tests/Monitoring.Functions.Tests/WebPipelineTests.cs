using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Monitoring.TestKit;
using Monitoring.Web;
using Xunit;

namespace Monitoring.Functions;

/// <summary>The site inside a pipeline that has matched a catch-all of its own, on Kestrel with the limits of this head: as the worker has it.</summary>
public sealed class WebPipelineTests : IAsyncLifetime
{
    private TestAccount account = null!;
    private IHost worker = null!;

    private Uri Address => new(worker.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public async ValueTask InitializeAsync()
    {
        account = await TestAccount.Create(TestContext.Current.CancellationToken);
        var settings = HeadTests.Settings(account);
        using var head = HeadTests.Head(settings);
        var limits = head.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        worker = new HostBuilder()
            .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(settings))
            .ConfigureWebHost(web => web
                .UseKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = limits.MaxRequestBodySize)
                .UseUrls("http://127.0.0.1:0")
                .ConfigureServices((context, services) =>
                    services.AddRouting().AddMonitoringCore(context.Configuration).AddMonitoringWeb(context.Configuration).AddSingleton<WebPipeline>())
                .Configure(app => app.UseRouting().UseEndpoints(endpoints => endpoints.Map("{*path}", (HttpContext context, WebPipeline pipeline) => pipeline.Invoke(context)))))
            .Build();
        await worker.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await worker.StopAsync(CancellationToken.None);
        worker.Dispose();
        await account.DisposeAsync();
    }

    [Theory]
    [InlineData("/privacy", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/verzoek/r/p", HttpStatusCode.Unauthorized)]
    [InlineData("/nergens", HttpStatusCode.NotFound)]
    public async Task It_answers_as_the_site_does(string path, HttpStatusCode status)
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_request_that_says_it_is_too_large_is_refused_in_Dutch_before_it_is_read()
    {
        var address = Address;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"POST /aanmelden HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 70000000\r\nConnection: close\r\n\r\nEmail="),
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = new StringBuilder();
        try
        {
            while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
                answer.AppendLine(line);
        }
        catch (IOException)
        {
            // What was not read is cut off with the connection, after the answer.
        }

        Assert.StartsWith("HTTP/1.1 413", answer.ToString(), StringComparison.Ordinal);
        Assert.Contains("Dit bestand is te groot", answer.ToString(), StringComparison.Ordinal);
    }
}
