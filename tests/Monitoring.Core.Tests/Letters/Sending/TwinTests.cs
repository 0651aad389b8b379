using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Clock;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Letters.Sending;

public sealed class TwinTests
{
    [Fact]
    public async Task A_crash_between_the_hand_over_and_its_record_sends_the_letter_once_more_with_the_same_message_id()
    {
        await using var smtp = PlayedSmtp.Start(offersTls: false);
        var settings = Options.Create(new MailOptions
        {
            By = MailBy.Smtp,
            From = "monitoring@platform.example",
            Smtp = new SmtpOptions { Host = "localhost", Port = smtp.Port, Security = SmtpSecurity.None },
        });
        World? world = null;
        var crashes = 1;
        await using var made = world = await World.New(services => services.AddSingleton<ILetterSender>(p => new Watched(
            new SmtpSender(settings, p.GetRequiredService<LetterMark>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<SystemClock>()),
            () =>
            {
                if (crashes-- > 0)
                {
                    world!.Faults.Cut();
                }
            })));
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await Assert.ThrowsAsync<ConnectionCutException>(() => world.ARoundOf(party));
        await world.Restart();
        await world.Settle();

        Assert.Equal(2, smtp.Taken.Count);
        Assert.Single(smtp.Taken.Select(letter => letter.MessageId).Distinct());
        Assert.Single(smtp.Taken.Select(letter => letter.TextBody).Distinct());
        var round = Assert.Single(await world.Get<Rounds.RoundBook>().All(world.Patience));
        var request = (await world.Table<Evidence.EvidenceRequest>().Find(new Evidence.RequestKey(round.Id, party.Id).Row, world.Patience))!.Value;
        Assert.Equal((LetterState.HandedOver, null), (Assert.Single(request.Letters.Letters).State, request.LastDay));
    }

    [Fact]
    public async Task A_row_that_changed_while_its_letter_was_handed_over_learns_of_it_and_the_letter_does_not_go_twice()
    {
        World? world = null;
        Register.Party? party = null;
        var handedOver = 0;
        await using var made = world = await World.New(services => services.AddSingleton<ILetterSender>(p => new Watched(
            new UnheardPost(p.GetRequiredService<Mailbox>()),
            () =>
            {
                // The party passes the request on, at that very moment.
                handedOver++;
                var round = Assert.Single(world!.Get<Rounds.RoundBook>().All(world.Patience).GetAwaiter().GetResult());
                var stored = world.Table<Evidence.EvidenceRequest>().Find(new Evidence.RequestKey(round.Id, party!.Id).Row, world.Patience).GetAwaiter().GetResult()!;
                world.Table<Evidence.EvidenceRequest>().Replace(stored, stored.Value with { Passes = 1 }, world.Patience).GetAwaiter().GetResult();
            })));
        party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        var left = await world.Request(party);
        Assert.Equal((1, 1, LetterState.HandedOver), (handedOver, left.Passes, Assert.Single(left.Letters.Letters).State));
    }

    /// <summary>Says when a letter was handed over, before anybody records it.</summary>
    private sealed class Watched(ILetterSender sender, Action handedOver) : ILetterSender
    {
        public async Task<DeliveryEvent> HandOver(OutgoingLetter letter, CancellationToken cancellation)
        {
            var e = await sender.HandOver(letter, cancellation);
            handedOver();
            return e;
        }
    }
}
