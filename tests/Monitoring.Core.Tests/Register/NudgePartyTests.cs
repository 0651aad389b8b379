using Monitoring.Letters;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Register;

public sealed class NudgePartyTests
{
    [Fact]
    public async Task A_mended_address_moves_the_intention_of_a_second_asking_at_once()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.AsksAnew(party);
        await world.MoveToEndOf((await world.Request(party)).LastDay!.Value);
        await world.Given.Changed(party, p => p with { Contacts = [Contact.Of("Weg", "weg@bounce.example")] });
        await world.MoveToEndOf((await world.Request(party)).LastCallDay!.Value);
        Assert.Equal(2, (await world.Request(party)).Asking);
        Assert.NotNull(await world.Case(party));

        await world.Given.Changed(party, p => p with { Contacts = [Contact.Of("Carla", "carla@leerlijn.example")] });
        await world.Get<NudgeParty>().All(party.Id, world.Patience);
        await world.Settle();

        Assert.Equal([LetterStep.AskExplanation], await world.Steps("carla@leerlijn.example"));
    }

    [Fact]
    public async Task A_mended_address_wakes_the_cases_that_are_about_the_party_and_those_that_it_brought()
    {
        await using var world = await World.New();
        var board = await world.Given.ABoard("De Ring", "weg@bounce.example");
        var supplier = await world.Given.ASupplier("Leerlijn", "weg2@bounce.example");
        var id = await world.Opens(world.ADispute(supplier, board));
        await world.Admits(id);
        await world.Given.Changed(board, p => p with { Contacts = [Contact.Of("Carla", "carla@school.example")] });
        await world.Get<NudgeParty>().All(board.Id, world.Patience);
        await world.Settle();
        await world.Given.Changed(supplier, p => p with { Contacts = [Contact.Of("Bert", "bert@leerlijn.example")] });
        await world.Get<NudgeParty>().All(supplier.Id, world.Patience);
        await world.Settle();

        Assert.Contains("hearing.r1", (await world.Steps("carla@school.example")).Concat(await world.Steps("bert@leerlijn.example")));
        Assert.Contains("case-admitted.c1", (await world.Steps("carla@school.example")).Concat(await world.Steps("bert@leerlijn.example")));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Who_comes_to_act_for_a_seat_while_it_votes_is_asked_at_once()
    {
        await using var world = await World.New();
        await world.Given.AReglement();
        var id = await world.ADiscussedDispute(await world.Given.ABoard("De Ring", "sam@school.example"), await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example"));
        Assert.Equal(Complaints.OpenVoteOutcome.Opened, await world.PutsToVote(id, world.AProposalOf("waarschuwing")));
        await world.Then(world.Get<SeatBook>().PutRepresentative(FounderBook.All[0], old: null, Contact.Of("Zus", "zus@zetel.example"), world.Patience));
        Assert.Equal(["vote.s1"], await world.Steps("zus@zetel.example"));
    }
}
