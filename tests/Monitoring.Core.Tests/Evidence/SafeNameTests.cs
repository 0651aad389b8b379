using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Monitoring.Evidence;

public class SafeNameTests
{
    [Theory]
    [InlineData("bijsluiter.pdf", "bijsluiter.pdf")]
    [InlineData("Privacy bijsluiter (v2) – één.pdf", "Privacy bijsluiter (v2) – één.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\jan\\plan.docx", "plan.docx")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "a Set-Cookie_ x=1.pdf")]
    [InlineData("factuur\u202Efdp.exe", "factuurfdp.exe")]
    [InlineData("be\u200Bstand.txt", "bestand.txt")]
    [InlineData("cafe\u0301.pdf", "café.pdf")]
    [InlineData("e\u200B\u0301.pdf", "é.pdf")]
    [InlineData("wat?*<>|\".pdf", "wat______.pdf")]
    [InlineData("  veel   ruimte  .pdf  ", "veel ruimte.pdf")]
    [InlineData("plan.pdf. . .", "plan.pdf")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData("LPT1", "_LPT1")]
    [InlineData(".pdf", "bestand.pdf")]
    [InlineData("..", "bestand")]
    [InlineData("", "bestand")]
    [InlineData(null, "bestand")]
    [InlineData("map/", "bestand")]
    [InlineData("😀.png", "😀.png")]
    [InlineData("half\uD83D.png", "half.png")]
    public void A_claimed_name_becomes_a_safe_one(string? claimed, string safe) => Assert.Equal(safe, SafeName.Of(claimed));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_extension()
    {
        var safe = SafeName.Of(new string('a', 500) + ".pdf");
        Assert.Equal(SafeName.MaxLength, safe.Length);
        Assert.EndsWith("a.pdf", safe, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_of_two_units_is_not_cut_in_half() =>
        Assert.All(Enumerable.Range(0, 4), extra =>
            Assert.DoesNotContain(
                Rune.ReplacementChar,
                SafeName.Of(new string('a', extra) + string.Concat(Enumerable.Repeat("😀", 100))).EnumerateRunes()));

    [Property(MaxTest = 1000)]
    public Property Whatever_is_claimed_the_name_is_safe() => Prop.ForAll(Nasty.ToArbitrary(), claimed =>
    {
        var safe = SafeName.Of(claimed);
        return safe.Length is > 0 and <= SafeName.MaxLength
            && safe.IsNormalized(NormalizationForm.FormC)
            && safe.Trim(' ', '.') == safe
            && safe.IndexOfAny(['/', '\\', ':', '"', '<', '>', '|', '?', '*']) < 0
            && !safe.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
    });

    [Property(MaxTest = 500)]
    public Property The_extension_survives() => Prop.ForAll(Nasty.ToArbitrary(), claimed =>
        SafeName.Of(claimed + ".docx").EndsWith(".docx", StringComparison.Ordinal));

    // Any character at all, and more often those that make names dangerous.
    private static readonly Gen<string> Nasty =
        from characters in Gen.Frequency(
            (3, Gen.Elements("/\\:.\u202E\u2066\u200B\uFEFF\r\n\0\u0301 \uD83D\uDE00\u2028\u212B~%;".ToCharArray())),
            (2, Gen.Choose(' ', '~').Select(code => (char)code)),
            (2, Gen.Choose(0, char.MaxValue).Select(code => (char)code))).ListOf()
        from repeated in Gen.Choose(1, 6)
        select string.Concat(Enumerable.Repeat(string.Concat(characters), repeated));
}
