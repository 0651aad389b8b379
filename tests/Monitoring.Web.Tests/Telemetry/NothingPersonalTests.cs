using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitoring.TestKit;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;

namespace Monitoring.Web.Telemetry;

/// <summary>What an exporter gets to see of people at work: enough to know what happens, and nothing of who they are.</summary>
public sealed class NothingPersonalTests
{
    // What the tests that run beside this one do is seen as well: the list is added to until the end.
    private readonly ConcurrentQueue<Activity> spans = [];
    private readonly ConcurrentQueue<string> told = [];
    private readonly List<Metric> figures = [];

    [Fact]
    public async Task Signing_in_opening_a_link_and_declaring_leave_no_token_address_name_or_link_in_what_is_exported()
    {
        await using var desk = await DeskSite.New(Export);
        var (site, world) = (desk.Site, desk.World);
        var party = await world.Given.ASupplier("Leerlijn & Zonen", "anna.devries@leerlijn.example");
        var round = await world.ARoundOf(party);
        var signIn = await desk.SignInLink();
        using var clerk = site.Visitor();
        await clerk.Press(await clerk.Open(signIn), "Aanmelden");
        await clerk.Open($"/rondes/{round.Id}/{party.Id}?naam=anna.devries@leerlijn.example");

        var link = await site.Link(party);
        using var anna = await site.Enter(party);
        await anna.Open($"/bewijs/{link.Split('/')[^1]}x");
        await world.Fills(party, words: "Wij bewaren bij Geheimhouder BV.");
        await anna.Press(await anna.Open($"/verzoek/{round.Id}/{party.Id}/verklaren"), "Verklaren en versturen", ("Name", "Anna de Vries"), ("Role", "privacy officer"), ("Authorised", "true"));
        Assert.Equal(1, (await world.Request(party)).Attestations);
        await world.Settle();
        world.Get<ILoggerFactory>().CreateLogger("Monitoring.Test").LogError(new InvalidOperationException("Anna de Vries typed this"), "What failed is told by {Kind}", "kind");
        world.Get<MeterProvider>().ForceFlush();

        // It is told what happened, to whom it concerns by id,
        Assert.Contains(spans, span => span.OperationName == "Turn AskEvidence" && Equals(span.GetTagItem("monitoring.party"), party.Id) && Equals(span.GetTagItem("monitoring.round"), round.Id));
        Assert.Contains(spans, span => span.DisplayName == "GET /bewijs/{token}" && Equals(span.GetTagItem("http.response.status_code"), 200));
        Assert.Contains(spans, span => span.DisplayName == "POST /verzoek/{round}/{party}/verklaren");
        Assert.Contains(spans, span => span.Kind == ActivityKind.Client && span.GetTagItem("server.address") is not null);
        Assert.Superset(
            new HashSet<string> { "monitoring.turns", "monitoring.turn.duration", "monitoring.letters", "http.server.request.duration" }, figures.Select(figure => figure.Name).ToHashSet());
        Assert.Contains(told, line => line.Contains($"Letter ask of {round.Id}~{party.Id}: Delivered", StringComparison.Ordinal));
        Assert.Contains(told, line => line.Contains("exception.type=System.InvalidOperationException", StringComparison.Ordinal));

        // and nothing of them.
        foreach (var span in spans)
            told.Enqueue($"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)} {string.Join(' ', span.Events.SelectMany(e => e.Tags))}");
        foreach (var figure in figures)
            foreach (ref readonly var point in figure.GetMetricPoints())
                foreach (var tag in point.Tags)
                    told.Enqueue($"{figure.Name} {tag}");
        // Of storage the addresses, not the names of its methods in a stack trace: a turn may fail beside us and be taken again.
        string[] secrets =
        [
            link.Split('/')[^1], signIn.Split('/')[^1], "anna.devries", World.Desk, "Anna de Vries", "Leerlijn & Zonen", "Leerlijn%20", "Geheimhouder", "privacy officer",
            "RowKey=", "RowKey%3D", "/bewijs/" + link.Split('/')[^1][..6], "http://monitoring.test", "@",
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(told, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void An_event_with_the_words_of_an_exception_is_not_exported()
    {
        using var activity = new Activity("Web").Start();
        activity.ActivityTraceFlags |= ActivityTraceFlags.Recorded;
        activity.AddException(new InvalidOperationException("Anna de Vries typed this"));
        activity.SetStatus(ActivityStatusCode.Error, "Anna de Vries typed this");
        using var redaction = new SpanRedaction();
        redaction.OnEnd(activity);
        Assert.False(activity.Recorded);
        Assert.Null(activity.StatusDescription);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", true)]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", true)]
    [InlineData("Monitoring:Telemetry:ApplicationInsights", true)]
    public void Nothing_is_listened_to_where_no_setting_names_an_exporter(string? setting, bool listens)
    {
        var services = new ServiceCollection();
        var settings = setting is null ? [] : new Dictionary<string, string?> { [setting] = "http://127.0.0.1:4318" };
        var telemetry = services.AddTelemetry(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), "Monitoring:Telemetry:ApplicationInsights");
        Assert.Equal(listens, telemetry is not null);
        Assert.Equal(listens, services.Any(s => s.ServiceType == typeof(TracerProvider)));
    }

    private void Export(IServiceCollection services) => services.AddTelemetry()
        .WithTracing(traces => traces.AddProcessor(new SimpleActivityExportProcessor(new To<Activity>(spans.Enqueue))))
        .WithMetrics(metrics => metrics.AddInMemoryExporter(figures))
        .WithLogging(logs => logs.AddProcessor(new SimpleLogRecordExportProcessor(new To<LogRecord>(Tell))));

    private void Tell(LogRecord record) =>
        told.Enqueue($"{record.CategoryName} {record.FormattedMessage} {record.Body} {record.Exception} {string.Join(' ', (record.Attributes ?? []).Select(a => $"{a.Key}={a.Value}"))}");

    private sealed class To<T>(Action<T> take) : BaseExporter<T> where T : class
    {
        public override ExportResult Export(in Batch<T> batch)
        {
            foreach (var one in batch)
                take(one);
            return ExportResult.Success;
        }
    }
}
