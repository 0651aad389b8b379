using Xunit;

namespace Monitoring.Convenants;

public class ArticleNumberTests
{
    [Theory]
    [InlineData("12", "artikel 12", "article 12")]
    [InlineData("9.1", "artikel 9, lid 1", "article 9(1)")]
    [InlineData("5.1.a", "artikel 5, lid 1, onder a", "article 5(1)(a)")]
    [InlineData("1.13", "artikel 1, lid 13", "article 1(13)")]
    public void A_number_is_written_as_people_read_it(string number, string dutch, string english)
    {
        Assert.Equal(dutch, ArticleNumber.InWords(number, english: false));
        Assert.Equal(english, ArticleNumber.InWords(number, english: true));
    }

    [Fact]
    public void Several_numbers_make_one_phrase()
    {
        Assert.Equal("artikel 3, lid 2 en artikel 7, lid 1", ArticleNumber.InWords(["3.2", "7.1"], english: false));
        Assert.Equal("article 3(2); article 4(2) and article 7(1)", ArticleNumber.InWords(["3.2", "4.2", "7.1"], english: true));
    }
}
