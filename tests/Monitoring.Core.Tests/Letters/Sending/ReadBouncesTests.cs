using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;
using Monitoring.Calendar;
using Monitoring.Clock;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Housekeeping;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Letters.Sending;

/// <summary>By SMTP: what comes back is read from a mailbox, and what does not counts as delivered after a working day.</summary>
public sealed class ReadBouncesTests
{
    private readonly ReturnedMailbox mailbox = new();

    [Fact]
    public async Task A_letter_that_came_back_finds_the_second_contact_whose_silence_of_a_working_day_begins_the_term()
    {
        await using var smtp = PlayedSmtp.Start(offersTls: false);
        await using var world = await Smtp(smtp);
        var party = await Asked(world);
        await mailbox.Receives(ReturnedMailbox.Notice(Assert.Single(smtp.Taken), "failed", "5.1.1"));
        await Reads(world);

        Assert.Equal(["anna@leerlijn.example", "bert@leerlijn.example"], smtp.Taken.Select(letter => letter.To.ToString()));
        var request = await world.Request(party);
        Assert.Equal([(LetterState.Bounced, BounceKind.Hard), (LetterState.HandedOver, null)], request.Letters.Letters.Select(l => (l.State, l.Bounce)));
        Assert.Null(request.LastDay);
        Assert.Empty(await mailbox.Holds());

        // Monday: a whole working day is Tuesday.
        await world.MoveToEndOf(world.Today.AddDays(1));
        request = await world.Request(party);
        var counted = Assert.Single(request.Letters.Letters, l => l.State == LetterState.Delivered);
        Assert.Equal(Amsterdam.EndOf(new DateOnly(2026, 10, 27)), counted.At);
        Assert.Equal(WorkingDays.Dutch.Add(new DateOnly(2026, 10, 28), Given.Terms.AnswerDays), request.LastDay);
        Assert.Empty(await world.Tasks());
    }

    [Fact]
    public async Task What_comes_back_after_it_counted_as_delivered_takes_its_term_with_it_and_from_the_last_contact_it_is_a_task()
    {
        await using var smtp = PlayedSmtp.Start(offersTls: false);
        await using var world = await Smtp(smtp);
        var party = await Asked(world);
        await world.Pass(TimeSpan.FromDays(3));
        Assert.NotNull((await world.Request(party)).LastDay);

        // The relay tried for days, and gave up.
        await mailbox.Receives(ReturnedMailbox.Notice(smtp.Taken.First(), "failed", "4.4.7", headersOnly: true));
        await Reads(world);
        Assert.Null((await world.Request(party)).LastDay);
        await mailbox.Receives(ReturnedMailbox.Notice(smtp.Taken.Last(), "failed", "5.7.1"));
        await Reads(world);
        var request = await world.Request(party);
        Assert.Equal([BounceKind.Expired, BounceKind.Blocked], request.Letters.Letters.Select(l => l.Bounce!.Value));
        Assert.Equal(RequestStatus.Undeliverable, request.Status);
        Assert.Equal(DeskTaskKind.Undeliverable, Assert.Single(await world.Tasks()).Kind);
    }

    [Fact]
    public async Task Through_the_whole_course_SMTP_alone_can_bring_a_party_to_an_intention()
    {
        await using var smtp = PlayedSmtp.Start(offersTls: false);
        await using var world = await Smtp(smtp);
        var party = await Asked(world);
        await world.Pass(TimeSpan.FromDays(60));
        var complaint = (await world.Case(party))!;
        Assert.True(complaint.DecisionAsked);
        Assert.All((await world.Request(party)).Letters.Letters, letter => Assert.Equal(LetterState.Delivered, letter.State));
    }

    [Fact]
    public async Task What_is_no_notice_of_ours_is_left_and_marked_as_seen_and_what_still_tries_begins_no_term()
    {
        await using var smtp = PlayedSmtp.Start(offersTls: false);
        await using var world = await Smtp(smtp);
        var party = await Asked(world);
        var letter = smtp.Taken.First();
        var forged = await Copy(letter);
        forged.Headers[LetterMark.Header] = forged.Headers[LetterMark.Header]![..^4] + "AAAA";
        var unmarked = await Copy(letter);
        unmarked.Headers.Remove(LetterMark.Header);
        var question = new MimeMessage { Subject = "Een vraag", Body = new TextPart("plain") { Text = "Waar vind ik de link?" } };
        question.From.Add(new MailboxAddress("Anna", "anna@leerlijn.example"));
        question.Headers.Add(LetterMark.Header, letter.Headers[LetterMark.Header]!);
        await mailbox.Receives(question, ReturnedMailbox.Notice(forged, "failed", "5.1.1"), ReturnedMailbox.Notice(unmarked, "failed", "5.1.2"), ReturnedMailbox.Notice(letter, "relayed", "2.0.0"), ReturnedMailbox.Notice(letter, "delayed", "4.4.1"));
        await Reads(world);

        Assert.Equal([("Een vraag", true), ("failed 5.1.1", true), ("failed 5.1.2", true), ("relayed 2.0.0", true)], await mailbox.Holds());
        Assert.Single(smtp.Taken);
        await world.Pass(TimeSpan.FromDays(2));
        var request = await world.Request(party);
        Assert.Equal((LetterState.HandedOver, null), (request.Letters.Letters[0].State, request.LastDay));
    }

