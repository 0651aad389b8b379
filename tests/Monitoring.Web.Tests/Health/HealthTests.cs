using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Clock;
using Monitoring.Desk;
using Monitoring.Letters.Sending;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Web.Health;

public sealed class HealthTests : IAsyncLifetime
{
    private readonly MovedTime clock = new();
    private string bounces = "imap.example";
    private Site site = null!;
    private HttpClient anybody = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.New(demo: false, services => services.AddSingleton(new SystemClock(clock)).Configure<MailOptions>(mail => (mail.Bounces.Host, mail.Bounces.User, mail.Bounces.Password) = (bounces, bounces, bounces)));
        anybody = new HttpClient { BaseAddress = site.Address };
    }

    public async ValueTask DisposeAsync()
    {
        anybody.Dispose();
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("/health/live", """{"status":"Healthy","checks":{}}""")]
    [InlineData("/health/ready", """{"status":"Healthy","checks":{"storage":"Healthy","outbox":"Healthy","delivery":"Healthy","engine":"Healthy"}}""")]
    public async Task A_site_that_works_says_so_to_anybody_and_is_asked_anew_each_time(string path, string expected)
    {
        using var answer = await anybody.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, expected), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Storage_that_does_not_let_us_in_makes_it_not_ready_though_alive_and_says_no_more_than_that()
    {
        site.World.Faults.Answer(403, request => request.Uri.Path.Contains("protection", StringComparison.Ordinal), times: 10);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"Unhealthy","checks":{"storage":"Unhealthy","outbox":"Healthy","delivery":"Healthy","engine":"Healthy"}}"""), await Ready());
        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task One_process_that_is_stuck_is_told_and_three_make_the_outbox_stuck()
    {
        var desk = site.World.Get<DeskTasks>();
        await desk.Raise("stuck~a", DeskTaskKind.StuckProcess, "a", page: null, site.World.Patience);
        await desk.Raise("other", DeskTaskKind.ScannerAway, "other", page: null, site.World.Patience);
        Assert.Equal((HttpStatusCode.OK, """{"status":"Degraded","checks":{"storage":"Healthy","outbox":"Degraded","delivery":"Healthy","engine":"Healthy"}}"""), await Ready());

        await desk.Raise("stuck~b", DeskTaskKind.StuckProcess, "b", page: null, site.World.Patience);
        await desk.Raise("stuck~c", DeskTaskKind.StuckProcess, "c", page: null, site.World.Patience);
        clock.Ahead += TimeSpan.FromSeconds(10);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Ready()).Status);

        await desk.Done("stuck~a", by: null, site.World.Patience);
        await desk.Done("stuck~b", by: null, site.World.Patience);
        await desk.Done("stuck~c", by: null, site.World.Patience);
        clock.Ahead += TimeSpan.FromSeconds(10);
        Assert.Equal(HttpStatusCode.OK, (await Ready()).Status);
    }

    [Fact]
    public async Task What_was_asked_for_and_has_not_begun_for_two_hours_is_told()
    {
        var errands = site.World.Table<Errand>();
        await errands.Insert(new Errand { Workflow = "Nobody", Of = "old", At = site.World.Now - TimeSpan.FromHours(3) }, site.World.Patience);
        await errands.Insert(new Errand { Workflow = "Nobody", Of = "new", At = site.World.Now }, site.World.Patience);
        Assert.Contains("""
            "outbox":"Degraded"
            """, (await Ready()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_nobody_hears_whether_letters_arrive_is_told_and_wakes_nobody()
    {
        await DisposeAsync();
        bounces = "";
        await InitializeAsync();
        Assert.Equal((HttpStatusCode.OK, """{"status":"Degraded","checks":{"storage":"Healthy","outbox":"Healthy","delivery":"Degraded","engine":"Healthy"}}"""), await Ready());
    }

    [Fact]
    public async Task An_engine_that_has_ended_makes_it_not_ready()
    {
        await site.World.Get<Local.Runtime.EmbeddedRuntime>().StopAsync(site.World.Patience);
        Assert.Contains("""
            "engine":"Unhealthy"
            """, (await Ready()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_who_ask_cost_no_more_storage_than_one()
    {
        await site.World.Settle();
        var calls = site.World.Get<StorageAccount>().Calls;
        var before = calls.Total;
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Ready()));
        // Two of storage, one whether it is being restored, two of the outbox.
        Assert.InRange(calls.Total - before, 1, 5);
    }

    private async Task<(HttpStatusCode Status, string Body)> Ready()
    {
        using var answer = await anybody.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class MovedTime : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
