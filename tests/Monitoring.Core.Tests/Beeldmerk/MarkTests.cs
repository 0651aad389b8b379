using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.Reglements;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Beeldmerk;

public sealed class MarkTests
{
    [Fact]
    public void Art_11_4_every_supplier_that_is_a_party_has_the_beeldmerk_by_itself_and_nobody_else_has_it()
    {
        var (party, at) = (Some.TheParty, Some.Monday);
        Assert.Equal(MarkState.Granted, Mark.StandingOn(party, mark: null, at));
        Assert.Null(Mark.StandingOn(party with { Kind = PartyKind.SchoolBoard }, mark: null, at));
        Assert.Null(Mark.StandingOn(party with { Joinings = [] }, mark: null, at));
        Assert.Null(Mark.StandingOn(party with { WithdrawnOn = new DateOnly(2026, 10, 26) }, mark: null, at));
    }

    [Fact]
    public void Where_it_stands_at_a_time_is_told_by_its_history_and_to_everybody_only_once_it_is_public()
    {
        var (party, at) = (Some.TheParty, Some.Monday);
        var mark = new Mark { PartyId = party.Id, History = [new(MarkState.Suspended, at, at.AddDays(10), "Daarom.", "desk"), new(MarkState.Granted, at.AddDays(30), at.AddDays(30), "Hersteld.", "desk")] };
        Assert.Equal(MarkState.Granted, Mark.StandingOn(party, mark, at.AddTicks(-1)));
        Assert.Equal(MarkState.Suspended, Mark.StandingOn(party, mark, at));
        Assert.Equal(MarkState.Granted, Mark.PublicStandingOn(party, mark, at.AddDays(10).AddTicks(-1)));
        Assert.Equal(MarkState.Suspended, Mark.PublicStandingOn(party, mark, at.AddDays(10)));
        Assert.Equal(MarkState.Granted, Mark.StandingOn(party, mark, at.AddDays(30)));
    }

    [Fact]
    public async Task A_measure_in_force_suspends_once_also_when_it_is_done_twice_at_the_same_time_and_a_later_one_withdraws()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var (complaint, suspension) = (Case(world, party), Measure(1, MeasureKind.BeeldmerkSuspension) with { InForceAt = world.Now });
        Assert.Equal([MarkOutcome.Done, MarkOutcome.Done], await Task.WhenAll(Suspend(world, complaint, suspension), Suspend(world, complaint, suspension)));
        Assert.Equal(MarkOutcome.Done, await Suspend(world, complaint, suspension));
        var stored = Assert.Single((await world.Get<MarkBook>().Find(party.Id, world.Patience))!.Value.History);
        Assert.Equal((MarkState.Suspended, "Het keurmerk.", new MarkGround("c1", 1, new MeasurePower("sample-1"))), (stored.State, stored.Reasons, stored.Ground));

        Assert.Equal(MarkOutcome.NotFromHere, await Suspend(world, complaint, suspension with { Proposal = 2 }));
        var withdrawal = Measure(3, MeasureKind.BeeldmerkWithdrawal) with { InForceAt = world.Now };
        Assert.Equal(MarkOutcome.Done, await world.Get<WithdrawMark>().Withdraw(complaint, withdrawal, "Weer.", World.Desk, world.Patience));
        Assert.Equal(MarkState.Withdrawn, await Standing(world, party));
    }

    [Fact]
    public async Task A_measure_that_is_not_in_force_or_is_no_suspension_changes_nothing()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        Assert.Equal(MarkOutcome.NotInForce, await Suspend(world, Case(world, party), Measure(1, MeasureKind.BeeldmerkSuspension)));
        Assert.Equal(MarkOutcome.NotInForce, await Suspend(world, Case(world, party), Measure(1, MeasureKind.Warning) with { InForceAt = world.Now }));
        Assert.Equal(MarkOutcome.NoMark, await Suspend(world, Case(world, await world.Given.ABoard("Samen")), Measure(1, MeasureKind.BeeldmerkSuspension) with { InForceAt = world.Now }));
        Assert.Null(await world.Get<MarkBook>().Find(party.Id, world.Patience));
    }

    [Fact]
    public async Task A_person_gives_it_back_with_reasons_or_refuses_that_and_nothing_comes_back_by_itself()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var restore = world.Get<RestoreMark>();
        Assert.Equal(MarkOutcome.NotFromHere, await restore.Restore(party.Id, "f0", "Waarom niet.", World.Desk, world.Patience));
        await world.Get<WithdrawMark>().Withdraw(Case(world, party), Measure(1, MeasureKind.BeeldmerkWithdrawal) with { InForceAt = world.Now }, "Misbruik.", World.Desk, world.Patience);
        Assert.Equal(MarkOutcome.NoReasons, await restore.Restore(party.Id, "f1", "  ", World.Desk, world.Patience));
        Assert.Equal(MarkOutcome.Done, await restore.Refuse(party.Id, "f1", "Te vroeg.", World.Desk, world.Patience));
        Assert.Equal(MarkState.Refused, await Standing(world, party));
        Assert.Equal(MarkOutcome.Done, await restore.Restore(party.Id, "f2", "Nu wel.", World.Desk, world.Patience));
        Assert.Equal(MarkOutcome.Done, await restore.Restore(party.Id, "f2", "Nu wel.", World.Desk, world.Patience));
        Assert.Equal(MarkOutcome.Done, await restore.Refuse(party.Id, "f1", "Te vroeg.", World.Desk, world.Patience));
        Assert.Equal(MarkState.Granted, await Standing(world, party));
        Assert.Equal([MarkState.Withdrawn, MarkState.Refused, MarkState.Granted], (await world.Get<MarkBook>().Find(party.Id, world.Patience))!.Value.History.Select(change => change.State));
    }

    private static async Task<MarkState?> Standing(World world, Party party) => Mark.StandingOn(party, (await world.Get<MarkBook>().Find(party.Id, world.Patience))?.Value, world.Now);

    private static Task<MarkOutcome> Suspend(World world, Complaint complaint, TakenMeasure taken) => world.Get<SuspendMark>().Suspend(complaint, taken, "Het keurmerk.", World.Desk, world.Patience);

    private static TakenMeasure Measure(int proposal, MeasureKind kind) => new(proposal, new ProposedMeasure("m", kind, new MeasurePower("sample-1"), "", null), Some.Monday);

    private static Complaint Case(World world, Party party) => new()
    {
        Id = "c1",
        Kind = ComplaintKind.OwnMotion,
        RespondentId = party.Id,
        RespondentName = party.Name,
        ConvenantVersion = "2.0",
        OpenedAt = world.Now,
        ChangedAt = world.Now,
    };
}
