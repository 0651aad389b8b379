using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Monitoring.Web.Shell;
using Xunit;

namespace Monitoring.Web.Pages.Evidence;

public class OpenRequestTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_scanner_of_mail_opens_every_link_and_nothing_changes()
    {
        var leerlijn = await site.World.Given.ASupplier("Leerlijn");
        var board = await site.World.Given.ASupplier("Bordwijzer");
        await site.World.ARoundOf(leerlijn, board);
        var before = await Rows();
        using var scanner = site.Visitor();
        foreach (var party in new[] { leerlijn, board })
        {
            var page = await scanner.Open(await site.Link(party));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(party.Name, page.Heading, StringComparison.Ordinal);
            Assert.DoesNotContain(page.Answer.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(v => v.Contains("party", StringComparison.Ordinal)));
            using var head = await scanner.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, await site.Link(party)), site.World.Patience);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        }

        await site.World.Settle();
        Assert.Equal(before, await Rows());
    }

    [Fact]
    public async Task The_button_leads_to_an_address_without_the_token()
    {
        var party = await site.World.Given.ASupplier("Leerlijn");
        await site.World.ARoundOf(party);
        using var visitor = site.Visitor();
        var link = await site.Link(party);
        var page = await visitor.Press(await visitor.Open(link), "Verder");
        Assert.StartsWith("/verzoek/", page.Path, StringComparison.Ordinal);
        Assert.Equal("Laat zien hoe u de afspraken nakomt", page.Heading);
        Assert.DoesNotContain(link.Split('/')[^1], page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_button_nobody_is_in()
    {
        var party = await site.World.Given.ASupplier("Leerlijn");
        var round = await site.World.ARoundOf(party);
        using var visitor = site.Visitor();
        await visitor.Open(await site.Link(party));
        var page = await visitor.Open($"/verzoek/{round.Id}/{party.Id}");
        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Equal("Uw sessie is afgelopen", page.Heading);
    }

    [Fact]
    public async Task A_form_from_elsewhere_begins_no_session()
    {
        var party = await site.World.Given.ASupplier("Leerlijn");
        await site.World.ARoundOf(party);
        using var visitor = site.Visitor();
        var answer = await visitor.Http.PostAsync(await site.Link(party), new FormUrlEncodedContent([]), site.World.Patience);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_wrong_token_and_an_unknown_one_get_the_same_answer()
    {
        var party = await site.World.Given.ASupplier("Leerlijn");
        await site.World.ARoundOf(party);
        using var visitor = site.Visitor();
        var link = await site.Link(party);
        var unknown = site.World.Get<Monitoring.Letters.AccessTokens>().Make(new(new RequestKey("plan9-20261026", "kvk1"), "c1", 1));
        var pages = new List<SeenPage>();
        foreach (var path in new[] { link[..^3] + "AAA", "/bewijs/nonsense", $"/bewijs/{unknown}", "/bewijs/%F0%9F%92%A5.%0A", "/bewijs/" + new string('a', 3000) })
            pages.Add(await visitor.Open(path));
        Assert.All(pages, page =>
        {
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Equal(pages[0].Text, page.Text);
        });
        Assert.Equal("Deze link werkt niet", pages[0].Heading);
        Assert.Contains("secretariaat@platform.example", pages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_that_was_taken_out_of_the_register_loses_its_link_and_its_session_at_once()
    {
        var party = await site.World.Given.ASupplier("Leerlijn");
        await site.World.ARoundOf(party);
        using var visitor = await site.Enter(party);
        var (link, request) = (await site.Link(party), await site.World.Request(party));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open($"/verzoek/{request.RoundId}/{party.Id}")).Status);
        await site.World.Given.Changed(party, now => now with { Contacts = [Contact.Of("Bert", $"bert@{party.Id}.example")] });

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Open($"/verzoek/{request.RoundId}/{party.Id}")).Status);
        var page = await visitor.Open(link);
        Assert.Equal((HttpStatusCode.Gone, false), (page.Status, page.HasButton("Verder")));
    }

    [Fact]
    public async Task A_revoked_link_ends_its_sessions_and_says_what_to_do()
    {
        var party = await site.World.Given.ASupplier("Leerlijn");
        await site.World.ARoundOf(party);
        using var visitor = await site.Enter(party);
        var link = await site.Link(party);
        var request = await site.World.Request(party);
        var stored = await site.World.Get<RequestBook>().Find(request.Id, site.World.Patience);
        await site.World.Get<RequestBook>().Save(stored!, request with { LinkGeneration = request.LinkGeneration + 1 }, site.World.Patience);

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Open($"/verzoek/{request.RoundId}/{party.Id}")).Status);
        var page = await visitor.Open(link);
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("Deze link is vervangen", page.Heading);
        Assert.False(page.HasButton("Verder"));
    }

    [Fact]
    public async Task A_link_ends_with_its_request()
    {
        var party = await site.World.Given.ASupplier("Leerlijn");
        await site.World.ARoundOf(party);
        using var visitor = site.Visitor();
        var link = await site.Link(party);
        var open = await visitor.Open(link);
        await site.World.Withdraws(party);
        await site.World.Nudges(party);
        var page = await visitor.Open(link);
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("Dit verzoek is afgelopen", page.Heading);
        Assert.Equal("Dit verzoek is afgelopen", (await visitor.Press(open, "Verder")).Heading);
    }

    [Fact]
    public async Task A_name_is_text_and_never_markup()
    {
        var party = await site.World.Given.ASupplier("<img src=x onerror=alert(1)> & \"Zonen\"");
        var round = await site.World.ARoundOf(party);
        using var visitor = site.Visitor();
        var page = await visitor.Open(await site.Link(party));
        Assert.Contains("<img src=x onerror=alert(1)> & \"Zonen\"", page.Heading, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main img"));
        page = await visitor.Press(page, "Verder");
        Assert.Null(page.Document.QuerySelector("main img"));
        Assert.Contains(round.Name, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_stands_in_no_log_and_in_no_referer()
    {
        var log = new LoudLog();
        // As loud as an operator can set it.
        await using var loud = await Site.New(also: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)
            .AddFilter("Microsoft.AspNetCore", LogLevel.Trace).AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Trace)));
        var party = await loud.World.Given.ASupplier("Leerlijn");
        await loud.World.ARoundOf(party);
        using var visitor = loud.Visitor();
        var link = await loud.Link(party);
        var token = link.Split('/')[^1];
        var page = await visitor.Open(link);
        Assert.Equal("no-referrer", page.Answer.Header("Referrer-Policy"));
        await visitor.Press(page, "English");
        await visitor.Press(page, "Verder");
        await visitor.Open(link[..^1]);
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(token[..^1], StringComparison.Ordinal));
    }

    private async Task<List<string>> Rows()
    {
        var rows = new List<string>();
        foreach (var table in TableNames.All.Where(name => name != TableNames.Runtime))
        {
            var client = new Azure.Data.Tables.TableClient(site.World.Account.Options.Connection, site.World.Account.Options.Prefix + table);
            await foreach (var row in client.QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: site.World.Patience))
                rows.Add($"{table} {row.PartitionKey} {row.RowKey} {row.ETag}");
        }

        return rows;
    }
}
