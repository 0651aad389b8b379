using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Monitoring.Calendar;
using Monitoring.Letters.Sending;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Letters;

public sealed class CorrespondenceTests
{
    // A provider says of each letter that it took it over, that it still tries, and one final thing; of some it never says anything more. Of some it takes its word back, as the
    // server that took the letter could not keep it; of a twin it says all again, a little later. A reader calls one unwanted; a person found out about another.
    private static readonly DeliveryEvent[] Said =
    [
        new(LetterStep.Ask, Anna.Id, LetterState.HandedOver, Monday),
        new(LetterStep.Ask, Anna.Id, LetterState.Bounced, Monday.AddMinutes(3)),
        new(LetterStep.Ask, Bert.Id, LetterState.HandedOver, Monday.AddMinutes(4)),
        new(LetterStep.Ask, Bert.Id, LetterState.Delivered, Monday.AddMinutes(6)),
        new(LetterStep.Reminder, Bert.Id, LetterState.HandedOver, Monday.AddDays(3)),
        new(LetterStep.LastCall, Anna.Id, LetterState.HandedOver, Monday.AddDays(8)),
        new(LetterStep.LastCall, Anna.Id, LetterState.Delivered, Monday.AddDays(9)),
        new(LetterStep.LastCall, Bert.Id, LetterState.Bounced, Monday.AddDays(8)),
        new(LetterStep.Ask, Anna.Id, LetterState.Bounced, Monday.AddMinutes(2)) { Bounce = BounceKind.Expired },
        new(LetterStep.Ask, Anna.Id, LetterState.Bounced, Monday.AddMinutes(4)) { Bounce = BounceKind.Blocked },
        new(LetterStep.Ask, Bert.Id, LetterState.HandedOver, Monday.AddHours(1)) { ComplainedAt = Monday.AddHours(1) },
        new(LetterStep.Ask, Bert.Id, LetterState.HandedOver, Monday.AddHours(2)) { ComplainedAt = Monday.AddHours(2) },
        new(LetterStep.Reminder, Bert.Id, LetterState.Delivered, Monday.AddDays(3)),
        new(LetterStep.Reminder, Bert.Id, LetterState.Delivered, Monday.AddDays(3).AddMinutes(1)),
        new(LetterStep.Reminder, Bert.Id, LetterState.Bounced, Monday.AddDays(4)) { Bounce = BounceKind.Hard },
        new(LetterStep.LastCall, Bert.Id, LetterState.Delivered, Monday.AddDays(9)) { Reached = new Reached(ReachedBy.Post, new DateOnly(2026, 11, 4), "desk@platform.example") },
    ];

    private static readonly Correspondence Sent = Correspondence.None
        .Write(LetterStep.Ask, [Anna.Id, Bert.Id], Monday)
        .Write(LetterStep.Reminder, [Bert.Id], Monday)
        .Write(LetterStep.LastCall, [Anna.Id, Bert.Id], Monday);

    [Property(MaxTest = 500)]
    public Property Events_in_any_order_late_and_doubled_end_in_the_same_state() => Prop.ForAll(
        Gen.Shuffle(Said.SelectMany((e, i) => Enumerable.Repeat(e, 1 + (i % 3))).ToArray()).ToArbitrary(),
        events => events.Aggregate(Sent, (letters, e) => letters.Record(e)).Equals(Said.Aggregate(Sent, (letters, e) => letters.Record(e))));

    [Property(MaxTest = 500)]
    public Property A_state_never_goes_back() => Prop.ForAll(
        Gen.ListOf(Gen.Elements(Said)).ToArbitrary(),
        events =>
        {
            var letters = Sent;
            return events.All(e =>
            {
                var before = letters;
                letters = letters.Record(e);
                return before.Letters.Zip(letters.Letters).All(pair => pair.Second.State >= pair.First.State || pair.Second.Reached is not null);
            });
        });

    [Theory]
    [InlineData(LetterState.Delivered, LetterState.HandedOver)]
    [InlineData(LetterState.Bounced, LetterState.HandedOver)]
    [InlineData(LetterState.Bounced, LetterState.Delivered)]
    public void What_tells_less_changes_nothing(LetterState first, LetterState then)
    {
        var recorded = Sent.Record(new DeliveryEvent(LetterStep.Ask, Anna.Id, first, Monday));
        Assert.Equal(recorded, recorded.Record(new DeliveryEvent(LetterStep.Ask, Anna.Id, then, Monday.AddDays(1))));
    }

