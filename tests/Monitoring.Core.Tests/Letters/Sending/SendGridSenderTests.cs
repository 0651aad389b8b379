using System.Text.Json;
using Microsoft.Extensions.Options;
using Monitoring.Clock;
using Xunit;

namespace Monitoring.Letters.Sending;

public sealed class SendGridSenderTests : IAsyncLifetime
{
    private const string Key = "SG.a-key-that-nobody-may-read";
    private readonly MailTime time = new();
    private PlayedSendGrid sendGrid = null!;
    private SendGridSender sender = null!;
    private MailOptions options = null!;

    public static OutgoingLetter Letter { get; } = new(
        "r1~p1~ask~c0123456789", "ask", "c0123456789", "anna@leerlijn.example", "Laat zien hoe u privacy regelt",
        "Open http://monitoring.test/bewijs/abc.def\n", "<p><a href=\"http://monitoring.test/bewijs/abc.def\">Open</a></p>");

    public async ValueTask InitializeAsync()
    {
        sendGrid = await PlayedSendGrid.Start();
        options = new MailOptions
        {
            By = MailBy.SendGrid,
            From = "monitoring@platform.example",
            FromName = "Platform",
            ReplyTo = "secretariaat@platform.example",
            SendGrid = new SendGridOptions { ApiKey = Key, Address = sendGrid.Address },
        };
        sender = new SendGridSender(Options.Create(options), time, new SystemClock(time));
    }

