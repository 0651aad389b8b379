using System.Text.Json.Nodes;
using Monitoring.Letters;
using Monitoring.TestKit;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Infra;

/// <summary>What an operator is told, and that the lines which the alerts read are still written so.</summary>
public sealed class AlertsTests
{
    [Fact]
    public async Task There_is_an_alert_for_each_thing_that_needs_an_operator()
    {
        var deployment = await Deployment.Default;

        Assert.Equal(
            ["failed-deliveries", "failed-turns", "failing-requests", "stuck-processes"],
            deployment.Of("Microsoft.Insights/scheduledQueryRules").Select(rule => rule["name"]!.GetValue<string>()[..^14]).Order());
        Assert.Equal(2, deployment.One("Microsoft.Insights/metricAlerts").Says<int>("criteria.failedLocationCount"));
        Assert.Equal("Monthly", deployment.One("Microsoft.Consumption/budgets").Says<string>("timeGrain"));
        Assert.All(deployment.Of("Microsoft.Insights/scheduledQueryRules"), rule => Assert.Single(rule["properties"]!["actions"]!["actionGroups"]!.AsArray()));
        Assert.Equal(
            "beheer@platform.example",
            Assert.Single(deployment.One("Microsoft.Insights/actionGroups")["properties"]!["emailReceivers"]!.AsArray())!["emailAddress"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_site_is_looked_at_from_Europe_every_five_minutes_where_it_says_whether_it_is_ready()
    {
        var test = (await Deployment.Default).One("Microsoft.Insights/webtests");
        var places = test["properties"]!["Locations"]!.AsArray();

        Assert.Contains("/health/ready", test.Says<string>("Request.RequestUrl"), StringComparison.Ordinal);
        Assert.Equal(300, test.Says<int>("Frequency") / places.Count);
        Assert.All(places, place => Assert.StartsWith("emea-", place!["Id"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("stuck-processes", "startswith \"Turn of \"", "src/Monitoring.Functions/TakeTurn.cs", "\"Turn of {Process} failed, try {Try}: ")]
    [InlineData("failed-turns", "startswith \"Turn of \"", "src/Monitoring.Functions/TakeTurn.cs", "\"Turn of {Process} failed, try {Try}: ")]
    [InlineData("failed-deliveries", "startswith \"Letter \"", "src/Monitoring.Core/Letters/LetterOffice.cs", "\"Letter {Letter} of {Owner}: {State}\"")]
    [InlineData("failing-requests", "startswith \"A visitor was shown the code \"", "src/Monitoring.Web/Pages/Error.cshtml.cs", "\"A visitor was shown the code {Code}.\"")]
    public async Task The_lines_that_an_alert_reads_are_written_so(string alert, string reads, string file, string written)
    {
        Assert.Contains(reads, await Query(alert), StringComparison.Ordinal);
        Assert.Contains(written, await File.ReadAllTextAsync(Path.Combine(Repository.Root, file), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_calls_stuck_and_undelivered_what_the_product_calls_so()
    {
        Assert.Contains($"Try >= {Pauses.StuckAfter}", await Query("stuck-processes"), StringComparison.Ordinal);
        Assert.Contains($"State == \"{LetterState.Bounced}\"", await Query("failed-deliveries"), StringComparison.Ordinal);
    }

    private static async Task<string> Query(string alert) =>
        (await Deployment.Default).One("Microsoft.Insights/scheduledQueryRules", alert)["properties"]!["criteria"]!["allOf"]![0]!["query"]!.GetValue<string>();
}
