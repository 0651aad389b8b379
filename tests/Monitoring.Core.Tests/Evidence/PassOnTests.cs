using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public class PassOnTests
{
    private const string Chris = "chris@leerlijn.example";

    [Fact]
    public async Task A_colleague_gets_one_letter_with_a_link_of_an_own_that_says_who_passed_it_on()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.ARoundOf(party);
        Assert.Equal(PassOutcome.Done, await Gives(world, party));
        Assert.Equal(PassOutcome.Done, await Gives(world, party, " Chris@Leerlijn.example "));
        var letter = Assert.Single(await world.Letters(Chris)).Letter;
        Assert.Contains("anna van Leerlijn gaf een verzoek", letter.Text, StringComparison.Ordinal);
        Assert.Contains("/privacy", letter.Text, StringComparison.Ordinal);
        Assert.NotEqual(await world.Link("anna@leerlijn.example"), await world.Link(Chris));

        // The rest goes to the contacts only.
        await world.Answers(party);
        Assert.Equal(["passed-on.1"], await world.Steps(Chris));
        Assert.Equal(1, (await world.Request(party)).Passes);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_colleague_who_declares_gets_the_receipt_as_all_contacts_do()
    {
        await using var world = await World.New();
        var (party, _, pass) = await Passed(world);
        await world.Fills(party);
        Assert.Equal(AttestOutcome.Kept, await world.Attests(party, by: pass.Id));
        await world.Settle();
        Assert.Equal(["passed-on.1", "receipt.1"], await world.Steps(Chris));
        Assert.Contains("receipt.1", await world.Steps(party.Contacts[0].Email));
    }

    [Fact]
    public async Task A_link_that_was_taken_back_stays_dead_when_the_same_colleague_gets_another()
    {
        await using var world = await World.New();
        var (party, id, first) = await Passed(world);
        Assert.Equal(PassOutcome.Done, await world.Get<PassOn>().Revoke(id, first.Id, party.Contacts[0].Id, world.Patience));
        Assert.Equal(PassOutcome.Done, await world.Get<PassOn>().Revoke(id, first.Id, World.Desk, world.Patience));
        await Gives(world, party);
        var all = await world.Get<PassBook>().Of(id, world.Patience);
        Assert.Equal(2, all.Select(p => p.Value.Id).Distinct().Count());
        Assert.Equal(party.Contacts[0].Id, all.Single(p => p.Value.Id == first.Id).Value.RevokedBy);
        Assert.Equal(2, (await world.Letters(Chris)).Select(l => l.Letter.Text).Distinct().Count());
    }

    [Fact]
    public async Task A_link_is_sent_again_once_per_form()
    {
        await using var world = await World.New();
        var (_, id, pass) = await Passed(world);
        Assert.Equal(PassOutcome.Done, await world.Get<PassOn>().SendAgain(id, pass.Id, 2, world.Patience));
        Assert.Equal(PassOutcome.Done, await world.Get<PassOn>().SendAgain(id, pass.Id, 2, world.Patience));
        await world.Settle();
        Assert.Equal(["passed-on.1", "passed-on.2"], await world.Steps(Chris));
    }

    [Fact]
    public async Task A_colleague_is_sent_the_link_only_so_often()
    {
        await using var world = await World.New();
        var (_, id, pass) = await Passed(world);
        for (var letter = 2; letter <= Pass.MostLetters; letter++)
        {
            Assert.Equal(PassOutcome.Done, await world.Get<PassOn>().SendAgain(id, pass.Id, letter, world.Patience));
        }

        Assert.Equal(PassOutcome.TooOften, await world.Get<PassOn>().SendAgain(id, pass.Id, Pass.MostLetters + 1, world.Patience));
        await world.Settle();
        Assert.Equal(Pass.MostLetters, (await world.Letters(Chris)).Count);
    }

    [Fact]
    public async Task Who_renews_the_links_sends_the_colleagues_a_new_one_too_but_not_those_from_whom_it_was_taken_back()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        await Gives(world, party);
        await Gives(world, party, "dirk@leerlijn.example");
        var id = (await world.Request(party)).Id;
        var dirk = (await world.Get<PassBook>().Of(id, world.Patience)).Single(pass => pass.Value.Email == "dirk@leerlijn.example").Value;
        await world.Get<PassOn>().Revoke(id, dirk.Id, party.Contacts[0].Id, world.Patience);
        var first = await world.Link(Chris);

        Assert.True(await world.Get<RenewLinks>().Renew(id, 1, world.Patience));
        Assert.True(await world.Get<RenewLinks>().Renew(id, 1, world.Patience));
        await world.Settle();

        Assert.Equal(["ask", "new-link.2"], await world.Steps("anna@leerlijn.example"));
        Assert.Equal(["passed-on.1", "passed-on.2"], await world.Steps(Chris));
        Assert.NotEqual(first, await world.Link(Chris));
        Assert.Equal(["passed-on.1"], await world.Steps("dirk@leerlijn.example"));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_letter_to_a_colleague_from_whom_it_is_taken_back_does_not_leave()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        var id = (await world.Request(party)).Id;
        await world.Get<PassOn>().Give(id, "Chris", Chris, party.Contacts[0].Id, world.Patience);
        var pass = Assert.Single(await world.Get<PassBook>().Of(id, world.Patience)).Value;
        await world.Get<PassOn>().Revoke(id, pass.Id, party.Contacts[0].Id, world.Patience);
        await world.Settle();
        Assert.DoesNotContain((await world.Request(party)).Letters.Letters, l => l.Contact == pass.Id && l.State == LetterState.Written);
    }

    [Fact]
    public async Task Only_a_contact_passes_it_on_and_not_to_a_contact()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.ARoundOf(party);
        await Gives(world, party);
        var id = (await world.Request(party)).Id;
        var pass = Assert.Single(await world.Get<PassBook>().Of(id, world.Patience)).Value;
        Assert.Equal(PassOutcome.NotAContact, await world.Get<PassOn>().Give(id, "Dirk", "dirk@leerlijn.example", pass.Id, world.Patience));
        Assert.Equal(PassOutcome.HasLink, await Gives(world, party, "bert@leerlijn.example"));
        for (var i = 2; i <= Pass.Most; i++)
        {
            Assert.Equal(PassOutcome.Done, await world.Get<PassOn>().Give(id, "Iemand", $"iemand{i}@leerlijn.example", party.Contacts[0].Id, world.Patience));
        }

        Assert.Equal(PassOutcome.TooMany, await Gives(world, party, "nog-iemand@leerlijn.example"));
    }

    // A round of one party, which passed its request on to a colleague.
    private static async Task<(Party Party, RequestKey Id, Pass Pass)> Passed(World world)
    {
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        await Gives(world, party);
        var id = (await world.Request(party)).Id;
        return (party, id, Assert.Single(await world.Get<PassBook>().Of(id, world.Patience)).Value);
    }

    private static async Task<PassOutcome> Gives(World world, Party party, string to = Chris)
    {
        var outcome = await world.Get<PassOn>().Give((await world.Request(party)).Id, "Chris Bakker", to, party.Contacts[0].Id, world.Patience);
        await world.Settle();
        return outcome;
    }
}
