using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;
using Monitoring.Clock;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Letters.Sending;

public sealed class SmtpSenderTests
{
    private static readonly OutgoingLetter Letter = SendGridSenderTests.Letter;

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_arrives_over_TLS_with_both_its_texts_and_nothing_that_follows_its_reader()
    {
        await using var smtp = PlayedSmtp.Start(asksPassword: true);
        using var sender = Sender(smtp, o => (o.Smtp.User, o.Smtp.Password, o.Bounces.Host) = ("monitoring", "right", "imap.example"));
        var e = await sender.HandOver(Letter, Ended);

        // That a server took it is no proof that it arrived.
        Assert.Equal(new DeliveryEvent("ask", "c0123456789", LetterState.HandedOver, Some.Monday) { By = MailBy.Smtp }, e);
        var sent = Assert.Single(smtp.Taken);
        Assert.Equal(Letter.Text, sent.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(Letter.Html, sent.HtmlBody!.Trim());
        Assert.Equal(["text/plain", "text/html"], sent.BodyParts.Select(part => part.ContentType.MimeType));
        Assert.DoesNotContain("<img", sent.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("multipart/alternative", sent.Body!.ContentType.MimeType);
    }

    [Fact]
    public async Task Its_headers_say_who_wrote_it_where_answers_go_and_that_no_machine_should_answer()
    {
        await using var smtp = PlayedSmtp.Start();
        using var sender = Sender(smtp, o => o.ReplyTo = "secretariaat@platform.example");
        await sender.HandOver(Letter, Ended);
        var sent = Assert.Single(smtp.Taken);
        Assert.Equal("\"Platform\" <monitoring@platform.example>", sent.From.ToString());
        Assert.Equal("anna@leerlijn.example", sent.To.ToString());
        Assert.Equal("secretariaat@platform.example", sent.ReplyTo.ToString());
        Assert.Equal(Letter.Subject, sent.Subject);
        Assert.Equal("auto-generated", sent.Headers["Auto-Submitted"]);
        Assert.Equal(Some.Monday, sent.Date);
        Assert.Matches(@"^[0-9a-f]{40}@platform\.example$", sent.MessageId);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_gets_no_letter()
    {
        await using var smtp = PlayedSmtp.Start();
        using var sender = Sender(smtp, _ => { }, trusts: false);
        var e = await Fails(sender);
        Assert.Contains("certificate is not trusted", e.Message, StringComparison.Ordinal);
        Assert.Contains("Monitoring:Mail:Smtp:Host", e.Message, StringComparison.Ordinal);
        Assert.Empty(smtp.Taken);
    }

    [Fact]
    public async Task A_server_without_STARTTLS_gets_no_letter()
    {
        await using var smtp = PlayedSmtp.Start(offersTls: false);
        using var sender = Sender(smtp, _ => { });
        Assert.Contains("does not offer STARTTLS", (await Fails(sender)).Message, StringComparison.Ordinal);
        Assert.Empty(smtp.Taken);
    }

    [Fact]
    public async Task A_server_on_this_machine_gets_it_in_the_open_when_that_was_said()
    {
        await using var smtp = PlayedSmtp.Start(offersTls: false);
        using var sender = Sender(smtp, o => o.Smtp.Security = SmtpSecurity.None);
        await sender.HandOver(Letter, Ended);
        Assert.Single(smtp.Taken);
    }

    [Fact]
    public async Task A_wrong_password_names_the_setting_and_not_the_password()
    {
        await using var smtp = PlayedSmtp.Start(asksPassword: true);
        using var sender = Sender(smtp, o => (o.Smtp.User, o.Smtp.Password) = ("monitoring", "wrong-password"));
        var e = await Fails(sender);
        Assert.Contains("Monitoring:Mail:Smtp:Password", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-password", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_wants_a_password_and_got_none_says_so()
    {
        await using var smtp = PlayedSmtp.Start(asksPassword: true);
        using var sender = Sender(smtp, _ => { });
        Assert.Contains("Monitoring:Mail:Smtp:User", (await Fails(sender)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(550, "5.1.1 The email account that you tried to reach does not exist")]
    [InlineData(550, "5.4.1 Recipient address rejected: Access denied")]
    [InlineData(550, "No such user here")]
    [InlineData(553, "Mailbox name not allowed")]
    public async Task A_recipient_that_is_refused_for_good_came_back(int code, string words)
    {
        await using var smtp = PlayedSmtp.Start();
        smtp.ToRecipient = (code, words);
        using var sender = Sender(smtp, _ => { });
        Assert.Equal(LetterState.Bounced, (await sender.HandOver(Letter, Ended)).State);
    }

    [Theory]
    [InlineData(550, "5.7.1 Unable to relay for anna@leerlijn.example")]
    [InlineData(550, "relay not permitted")]
    [InlineData(554, "5.7.1 Client host blocked")]
    [InlineData(550, "Sender verify failed")]
    [InlineData(450, "4.7.1 Greylisted, come back in five minutes")]
    [InlineData(452, "4.2.2 Mailbox full")]
    public async Task What_is_about_us_or_may_pass_is_no_bounce(int code, string words)
    {
        await using var smtp = PlayedSmtp.Start();
        smtp.ToRecipient = (code, words);
        using var sender = Sender(smtp, _ => { });
        var e = await Fails(sender);
        Assert.Contains($"{code}", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("leerlijn", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sender_that_is_refused_names_its_setting()
    {
        await using var smtp = PlayedSmtp.Start();
        smtp.ToSender = (550, "5.1.0 Address rejected");
        using var sender = Sender(smtp, _ => { });
        Assert.Contains("Monitoring:Mail:From", (await Fails(sender)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_refused_as_such_blames_no_address()
    {
        await using var smtp = PlayedSmtp.Start();
        smtp.ToLetter = (554, "5.6.0 Message content rejected");
        using var sender = Sender(smtp, _ => { });
        Assert.Equal("The SMTP server refuses the letter (554 5.6.0).", (await Fails(sender)).Message);
    }

    [Fact]
    public async Task When_the_server_hangs_up_after_the_letter_it_goes_once_more_with_the_same_message_id()
    {
        await using var smtp = PlayedSmtp.Start();
        smtp.HangsUp = true;
        using var sender = Sender(smtp, _ => { });
        Assert.Contains("it goes once more", (await Fails(sender)).Message, StringComparison.Ordinal);
        smtp.HangsUp = false;
        Assert.Equal(LetterState.HandedOver, (await sender.HandOver(Letter, Ended)).State);
        Assert.Equal(2, smtp.Taken.Count);
        Assert.Single(smtp.Taken.Select(message => message.MessageId).Distinct());
    }

    [Fact]
    public async Task An_address_that_is_none_came_back_without_a_call()
    {
        await using var smtp = PlayedSmtp.Start();
        using var sender = Sender(smtp, _ => { });
        Assert.Equal(LetterState.Bounced, (await sender.HandOver(Letter with { To = "anna at leerlijn" }, Ended)).State);
        Assert.Empty(smtp.Taken);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_by_its_settings()
    {
        var smtp = PlayedSmtp.Start();
        await smtp.DisposeAsync();
        using var sender = Sender(smtp, _ => { });
        Assert.Contains("Monitoring:Mail:Smtp:Host", (await Fails(sender)).Message, StringComparison.Ordinal);
    }

    private static Task<MailFailedException> Fails(SmtpSender sender) => Assert.ThrowsAsync<MailFailedException>(() => sender.HandOver(Letter, Ended));

    [Fact]
    public async Task Where_no_mailbox_is_read_silence_is_no_delivery_and_a_person_is_asked()
    {
        await using var smtp = PlayedSmtp.Start(offersTls: false);
        await using var world = await World.New(services => services
            .Configure<MailOptions>(o => (o.Smtp.Host, o.Smtp.Port, o.Smtp.Security) = ("localhost", smtp.Port, SmtpSecurity.None))
            .AddSingleton<ILetterSender>(p => p.GetRequiredService<SmtpSender>()));
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.ARoundOf(party);
        await world.Pass(TimeSpan.FromDays(30));
        var request = await world.Request(party);
        Assert.Equal([LetterState.HandedOver, LetterState.HandedOver], request.Letters.Letters.Select(l => l.State));
        Assert.Equal((RequestStatus.Undeliverable, null), (request.Status, request.LastDay));
        Assert.Equal(DeskTaskKind.FindOutWhetherReached, Assert.Single(await world.Tasks()).Kind);

        // A person found out, and the term runs.
        await world.Get<RecordReached>().OfRequest(request.Id, LetterStep.Ask, party.Contacts[0].Id, new Reached(ReachedBy.Phone, world.Today, World.Desk), world.Patience);
        await world.Settle();
        Assert.NotNull((await world.Request(party)).LastDay);
    }

    private static SmtpSender Sender(PlayedSmtp smtp, Action<MailOptions> change, bool trusts = true)
    {
        var options = new MailOptions
        {
            By = MailBy.Smtp,
            From = "monitoring@platform.example",
            FromName = "Platform",
            Smtp = new SmtpOptions { Host = "localhost", Port = smtp.Port },
        };
        change(options);
        var time = new MailTime();
        return new SmtpSender(Options.Create(options), new LetterMark(Options.Create(new LinkOptions { Secret = Convert.ToBase64String(new byte[32]) })), time, new SystemClock(time))
        {
            // Its own certificate and no other: as if the machine knew it.
            Trusts = trusts ? (_, shown, _, _) => smtp.Certificate is { } own && shown?.GetCertHashString() == own.GetCertHashString() : null,
        };
    }
}