    public async ValueTask DisposeAsync()
    {
        sender.Dispose();
        await sendGrid.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_that_SendGrid_takes_is_handed_over_and_not_more()
    {
        sendGrid.Takes();
        var e = await HandOver();
        Assert.Equal(new DeliveryEvent("ask", "c0123456789", LetterState.HandedOver, Some.Monday) { By = MailBy.SendGrid }, e);
        Assert.Equal(($"Bearer {Key}", "/v3/mail/send"), sendGrid.Last);
    }

    [Fact]
    public async Task The_letter_leaves_with_both_its_texts_and_its_links_as_they_are()
    {
        sendGrid.Takes();
        await HandOver();
        var sent = Assert.Single(sendGrid.Letters);
        Assert.Equal(
            [("text/plain", Letter.Text), ("text/html", Letter.Html)],
            sent.GetProperty("content").EnumerateArray().Select(c => (c.GetProperty("type").GetString()!, c.GetProperty("value").GetString()!)));
        Assert.Equal("monitoring@platform.example", sent.GetProperty("from").GetProperty("email").GetString());
        Assert.Equal("secretariaat@platform.example", sent.GetProperty("reply_to").GetProperty("email").GetString());
        var to = Assert.Single(Assert.Single(sent.GetProperty("personalizations").EnumerateArray()).GetProperty("to").EnumerateArray());
        Assert.Equal("anna@leerlijn.example", to.GetProperty("email").GetString());
    }

    [Fact]
    public async Task Nothing_that_follows_a_reader_is_added_whatever_the_account_says()
    {
        sendGrid.Takes();
        await HandOver();
        var tracking = Assert.Single(sendGrid.Letters).GetProperty("tracking_settings");
        Assert.Equal(["click_tracking", "ganalytics", "open_tracking", "subscription_tracking"], tracking.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.All(tracking.EnumerateObject(), setting => Assert.False(setting.Value.GetProperty("enable").GetBoolean()));
        Assert.False(tracking.GetProperty("click_tracking").GetProperty("enable_text").GetBoolean());
    }

    [Fact]
    public async Task Events_can_be_told_apart_by_the_letters_id_and_a_machine_is_told_not_to_answer()
    {
        sendGrid.Takes();
        await HandOver();
        var sent = Assert.Single(sendGrid.Letters);
        Assert.Equal("r1~p1~ask~c0123456789", Custom(sent));
        Assert.Equal("auto-generated", sent.GetProperty("personalizations")[0].GetProperty("headers").GetProperty("Auto-Submitted").GetString());
    }

    [Fact]
    public async Task The_message_id_is_the_same_on_every_try_and_another_for_another_letter()
    {
        sendGrid.Takes();
        await HandOver();
        await HandOver();
        await sender.HandOver(Letter with { Id = "r1~p1~reminder~c0123456789" }, Ended);
        var ids = sendGrid.Letters.Select(MessageIdOf).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
        Assert.Matches(@"^<[0-9a-f]{40}@platform\.example>$", ids[0]);
    }

    [Fact]
    public async Task The_sandbox_only_checks()
    {
        options.Sandbox = true;
        sendGrid.OnlyChecks();
        Assert.Equal(LetterState.HandedOver, (await HandOver()).State);
        Assert.True(Assert.Single(sendGrid.Letters).GetProperty("mail_settings").GetProperty("sandbox_mode").GetProperty("enable").GetBoolean());
    }

    [Fact]
    public async Task After_429_it_waits_as_long_as_SendGrid_asks_and_tries_again()
    {
        sendGrid.Refuses(429, message: "too many requests", headers: ("Retry-After", "7")).Takes();
        Assert.Equal(LetterState.HandedOver, (await HandOver()).State);
        Assert.Equal([TimeSpan.FromSeconds(7)], time.Pauses);
        Assert.Equal(2, sendGrid.Letters.Count);
        Assert.Equal(MessageIdOf(sendGrid.Letters.First()), MessageIdOf(sendGrid.Letters.Last()));
    }

    [Fact]
    public async Task It_waits_until_the_limit_is_reset_when_that_is_what_SendGrid_tells()
    {
        sendGrid.Refuses(429, headers: ("X-RateLimit-Reset", $"{Some.Monday.AddSeconds(12).ToUnixTimeSeconds()}")).Takes();
        Assert.Equal(LetterState.HandedOver, (await HandOver()).State);
        Assert.Equal([TimeSpan.FromSeconds(12)], time.Pauses);
    }

    [Fact]
    public async Task A_longer_wait_is_left_to_the_engine()
    {
        sendGrid.Refuses(429, headers: ("Retry-After", "600"));
        var e = await Fails();
        Assert.Equal("SendGrid takes no more letters for 600 seconds (429).", e.Message);
        Assert.Empty(time.Pauses);
    }

    [Fact]
    public async Task It_does_not_try_for_ever_in_one_turn()
    {
        sendGrid.Refuses(503, headers: ("Retry-After", "2"));
        await Fails();
        Assert.Equal(3, sendGrid.Letters.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task What_is_out_of_order_fails_the_turn_which_comes_again(int status)
    {
        sendGrid.IsOutOfOrder(status);
        Assert.Equal($"SendGrid is out of order ({status}).", (await Fails()).Message);
        Assert.Single(sendGrid.Letters);
    }

    [Fact]
    public async Task When_the_answer_stays_away_the_turn_fails_and_the_twin_has_the_same_message_id()
    {
        sendGrid.TakesInSilence(time.NoAnswerComes).Takes();
        Assert.Contains("did not answer within 30 seconds", (await Fails()).Message, StringComparison.Ordinal);
        Assert.Equal(LetterState.HandedOver, (await HandOver()).State);
        Assert.Equal(2, sendGrid.Letters.Count);
        Assert.Equal(MessageIdOf(sendGrid.Letters.First()), MessageIdOf(sendGrid.Letters.Last()));
    }

    [Theory]
    [InlineData(401, null, "Monitoring:Mail:SendGrid:ApiKey")]
    [InlineData(403, "from", "Monitoring:Mail:From")]
    [InlineData(400, "from.email", "Monitoring:Mail:From")]
    [InlineData(400, "reply_to.email", "Monitoring:Mail:ReplyTo")]
    [InlineData(404, null, "Monitoring:Mail:SendGrid:Address")]
    [InlineData(413, null, "larger than SendGrid takes")]
    public async Task What_is_our_own_fault_is_told_by_its_setting_and_blames_no_address(int status, string? field, string named)
    {
        sendGrid.Refuses(status, field, $"The address {Letter.To} or the key {Key} is not what we want.");
        var e = await Fails();
        Assert.Contains(named, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Letter.To, e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_none_came_back()
    {
        sendGrid.Refuses(400, "personalizations.0.to.0.email", "Does not contain a valid address.");
        Assert.Equal((LetterState.Bounced, BounceKind.Hard), (await HandOver()) is var e ? (e.State, e.Bounce!.Value) : default);
    }

    [Fact]
    public async Task A_fault_of_the_whole_request_is_no_bounce()
    {
        sendGrid.Refuses(400, field: null, "Bad Request");
        Assert.Contains("refuses the letter (400)", (await Fails()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendGrid_that_is_not_there_is_told_without_a_word_of_the_letter()
    {
        await sendGrid.DisposeAsync();
        Assert.Contains("cannot be reached", (await Fails()).Message, StringComparison.Ordinal);
    }

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    private static string MessageIdOf(JsonElement sent) => sent.GetProperty("personalizations")[0].GetProperty("headers").GetProperty("Message-ID").GetString()!;

    private static string? Custom(JsonElement sent) => sent.GetProperty("personalizations")[0].GetProperty("custom_args").GetProperty(SendGridSender.LetterArgument).GetString();

    private Task<DeliveryEvent> HandOver() => sender.HandOver(Letter, Ended);

    private Task<MailFailedException> Fails() => Assert.ThrowsAsync<MailFailedException>(HandOver);
}
