using FsCheck.Xunit;
using Xunit;

namespace Monitoring.Storage;

public class Keys
{
    [Theory]
    [InlineData("")]
    [InlineData("a|b")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u007fb")]
    public void A_part_that_storage_or_the_format_refuses_is_refused(string part)
    {
        Assert.False(Key.IsValidPart(part));
        Assert.Throws<ArgumentException>(() => Key.Join("party", part));
    }

    [Fact]
    public void A_key_is_its_parts_with_a_bar_between() => Assert.Equal("case|2026-0001~a.b", Key.Join("case", "2026-0001~a.b"));

    [Property]
    public void Times_as_keys_stand_in_the_order_of_time(DateTimeOffset one, DateTimeOffset other)
    {
        Assert.Equal(Math.Sign(one.CompareTo(other)), Math.Sign(string.CompareOrdinal(Key.Time(one), Key.Time(other))));
        Assert.Equal(Math.Sign(other.CompareTo(one)), Math.Sign(string.CompareOrdinal(Key.NewestFirst(one), Key.NewestFirst(other))));
    }

    [Property]
    public void Any_name_gives_a_part_of_a_key(string? name) => Assert.True(Key.IsValidPart(Key.Name(name ?? "")));

    [Fact]
    public void Names_as_keys_are_in_alphabetical_order_whatever_their_case_and_accents()
    {
        string[] names = ["Zwolle", "école", "Eindhoven", "appel", "Ede"];
        Assert.Equal(["appel", "école", "Ede", "Eindhoven", "Zwolle"], names.OrderBy(Key.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void A_bucket_is_the_same_in_every_release()
    {
        // Golden values: they stand in the keys of stored rows.
        Assert.Equal((9, 2, 11), (Buckets.Of("AskEvidence~r1~p1", 16), Buckets.Of("", 16), Buckets.Of("party-1", 64)));
        Assert.Equal("07", Buckets.Name(7));
    }
}
