using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Clock;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Letters.Sending;

/// <summary>How many letters leave in a minute. Who has to wait comes back when there is room, and costs nothing meanwhile.</summary>
public sealed class MailPaceTests
{
    [Fact]
    public void A_round_of_8000_letters_leaves_in_less_than_three_minutes_and_hardly_anybody_asks_more_than_twice()
    {
        var (left, asked) = Play(new MailOptions { By = MailBy.SendGrid }, [.. Enumerable.Range(0, 8000).Select(i => $"privacy@partij{i}.example")]);
        Assert.True(left.Max() <= TimeSpan.FromSeconds(160), $"{left.Max()}");
        Assert.True(asked <= 2 * 8000 + 800, $"{asked}");
        Assert.True(MostInAMinute(left) <= 6000 + 601, $"{MostInAMinute(left)}");
    }

    [Fact]
    public void One_domain_gets_so_many_in_a_minute_and_none_is_forgotten()
    {
        var (left, asked) = Play(new MailOptions { By = MailBy.Smtp, PerDomainPerMinute = 60 }, [.. Enumerable.Range(0, 1500).Select(i => $"school{i}@groot.example")]);
        Assert.Equal(1500, left.Count);
        Assert.True(MostInAMinute(left) <= 67, $"{MostInAMinute(left)}");
        Assert.InRange(left.Max().TotalMinutes, 24, 27);
        Assert.True(asked < 3 * 1500, $"{asked}");
    }

    [Fact]
    public void A_full_domain_holds_no_other_up_and_what_somebody_has_just_asked_for_never_waits()
    {
        var pace = new MailPace(Options.Create(new MailOptions { By = MailBy.Smtp, PerDomainPerMinute = 1 }), new SystemClock(new StillTime(Some.Monday)));
        Assert.Equal(TimeSpan.Zero, pace.WaitFor("anna@groot.example", askedFor: false));
        Assert.InRange(pace.WaitFor("bert@GROOT.example", askedFor: false), TimeSpan.FromSeconds(50), Pace.LongestWait);
        Assert.Equal(TimeSpan.Zero, pace.WaitFor("carla@klein.example", askedFor: false));
        Assert.Equal(TimeSpan.Zero, pace.WaitFor("bert@groot.example", askedFor: true));
    }

    [Fact]
    public void The_mailbox_of_a_demo_takes_all_at_once()
    {
        var (left, asked) = Play(new MailOptions { By = MailBy.Mailbox, PerMinute = 1 }, [.. Enumerable.Repeat("anna@leerlijn.example", 500)]);
        Assert.Equal((TimeSpan.Zero, 500), (left.Max(), asked));
    }

    [Fact]
    public async Task A_turn_that_waits_for_room_does_not_fail_and_its_letter_leaves_by_itself()
    {
        var system = new DomainClock(new StillTime(TimeProvider.System.GetUtcNow()));
        await using var world = await World.New(services => services
            .Configure<MailOptions>(mail => (mail.By, mail.From, mail.PerDomainPerMinute) = (MailBy.Smtp, "monitoring@platform.example", 1))
            .AddSingleton<ILetterSender>(p => p.GetRequiredService<Mailbox>())
            .AddSingleton(new SystemClock(system)));
        var parties = new[] { await world.Given.ASupplier("Een", "een@groot.example"), await world.Given.ASupplier("Twee", "twee@groot.example"), await world.Given.ASupplier("Drie", "drie@klein.example") };
        await world.ARoundOf(parties);
        Assert.Equal(2, (await world.Letters()).Count);

        system.MoveTo(system.GetUtcNow().AddMinutes(2));
        await world.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(3, (await world.Letters()).Count);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    // Each letter asks, and asks again when it was told to: when each left since the beginning, and how often was asked.
    private static (List<TimeSpan> Left, int Asked) Play(MailOptions options, string[] addresses)
    {
        var time = new SetTime();
        var pace = new MailPace(Options.Create(options), new SystemClock(time));
        var line = new PriorityQueue<string, DateTimeOffset>(addresses.Select(to => (to, Some.Monday)));
        var (left, asked) = (new List<TimeSpan>(), 0);
        while (line.TryDequeue(out var to, out var at))
        {
            time.Now = at;
            asked++;
            if (pace.WaitFor(to, askedFor: false) is var wait && wait > TimeSpan.Zero)
            {
                line.Enqueue(to, at + wait);
            }
            else
            {
                left.Add(at - Some.Monday);
            }
        }

        return (left, asked);
    }

    private static int MostInAMinute(List<TimeSpan> left) => left.Max(from => left.Count(at => at >= from && at < from + TimeSpan.FromMinutes(1)));

    private sealed class SetTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