    [Fact]
    public void A_letter_that_a_server_took_and_gave_back_has_not_arrived_unless_a_person_found_out_that_it_did()
    {
        var back = Sent.Record(Delivered(LetterStep.Ask, Anna, Monday)).Record(Bounced(LetterStep.Ask, Anna) with { Bounce = BounceKind.Hard });
        Assert.Equal((LetterState.Bounced, BounceKind.Hard), (back.Letters[0].State, back.Letters[0].Bounce));

        var reached = Delivered(LetterStep.Ask, Anna, Monday.AddDays(2)) with { Reached = new Reached(ReachedBy.Phone, new DateOnly(2026, 10, 28), "desk@platform.example") };
        Assert.True(back.Record(reached).IsDelivered(LetterStep.Ask));
        Assert.Equal(back.Record(reached), Sent.Record(reached).Record(Bounced(LetterStep.Ask, Anna)));
    }

    [Fact]
    public void Who_calls_a_letter_unwanted_has_it_all_the_same()
    {
        var complained = Sent.Record(Delivered(LetterStep.Ask, Anna, Monday)).Record(new(LetterStep.Ask, Anna.Id, LetterState.HandedOver, Monday.AddHours(1)) { ComplainedAt = Monday.AddHours(1) });
        Assert.Equal((LetterState.Delivered, Monday, Monday.AddHours(1)), (complained.Letters[0].State, complained.Letters[0].At, complained.Letters[0].ComplainedAt));
    }

    [Fact]
    public void By_SMTP_silence_of_a_whole_working_day_counts_as_delivered_and_by_another_way_that_of_three_days_as_not()
    {
        // Friday evening, and the first working day after it is Monday.
        var friday = Monday.AddDays(4).AddHours(9);
        var monday = Amsterdam.EndOf(new DateOnly(2026, 11, 2));
        var left = Sent.Record(new(LetterStep.Ask, Anna.Id, LetterState.HandedOver, friday) { By = MailBy.Smtp });
        Assert.Equal(monday, left.WordDueAt(LetterStep.Ask));
        Assert.Null(left.CountedAsDelivered(monday.AddTicks(-1)));
        Assert.Equal(Delivered(LetterStep.Ask, Anna, monday), left.CountedAsDelivered(monday.AddDays(5)));
        Assert.False(left.DropPending(friday).CameBack(LetterStep.Ask, monday.AddDays(5)));

        var silent = Sent.Record(new(LetterStep.Ask, Anna.Id, LetterState.HandedOver, friday) { By = MailBy.SendGrid });
        Assert.Null(silent.CountedAsDelivered(monday.AddDays(5)));
        Assert.Equal(friday.AddDays(3), silent.WordDueAt(LetterStep.Ask));
    }

    [Fact]
    public void An_event_of_a_letter_that_was_never_written_changes_nothing() =>
        Assert.Equal(Sent, Sent.Record(new DeliveryEvent(LetterStep.Accepted, Anna.Id, LetterState.Delivered, Monday)));

    [Fact]
    public void Writing_a_letter_twice_is_one_letter_of_the_later_day_unless_it_has_left()
    {
        var again = Sent.Write(LetterStep.Ask, [Bert.Id, Anna.Id, Anna.Id], Monday.AddDays(5));
        Assert.Equal(Sent.Letters.Select(l => l.Step == LetterStep.Ask ? l with { At = Monday.AddDays(5) } : l), again.Letters);

        var left = Sent.Record(new DeliveryEvent(LetterStep.Ask, Anna.Id, LetterState.HandedOver, Monday));
        Assert.Equal(left, left.Write(LetterStep.Ask, [Anna.Id], Monday.AddDays(5)));
    }

    [Fact]
    public void A_letter_came_back_only_when_it_came_back_from_everybody()
    {
        var one = Sent.Record(new DeliveryEvent(LetterStep.Ask, Anna.Id, LetterState.Bounced, Monday));
        Assert.False(one.CameBack(LetterStep.Ask));
        Assert.True(one.Record(new DeliveryEvent(LetterStep.Ask, Bert.Id, LetterState.Bounced, Monday)).CameBack(LetterStep.Ask));
        Assert.False(Correspondence.None.CameBack(LetterStep.Ask));
    }

    [Fact]
    public void Only_what_has_not_left_can_be_dropped()
    {
        var dropped = Sent.Record(new DeliveryEvent(LetterStep.Ask, Anna.Id, LetterState.HandedOver, Monday)).DropPending(Monday, LetterStep.LastCall);
        Assert.Equal(
            [LetterState.HandedOver, LetterState.Dropped, LetterState.Dropped, LetterState.Written, LetterState.Written],
            dropped.Letters.Select(l => l.State));
        Assert.False(dropped.Has(LetterStep.Reminder));
    }

    [Fact]
    public void It_arrived_when_it_first_arrived_anywhere()
    {
        var arrived = Said.Concat([new DeliveryEvent(LetterStep.LastCall, Bert.Id, LetterState.Delivered, Monday)]).Aggregate(Sent, (letters, e) => letters.Record(e));
        Assert.Equal(Monday.AddDays(9), arrived.DeliveredAt(LetterStep.LastCall));
        Assert.Null(arrived.DeliveredAt(LetterStep.Reminder));
    }
}
