using Xunit;

namespace Monitoring.Convenants;

public class ConvenantTests
{
    private readonly Convenant _convenant = Convenant.Get("2.0");

    /// <summary>
    /// Where the text of the Convenant is at hand, the index holds each article, member and lettered part of it, in its
    /// order and under its heading, and no others. Elsewhere (a clone without that text) only the next test guards it,
    /// and this one passes on purpose.
    /// </summary>
    [Fact]
    public void The_index_holds_the_whole_text_where_the_text_is_at_hand()
    {
        if (ConvenantText.Find() is not { } text)
            return;

        Assert.Equal(text.Numbers, _convenant.Articles.Select(article => article.Number));
        Assert.Equal(text.Headings, _convenant.Articles.Where(IsHead).Select(article => article.Title.Nl));
    }

    [Fact]
    public void Numbers_follow_each_other_without_a_gap()
    {
        string[] path = [];
        foreach (var article in _convenant.Articles)
        {
            var next = article.Number.Split('.');
            var parent = next[..^1];
            Assert.Equal(parent, path.Take(parent.Length));
            var before = path.Length >= next.Length ? Ordinal(path[next.Length - 1]) : 0;
            Assert.Equal(before + 1, Ordinal(next[^1]));
            path = next;
        }
    }

    [Fact]
    public void Every_article_says_in_both_languages_what_it_is_about() => Assert.All(_convenant.Articles, article =>
        Assert.All([article.Title, article.Summary], text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text.Nl));
            Assert.False(string.IsNullOrWhiteSpace(text.En));
            Assert.NotEqual(text.Nl, text.En);
        }));

    [Fact]
    public void A_member_carries_the_title_of_its_article() =>
        Assert.Equal("Naleving afspraken", _convenant.Find("9.1")!.Title.In(english: false));

    [Fact]
    public void What_the_Convenant_does_not_have_is_not_found()
    {
        Assert.True(_convenant.Has("1.13"));
        Assert.False(_convenant.Has("1.14"));
        Assert.Null(_convenant.Find("5.3.a"));
        Assert.Null(Convenant.ByVersion("1.0"));
        Assert.Throws<ArgumentException>(() => Convenant.Get("1.0"));
    }

    private static bool IsHead(Article article) => !article.Number.Contains('.', StringComparison.Ordinal);

    private static int Ordinal(string part) => int.TryParse(part, out var number) ? number : part[0] - 'a' + 1;
}
