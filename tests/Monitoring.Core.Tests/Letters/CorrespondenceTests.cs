using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;
using static Monitoring.Some;

namespace Monitoring.Letters;

public sealed class CorrespondenceTests
{
    // A provider says of each letter that it took it over, and one final thing; of some it never says anything more.
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
                return before.Letters.Zip(letters.Letters).All(pair => pair.Second.State >= pair.First.State);
            });
        });

    [Theory]
    [InlineData(LetterState.Delivered, LetterState.Bounced)]
    [InlineData(LetterState.Bounced, LetterState.Delivered)]
    [InlineData(LetterState.Delivered, LetterState.HandedOver)]
    public void Delivered_and_bounced_are_final(LetterState first, LetterState then)
    {
        var recorded = Sent.Record(new DeliveryEvent(LetterStep.Ask, Anna.Id, first, Monday));
        Assert.Equal(recorded, recorded.Record(new DeliveryEvent(LetterStep.Ask, Anna.Id, then, Monday.AddDays(1))));
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
