using Microsoft.Extensions.Options;
using Monitoring.Evidence;
using Xunit;

namespace Monitoring.Letters;

public sealed class AccessTokensTests
{
    private static readonly Access Access = new(new RequestKey("najaar-20261026", "kvk10000001"), "c0123456789", 1);
    private static readonly AccessTokens Tokens = With(1);

    [Fact]
    public void A_token_gives_the_access_it_was_made_for() => Assert.Equal(Access, Tokens.Read(Tokens.Make(Access)));

    [Fact]
    public void The_same_contact_gets_the_same_link_every_time() => Assert.Equal(Tokens.Make(Access), With(1).Make(Access));

    [Fact]
    public void Another_contact_another_request_and_another_generation_are_other_tokens()
    {
        Access[] all = [Access, Access with { Contact = "c9876543210" }, Access with { Generation = 2 }, Access with { Request = new RequestKey("najaar-20261026", "kvk10000002") }];
        Assert.Equal(all.Length, all.Select(Tokens.Make).Distinct().Count());
    }

    [Fact]
    public void A_token_of_another_key_gives_nothing() => Assert.Null(With(2).Read(Tokens.Make(Access)));

    [Fact]
    public void A_token_with_any_character_changed_gives_nothing()
    {
        var token = Tokens.Make(Access);
        for (var i = 0; i < token.Length; i++)
        {
            foreach (var c in "AQz-.~")
            {
                if (token[i] != c)
                {
                    Assert.Null(Tokens.Read(token[..i] + c + token[(i + 1)..]));
                }
            }
        }
    }

    [Fact]
    public void A_token_cut_off_anywhere_gives_nothing()
    {
        var token = Tokens.Make(Access);
        Assert.All(Enumerable.Range(0, token.Length), length => Assert.Null(Tokens.Read(token[..length])));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("abc")]
    [InlineData("é.ë")]
    [InlineData(" ")]
    public void What_is_no_token_gives_nothing(string token) => Assert.Null(Tokens.Read(token));

    [Fact]
    public void A_very_long_token_is_not_looked_at() => Assert.Null(Tokens.Read(new string('a', 100_000) + "." + new string('b', 43)));

    private static AccessTokens With(byte key) => new(Options.Create(new LinkOptions { BaseUrl = "http://monitoring.test", Secret = Convert.ToBase64String([.. Enumerable.Repeat(key, 32)]) }));
}