    [Fact]
    public async Task Two_readers_at_once_do_no_harm_and_more_than_a_part_holds_is_read_in_the_next()
    {
        await using var smtp = PlayedSmtp.Start(offersTls: false);
        await using var world = await Smtp(smtp);
        var party = await Asked(world);
        await mailbox.Receives([.. Enumerable.Repeat(0, ReadBounces.Part + 5).Select(_ => ReturnedMailbox.Notice(smtp.Taken.First(), "failed", "5.1.1"))]);
        ReadBounces[] readers = [Reader(world), Reader(world)];
        await Task.WhenAll(readers.Select(async reader =>
        {
            while (await reader.Do(from: null, world.Patience) is not null)
            {
            }
        }));
        await world.Settle();
        Assert.Empty(await mailbox.Holds());
        Assert.Equal([LetterState.Bounced, LetterState.HandedOver], (await world.Request(party)).Letters.Letters.Select(l => l.State));
        Assert.Equal(2, smtp.Taken.Count);
    }

    [Fact]
    public async Task A_notice_that_cannot_be_recorded_holds_up_none_of_the_others_and_is_read_again()
    {
        await using var smtp = PlayedSmtp.Start(offersTls: false);
        await using var world = await Smtp(smtp);
        await world.ARoundOf(
            await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example"), await world.Given.ASupplier("Rekenrijk", "carla@rekenrijk.example", "dirk@rekenrijk.example"));
        await mailbox.Receives([.. smtp.Taken.ToList().Select(letter => ReturnedMailbox.Notice(letter, "failed", "5.1.1"))]);
        world.Faults.Answer(403, Faults.Writes, times: 1);
        var reader = Reader(world);
        Assert.Contains("1 of what was read", (await Assert.ThrowsAsync<MailFailedException>(() => reader.Do(from: null, world.Patience))).Message, StringComparison.Ordinal);
        Assert.Equal([("failed 5.1.1", false)], await mailbox.Holds());

        Assert.Null(await reader.Do(from: null, world.Patience));
        Assert.Empty(await mailbox.Holds());
        await world.Settle();
        Assert.Equal(4, smtp.Taken.Count);
    }

    [Fact]
    public async Task What_keeps_it_from_reading_is_told_by_its_setting()
    {
        await using var smtp = PlayedSmtp.Start(offersTls: false);
        await using var world = await Smtp(smtp);
        Assert.Contains("Monitoring:Mail:Bounces:Password", await Why(o => o.Password = "wrong-password"), StringComparison.Ordinal);
        Assert.Contains("Monitoring:Mail:Bounces:Folder", await Why(o => o.Folder = "Nowhere"), StringComparison.Ordinal);
        Assert.Contains("Monitoring:Mail:Bounces:Port", await Why(o => o.Port = smtp.Port), StringComparison.Ordinal);
        Assert.Contains("STARTTLS", await Why(o => o.Security = SmtpSecurity.StartTls), StringComparison.Ordinal);

        async Task<string> Why(Action<BouncesOptions> wrong)
        {
            var e = await Assert.ThrowsAsync<MailFailedException>(() => Reader(world, wrong).Do(from: null, world.Patience));
            Assert.DoesNotContain("wrong-password", e.ToString(), StringComparison.Ordinal);
            return e.Message;
        }
    }

    private Task<World> Smtp(PlayedSmtp smtp) => World.New(services =>
    {
        services.Configure<MailOptions>(o =>
        {
            (o.Smtp.Host, o.Smtp.Port, o.Smtp.Security) = ("localhost", smtp.Port, SmtpSecurity.None);
            mailbox.Read(o.Bounces);
        });
        services.AddSingleton<ILetterSender>(p => p.GetRequiredService<SmtpSender>()).AddSingleton<IChore, ReadBounces>();
    });

    private ReadBounces Reader(World world, Action<BouncesOptions>? change = null)
    {
        var options = new MailOptions();
        mailbox.Read(options.Bounces);
        change?.Invoke(options.Bounces);
        return new ReadBounces(Options.Create(options), world.Get<RecordDelivery>(), world.Get<LetterMark>(), world.Clock, NullLogger<ReadBounces>.Instance);
    }

    private static async Task<Party> Asked(World world)
    {
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.ARoundOf(party);
        return party;
    }

    private static async Task<MimeMessage> Copy(MimeMessage message)
    {
        using var bytes = new MemoryStream();
        await message.WriteToAsync(bytes);
        bytes.Position = 0;
        return await MimeMessage.LoadAsync(bytes);
    }

    private static async Task Reads(World world)
    {
        var reader = world.Services.GetServices<IChore>().OfType<ReadBounces>().Single();
        Assert.Null(await reader.Do(from: null, world.Patience));
        await world.Settle();
    }
}
