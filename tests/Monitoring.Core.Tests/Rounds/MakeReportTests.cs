using Monitoring.Evidence;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Rounds;

public sealed class MakeReportTests
{
    [Fact]
    public async Task A_round_that_has_ended_has_a_report_in_both_languages_that_names_nobody_and_never_changes()
    {
        await using var world = await World.New();
        var (good, silent) = (await world.Given.ASupplier("Leerlijn"), await world.Given.ASupplier("Zwijgende Uitgever"));
        var round = await world.ARoundOf(good, silent);
        await world.Answers(good);
        await world.Reviews(good);
        await world.Accepts(good);
        await world.ClosesByHand(round, "Het <b>jaar</b> is om.");
        await world.Pass(TimeSpan.FromDays(2));

        Assert.Equal(RoundState.Closed, (await world.Round(round.Id)).State);
        var report = (await world.Get<MakeReport>().Find(round.Id, world.Patience))!;
        var suppliers = Assert.Single(report.Kinds);
        Assert.Equal((2, 1, 1, 1), (suppliers.Asked, suppliers.Count(RequestStatus.Accepted), suppliers.Count(RequestStatus.Cancelled), suppliers.Declared));
        Assert.Equal(1, report.DeclaredOn.Values.Sum());
        Assert.All(report.Items.Items, item => Assert.True(item.Answered >= 1));

        async Task<string> Html() => await new StreamReader((await world.Get<Blobs>().Open(ContainerNames.Reports, RoundReport.BlobOf(round.Id), world.Patience))!).ReadToEndAsync(world.Patience);
        var html = await Html();
        Assert.Contains("<section lang=\"nl\"", html, StringComparison.Ordinal);
        Assert.Contains("Report of " + round.Name, html, StringComparison.Ordinal);
        Assert.Contains("Het &lt;b&gt;jaar&lt;/b&gt; is om.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Leerlijn", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Zwijgende", html, StringComparison.Ordinal);

        // Cut off after it was written and taken again: later, the same.
        await world.Pass(TimeSpan.FromDays(1));
        await world.Get<MakeReport>().Make(await world.Round(round.Id), world.Patience);
        Assert.Equal(html, await Html());
        await world.HoldsTogether();
    }
}
