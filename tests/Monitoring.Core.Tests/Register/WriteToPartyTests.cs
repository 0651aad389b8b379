using Microsoft.Extensions.DependencyInjection;
using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Letters.Digests;
using Monitoring.Rounds;
using Monitoring.TestKit;
using Monitoring.Workflows;
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

        // On its own withdrawal it is asked for once more; its letter may wait for the next digest, as long as the other notice was not let go of.
        await Withdraws(world, board);
        await world.Pass(TimeSpan.FromDays(1));
        Assert.StartsWith("unreachable~" + board.Id + "~withdrawal", Assert.Single(await world.Tasks()).Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_address_is_told_so_at_once_in_a_weekend_too_and_nobody_else_is()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Address);
        await world.MoveTo(Saturday);
        await world.Get<HoldMail>().Hold(World.Desk, world.Patience);
        foreach (var name in new[] { "Carla", "Carla", "Carla Bakker" })
        {
            Assert.Equal(ChangeOutcome.Done, await Puts(world, party, Contact.Of(name, "carla@leerzaam.example")));
        }

        await world.Settle();
        var letter = Assert.Single(await world.Letters()).Letter;
        Assert.Equal(("carla@leerzaam.example", LetterStep.AddressRecorded), (letter.To, letter.Step));
        Assert.Contains("contact van Leerlijn", letter.Text, StringComparison.Ordinal);
        Assert.Contains("http://monitoring.test/privacy", letter.Text, StringComparison.Ordinal);
        Assert.Empty(await world.Tasks());
    }

    [Fact]
    public async Task A_new_address_that_takes_no_mail_is_a_task_until_it_is_mended()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Address);
        await Puts(world, party, Contact.Of("Weg", "weg@bounce.example"));
        await world.Settle();
        var task = Assert.Single(await world.Tasks());
        Assert.Equal((DeskTaskKind.AddressFails, Links.Contacts(party.Id)), (task.Kind, task.Page));
        Assert.False(await world.Get<WriteByPost>().OfNotice(party.Id, PartyNotice.IdOfAddress(Contact.Of("", "weg@bounce.example").Id), world.Patience));

        await Puts(world, party, Contact.Of("Weg", "niet-weg@leerzaam.example"), old: Contact.Of("", "weg@bounce.example").Id);
        await world.Settle();
        Assert.Empty(await world.Tasks());
        Assert.Equal([LetterStep.AddressRecorded], await world.Steps("niet-weg@leerzaam.example"));
        Assert.Empty(await world.Letters(Address));
    }

    [Fact]
    public async Task A_new_address_of_which_nothing_is_heard_asks_nobody_anything()
    {
        await using var world = await World.New(services => services.AddSingleton<ILetterSender, UnheardPost>());
        var party = await world.Given.ASupplier("Leerlijn", Address);
        await Puts(world, party, Contact.Of("Carla", "carla@leerzaam.example"));
        await world.Pass(TimeSpan.FromDays(10));
        Assert.Empty(await world.Tasks());
        Assert.Single(await world.Letters());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_comes_back_after_it_arrived_finds_the_next_contact_and_then_is_a_task_also_when_the_word_of_it_is_lost(bool lost)
    {
        await using var world = await World.New();
        await world.KeepsHouse();
        var party = await world.Given.ASupplier("Leerlijn", Address, "bert@leerlijn.example");
        await world.Given.ANotice(party);
        await world.Settle();
        foreach (var contact in party.Contacts)
        {
            var told = (await world.Get<PartyNotices>().Find(party.Id, "n1", world.Patience))!.Value;
            Assert.True(told.Letters.IsDelivered(told.Step));
            Assert.Empty(await world.Tasks());
            await Bounces(world, told, contact, lost);
        }

        var task = Assert.Single(await world.Tasks());
        Assert.Equal((DeskTaskKind.Unreachable, WriteToParty.TaskId(party.Id, "n1")), (task.Kind, task.Id));
        Assert.Equal([LetterState.Bounced, LetterState.Bounced], (await world.Get<PartyNotices>().Find(party.Id, "n1", world.Patience))!.Value.Letters.Letters.Select(l => l.State));
    }

    private static async Task Bounces(World world, PartyNotice notice, Contact contact, bool lost)
    {
        var record = lost
            ? new RecordDelivery(world.Get<RequestBook>(), world.Get<ComplaintBook>(), world.Get<PartyNotices>(), world.Table<Round>(), world.Table<Digest>(), new Deaf(), WorkingDays.Dutch)
            : world.Get<RecordDelivery>();
        var e = new DeliveryEvent(notice.Step, contact.Id, LetterState.Bounced, world.Now) { Bounce = BounceKind.Hard };
        await record.Record(new LetterOwner.Notice(notice.PartyId, notice.Id), [e], world.Patience);
        await world.Pass(lost ? TimeSpan.FromDays(1) : TimeSpan.Zero);
    }

    private static async Task<ChangeOutcome> Puts(World world, Party party, Contact contact, string? old = null) =>
        await world.Get<ChangeParty>().PutContact(party.Id, await Revision(world, party), old, contact, first: false, World.Desk, world.Patience);

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

    /// <summary>An engine that was cut off before it heard anything.</summary>
    private sealed class Deaf : IWorkflows
    {
        public Task Start(IReadOnlyCollection<ProcessId> processes, CancellationToken cancellation) => Task.CompletedTask;

        public Task Nudge(ProcessId process, CancellationToken cancellation) => Task.CompletedTask;
    }
}
