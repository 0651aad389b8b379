using Azure;
using Monitoring.Storage;
using Monitoring.Workflows;
using Xunit;

namespace Monitoring.Local.Runtime;

/// <summary>What a runtime remembers of the index: never too little, and never more than a machine holds.</summary>
public sealed class AgendaTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 26, 8, 0, 0, TimeSpan.Zero);
    private readonly Agenda agenda = new();

    [Fact]
    public void Nothing_is_known_before_the_index_was_read()
    {
        Assert.Equal(Process.BucketCount, agenda.WantedLooks(Now).Count);
        Assert.False(agenda.Settled(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public void What_was_written_while_the_index_was_read_is_not_forgotten()
    {
        Read([]);
        var began = agenda.BeginLook();
        agenda.Add(Id("one"), Now, Now);
        agenda.Know(Process.BucketOf(Id("one")), [], DateTimeOffset.MaxValue, began);

        Assert.True(agenda.TryTake(Now, out var taken, out _));
        Assert.Equal(Id("one"), taken);
    }

    [Fact]
    public void A_line_that_was_left_out_while_the_index_was_read_is_read_in_its_time()
    {
        // Known until tomorrow; something is written for the day after while the partition is read up to its end.
        var bucket = Process.BucketOf(Id("one"));
        agenda.Know(bucket, [], Now.AddDays(1), agenda.BeginLook());
        var began = agenda.BeginLook();
        agenda.Add(Id("one"), Now.AddDays(2), Now);
        agenda.Know(bucket, [], DateTimeOffset.MaxValue, began);

        Assert.DoesNotContain(bucket, agenda.WantedLooks(Now.AddDays(1)));
        Assert.Contains(bucket, agenda.WantedLooks(Now.AddDays(2)));
    }

    [Fact]
    public void What_another_process_ended_is_forgotten_and_what_it_wrote_is_known()
    {
        Read([Line("one", Now.AddHours(1))]);
        Read([Line("two", Now.AddHours(2))]);

        Assert.Equal(Now.AddHours(2), agenda.Next);
    }

    [Fact]
    public void A_process_that_has_a_turn_gets_no_second_one_meanwhile()
    {
        Read([]);
        agenda.Add(Id("one"), Now, Now);
        Assert.True(agenda.TryTake(Now, out _, out _));

        agenda.Add(Id("one"), Now, Now);
        Read([Line("one", Now)]);
        Assert.False(agenda.TryTake(Now, out _, out _));

        agenda.Finish(Id("one"));
        Assert.True(agenda.TryTake(Now, out _, out _));
    }

    [Fact]
    public void A_row_is_not_believed_of_a_process_that_had_its_turn_while_the_row_was_written()
    {
        Read([Line("three", Now)]);
        Assert.True(agenda.TryTake(Now, out var early, out _));
        agenda.BeginWrite();
        Read([Line("one", Now), Line("three", Now)]);
        Assert.True(agenda.TryTake(Now, out var taken, out _));
        agenda.Finish(taken);
        agenda.Finish(early);

        agenda.Add(Id("one"), Now, Now, Row("one"));
        agenda.Add(Id("two"), Now, Now, Row("two"));
        agenda.Add(Id("three"), Now, Now, Row("three"));
        agenda.EndWrite();

        Assert.Equal([("one", false), ("three", false), ("two", true)], new[] { Take(), Take(), Take() }.Order());

        (string Key, bool Known) Take() => agenda.TryTake(Now, out var id, out var row) ? (id.Key, row is not null) : default;
    }

    [Fact]
    public void Who_waits_is_released_when_nothing_is_due_and_nothing_has_a_turn()
    {
        Read([]);
        agenda.Add(Id("one"), Now, Now);
        var settled = agenda.Settled(CancellationToken.None);
        agenda.ReleaseSettled(Now);
        Assert.True(agenda.TryTake(Now, out _, out _));
        agenda.ReleaseSettled(Now);
        Assert.False(settled.IsCompleted);

        agenda.Finish(Id("one"));
        agenda.ReleaseSettled(Now);
        Assert.True(settled.IsCompletedSuccessfully);
    }

    [Fact]
    public void Of_many_that_wait_the_first_are_remembered_and_the_others_read_in_their_time()
    {
        Read([]);
        var many = Enumerable.Range(0, 50_000).Select(i => Id($"party-{i}")).Where(id => Process.BucketOf(id) == 3).Take(AgendaBucket.MostAhead * 2).ToList();
        for (var i = many.Count - 1; i >= 0; i--)
        {
            agenda.Add(many[i], Now.AddMinutes(1 + i), Now);
        }

        // Everything that is due within what is remembered comes by itself, in its order.
        var until = Now.AddMinutes(AgendaBucket.MostAhead);
        for (var i = 0; i < AgendaBucket.MostAhead; i++)
        {
            Assert.True(agenda.TryTake(until, out var taken, out _));
            Assert.Equal(many[i], taken);
        }

        Assert.False(agenda.TryTake(Now.AddDays(30), out _, out _));
        Assert.Equal([3], agenda.WantedLooks(until.AddMinutes(1)));
    }

    private static ProcessId Id(string key) => new("Toy", key);

    private static Stored<Process> Row(string key) => new(new Process { Id = Id(key), DueAt = Now }, ETag.All, []);

    private static DueProcess Line(string key, DateTimeOffset due) => new() { Id = Id(key), DueAt = due };

    private void Read(DueProcess[] all)
    {
        var began = agenda.BeginLook();
        for (var bucket = 0; bucket < Process.BucketCount; bucket++)
        {
            agenda.Know(bucket, [.. all.Where(line => Process.BucketOf(line.Id) == bucket)], DateTimeOffset.MaxValue, began);
        }
    }
}
