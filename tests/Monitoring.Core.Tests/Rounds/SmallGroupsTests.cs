using Xunit;

namespace Monitoring.Rounds;

public sealed class SmallGroupsTests
{
    [Theory]
    [InlineData("20 30 0", "20 30 0")]
    [InlineData("20 3 0", "- - 0")]
    [InlineData("20 30 3", "- 30 -")]
    [InlineData("20 30 3 4", "20 30 - -")]
    [InlineData("20 30 1 1", "- 30 - -")]
    [InlineData("20 30 1 1 1", "- 30 - - -")]
    [InlineData("5 5", "5 5")]
    [InlineData("0 0", "0 0")]
    public void A_small_group_is_hidden_with_as_many_others_as_it_takes(string counts, string shown) =>
        Assert.Equal(shown, string.Join(' ', SmallGroups.Hide(Numbers(counts))!.Select(n => n?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")));

    [Theory]
    [InlineData("3 0")]
    [InlineData("2 2")]
    public void Of_so_few_nothing_is_told(string counts) => Assert.Null(SmallGroups.Hide(Numbers(counts)));

    [Fact]
    public void No_hidden_number_follows_from_the_total_and_the_rest()
    {
        foreach (var counts in from a in Enumerable.Range(0, 9) from b in Enumerable.Range(0, 9) from c in Enumerable.Range(0, 9) from d in Enumerable.Range(0, 9) select new[] { a, b, c, d })
        {
            if (SmallGroups.Hide(counts) is not { } shown)
            {
                continue;
            }

            var hidden = Enumerable.Range(0, 4).Where(i => shown[i] is null).ToList();
            Assert.DoesNotContain(shown, n => n is > 0 and < SmallGroups.Threshold);

            // Whoever knows the total knows the sum of the hidden ones, and that each is one at least: more than one way must remain.
            Assert.True(hidden.Count != 1, string.Join(' ', counts));
            Assert.True(hidden.Count == 0 || hidden.Sum(i => counts[i]) > hidden.Count, string.Join(' ', counts));
        }
    }

    private static int[] Numbers(string counts) => [.. counts.Split(' ').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
}
