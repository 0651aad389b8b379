using Monitoring.Letters;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Register;

/// <summary>A notice that waits leaves only when what it tells is still so at that moment.</summary>
public sealed class WriteToPartyTests
{
    private const string Address = "anna@leerzaam.example";
    private static readonly DateOnly Saturday = new(2026, 10, 31);
    private static readonly DateOnly Monday = Saturday.AddDays(2);

    [Fact]
    public async Task Who_withdrew_in_the_weekend_hears_of_that_and_not_that_it_takes_part()
    {
        await using var world = await World.New();
        var board = await Joins(world);
        await Withdraws(world, board);
        await world.Settle();
        Assert.Equal(LetterState.Dropped, Assert.Single((await Notice(world, board)).Letters.Letters).State);

        await world.MoveTo(Monday);
        Assert.Equal([LetterStep.WithdrawalRecorded], await world.Steps(Address));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Who_withdrew_while_mail_was_held_hears_of_that_only()
    {
        await using var world = await World.New();
        await world.Get<HoldMail>().Hold(World.Desk, world.Patience);
        var board = await Joins(world);
        await world.MoveTo(Monday.AddDays(1));
        await Withdraws(world, board);
        await world.Settle();
        Assert.Empty(await world.Letters());

        await world.Get<HoldMail>().Lift(World.Desk, world.Patience);
        await world.Pass(TimeSpan.FromHours(7));
        Assert.Equal([LetterStep.WithdrawalRecorded], await world.Steps(Address));
    }

    [Fact]
    public async Task A_withdrawal_that_was_recorded_by_mistake_is_told_to_nobody_and_the_accession_is()
    {
        await using var world = await World.New();
        var board = await Joins(world);
        await Withdraws(world, board);
        await world.Settle();
        await world.Get<ChangeParty>().RemoveWithdrawal(board.Id, await Revision(world, board), World.Desk, world.Patience);

        await world.MoveTo(Monday);
        Assert.Equal([LetterStep.MembershipRecorded], await world.Steps(Address));
    }

    [Fact]
    public async Task A_last_day_that_is_corrected_while_the_letter_waits_stands_in_it()
    {
        await using var world = await World.New();
        var board = await Joins(world);
        Assert.Equal(ChangeOutcome.Done, await world.Get<RecordJoining>().Membership(board.Id, await Revision(world, board), "PO-Raad", Saturday, new DateOnly(2027, 7, 31), "2.0", paper: null, World.Desk, world.Patience, known: true));
        await world.MoveTo(Monday);
        Assert.Contains("31 juli 2027", Assert.Single(await world.Letters(Address)).Letter.Text, StringComparison.Ordinal);

        // Once told it is no new letter.
        await world.Get<RecordJoining>().Membership(board.Id, await Revision(world, board), "PO-Raad", Saturday, new DateOnly(2027, 8, 31), "2.0", paper: null, World.Desk, world.Patience, known: true);
        await world.Pass(TimeSpan.FromDays(10));
        Assert.Single(await world.Letters(Address));
    }

    [Fact]
    public async Task A_task_about_a_notice_that_nobody_got_goes_with_the_withdrawal()
    {
        await using var world = await World.New();
        var board = await Joins(world, "weg@bounce.example");
        await world.MoveTo(Monday);
        Assert.Single(await world.Tasks());

        // On its own withdrawal it is asked for once more.
        await Withdraws(world, board);
        await world.Settle();
        Assert.StartsWith("unreachable~" + board.Id + "~withdrawal", Assert.Single(await world.Tasks()).Id, StringComparison.Ordinal);
    }

    private static async Task<Party> Joins(World world, string address = Address)
    {
        await world.MoveTo(Saturday);
        var board = await world.Given.Changed(await world.Given.ABoard("Leerzaam", address), party => party with { Joinings = [] });
        Assert.Equal(ChangeOutcome.Done, await world.Get<RecordJoining>().Membership(board.Id, board.Revision, "PO-Raad", Saturday, until: null, "2.0", paper: null, World.Desk, world.Patience));
        await world.Settle();
        return board;
    }

    private static async Task Withdraws(World world, Party board) =>
        Assert.Equal(ChangeOutcome.Done, await world.Get<RecordJoining>().Withdrawal(board.Id, await Revision(world, board), world.Today, paper: null, World.Desk, world.Patience));

    private static async Task<long> Revision(World world, Party board) => (await world.Get<PartyRegister>().Find(board.Id, world.Patience))!.Value.Revision;

    private static async Task<PartyNotice> Notice(World world, Party board) => (await world.Get<PartyNotices>().Find(board.Id, "membership-po-raad-20261031", world.Patience))!.Value;
}
