using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Monitoring.Letters;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Guide;

/// <summary>What docs/secretariaat.md names is there: its addresses, its words and its pictures.</summary>
public partial class GuideTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");
    private static readonly string Guide = File.ReadAllText(Path.Combine(Docs, "secretariaat.md"));

    [Fact]
    public async Task Every_address_in_the_guide_is_that_of_a_page()
    {
        await using var site = await DeskSite.New();
        var pages = site.World.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText?.TrimStart('/').Replace("/{version?}", "", StringComparison.Ordinal)).ToHashSet();
        var named = Address().Matches(Guide).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count > 10, "The guide names hardly any address.");
        // One address of the list of lists is a value of its route.
        Assert.All(named.Where(address => address != Links.WithoutAddress), address => Assert.Contains(address, pages));
        using var visitor = await site.SignIn();
        Assert.Equal("Partijen zonder adres", (await visitor.Open(Links.WithoutAddress)).Heading);
    }

    [Fact]
    public void Every_button_in_the_guide_has_these_words_on_a_page()
    {
        var source = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Monitoring.Web"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)).Select(File.ReadAllText));
        var buttons = Button().Matches(Guide).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(buttons.Count > 30, "The guide names hardly any button.");
        Assert.All(buttons, words => Assert.Contains($"\"{words}", source, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_picture_in_the_guide_is_there_is_small_and_says_what_it_shows()
    {
        var pictures = Picture().Matches(Guide);
        Assert.True(pictures.Count >= 8, "The guide has few pictures.");
        Assert.All(pictures, picture => Assert.InRange(new FileInfo(Path.Combine(Docs, picture.Groups[2].Value)).Length, 1, 150_000));
        Assert.All(pictures, picture => Assert.True(picture.Groups[1].Value.Length > 20, $"{picture.Groups[2].Value} does not say what it shows."));
    }

    [GeneratedRegex(@"`(/[^`]*)`")]
    private static partial Regex Address();

    // What is bold with a capital, and no sentence that begins a paragraph.
    [GeneratedRegex(@"\*\*([A-Z][^*]*[^*.])\*\*")]
    private static partial Regex Button();

    [GeneratedRegex(@"!\[([^\]]*)\]\((pictures/[^)]*)\)")]
    private static partial Regex Picture();
}
