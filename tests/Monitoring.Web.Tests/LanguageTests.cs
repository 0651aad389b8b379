using Xunit;

namespace Monitoring.Web;

public class LanguageTests
{
    private static readonly Language Dutch = new(english: false);
    private static readonly Language English = new(english: true);

    [Fact]
    public void A_date_that_somebody_must_keep_names_its_weekday()
    {
        var date = new DateOnly(2026, 11, 27);
        Assert.Equal("vrijdag 27 november 2026", Dutch.Date(date));
        Assert.Equal("Friday 27 November 2026", English.Date(date));
    }

    [Fact]
    public void A_date_in_a_table_is_short_and_without_points()
    {
        Assert.Equal("1 mrt 2027", Dutch.ShortDate(new DateOnly(2027, 3, 1)));
        Assert.Equal("1 Mar 2027", English.ShortDate(new DateOnly(2027, 3, 1)));
    }

    [Theory]
    [InlineData("2026-11-23T15:02:00Z", "23 november 2026, 16:02")]
    [InlineData("2026-07-31T22:30:00Z", "1 augustus 2026, 00:30")]
    public void A_moment_is_told_by_the_clock_in_Amsterdam(string moment, string told) =>
        Assert.Equal(told, Dutch.DateTime(DateTimeOffset.Parse(moment, Dutch.Culture)));

    [Fact]
    public void Numbers_and_sizes_are_written_as_the_language_writes_them()
    {
        Assert.Equal("20.000", Dutch.Number(20_000));
        Assert.Equal("20,000", English.Number(20_000));
        Assert.Equal("412 kB", Dutch.Size(412_345));
        Assert.Equal("1,3 MB", Dutch.Size(1_260_000));
        Assert.Equal("1.3 MB", English.Size(1_260_000));
    }

    [Fact]
    public void One_and_several_have_sentences_of_their_own()
    {
        Assert.Equal("1 partij", Dutch.Count(1, "1 partij", "{0} partijen", "1 party", "{0} parties"));
        Assert.Equal("1,218 parties", English.Count(1218, "1 partij", "{0} partijen", "1 party", "{0} parties"));
    }
}
