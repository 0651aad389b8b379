using Microsoft.Extensions.DependencyInjection;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

/// <summary>Nothing ends against a party whose letters did not arrive.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task When_the_first_contact_cannot_be_reached_the_second_is_written_to()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "weg@bounce.example", "bert@leerlijn.example");
        await world.ARoundOf(party);
        Assert.Equal(["ask"], await world.Steps("bert@leerlijn.example"));

        await world.SilenceUntilTheIntention(party);

        Assert.Equal(["ask", "reminder", "last-call", "ask-explanation"], await world.Steps("bert@leerlijn.example"));
        Assert.Equal(["ask", "last-call", "ask-explanation"], await world.Steps("weg@bounce.example"));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task When_nobody_can_be_reached_it_is_a_task_and_no_case_also_a_year_later()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "weg@bounce.example", "ook-weg@bounce.example");
        await world.ARoundOf(party);

        await world.Pass(TimeSpan.FromDays(20));
        await world.IsDownUntil(world.Now.AddYears(1));

        Assert.Equal(RequestStatus.Undeliverable, (await world.Request(party)).Status);
        Assert.Null(await world.Case(party));
        Assert.Equal(DeskTaskKind.Undeliverable, Assert.Single(await world.Tasks()).Kind);
        Assert.Equal(2, (await world.Letters()).Count);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_party_without_contacts_is_one_task_and_is_written_to_as_soon_as_one_is_added()
    {
        await using var world = await World.New();
        var party = await world.Given.Changed(await world.Given.ASupplier("Leerlijn"), p => p with { Contacts = [] });
        await world.ARoundOf(party);

        Assert.Equal(RequestStatus.Undeliverable, (await world.Request(party)).Status);
        Assert.Equal(DeskTaskKind.WithoutAddress, Assert.Single(await world.Tasks()).Kind);
        await world.HoldsTogether();

        await world.Get<ChangeParty>().PutContact(party.Id, party.Revision, old: null, Contact.Of("Carla", "carla@leerlijn.example"), first: true, "anna@platform.example", world.Patience);
        await world.Settle();
        Assert.Equal(["address-recorded", "ask"], (await world.Steps("carla@leerlijn.example")).Order());
        Assert.Equal(RequestStatus.Asked, (await world.Request(party)).Status);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_mended_address_goes_on_by_itself()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "weg@bounce.example");
        await world.ARoundOf(party);
        await world.Pass(TimeSpan.FromDays(100));

        await world.Given.Changed(party, p => p with { Contacts = [.. p.Contacts, Contact.Of("Carla", "carla@leerlijn.example")] });
        await world.Nudges(party);

        Assert.Equal(["ask"], await world.Steps("carla@leerlijn.example"));
        Assert.Equal(RequestStatus.Asked, (await world.Request(party)).Status);
        Assert.True((await world.Request(party)).LastDay > world.Today);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_mended_address_is_found_without_a_nudge_too()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "weg@bounce.example");
        await world.ARoundOf(party);
        await world.Given.Changed(party, p => p with { Contacts = [Contact.Of("Carla", "carla@leerlijn.example")] });

        // It looks again within five days, on a Saturday; the letter leaves on Monday.
        await world.Pass(TimeSpan.FromDays(7));

        Assert.Contains("ask", await world.Steps("carla@leerlijn.example"));
        Assert.Empty(await world.Tasks());
    }

    [Fact]
    public async Task A_last_call_that_comes_back_from_all_is_a_task_and_goes_on_with_a_term_of_its_own_when_mended()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        await world.Given.Changed(party, p => p with { Contacts = [Contact.Of("Weg", "weg@bounce.example")] });
        await world.Pass(TimeSpan.FromDays(42));
        Assert.Equal(RequestStatus.Undeliverable, (await world.Request(party)).Status);
        Assert.Null(await world.Case(party));
        Assert.Single(await world.Tasks());

        await world.Given.Changed(party, p => p with { Contacts = [Contact.Of("Carla", "carla@leerlijn.example"), Contact.Of("Dirk", "dirk@leerlijn.example")] });
        await world.Nudges(party);
        Assert.Equal(["last-call"], await world.Steps("carla@leerlijn.example"));
        Assert.Equal(["last-call"], await world.Steps("dirk@leerlijn.example"));
        Assert.True((await world.Request(party)).LastCallDay > world.Today);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Who_answers_though_no_letter_arrived_is_no_task_any_more()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "weg@bounce.example");
        await world.ARoundOf(party);
        Assert.Single(await world.Tasks());

        await world.Answers(party);

        Assert.Equal(RequestStatus.Submitted, (await world.Request(party)).Status);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_letter_that_was_only_handed_over_starts_no_term_and_becomes_a_task()
    {
        await using var world = await World.New(services => services.AddSingleton<ILetterSender, UnheardPost>());
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.ARoundOf(party);
        await world.Pass(TimeSpan.FromDays(2.9));
        Assert.Equal(["ask"], await world.Steps(party));
        Assert.Empty(await world.Tasks());
        await world.Pass(TimeSpan.FromDays(0.2));
        Assert.Equal(["ask"], await world.Steps("bert@leerlijn.example"));

        await world.Pass(TimeSpan.FromDays(20));
        await world.IsDownUntil(world.Now.AddYears(1));

        Assert.Equal(RequestStatus.Undeliverable, (await world.Request(party)).Status);
        Assert.Equal(DeskTaskKind.FindOutWhetherReached, Assert.Single(await world.Tasks()).Kind);
        Assert.Null((await world.Request(party)).LastDay);
        Assert.Null(await world.Case(party));
        Assert.Equal(["ask", "ask"], await world.Steps(party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Who_may_have_our_letter_is_told_that_the_round_stops()
    {
        await using var world = await World.New(services => services.AddSingleton<ILetterSender, UnheardPost>());
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        var round = await world.ARoundOf(party);
        await world.Pass(TimeSpan.FromDays(4));
        await world.Cancels(round);

        Assert.Equal(["ask", "round-cancelled"], await world.Steps(party));
        await world.HoldsTogether();
    }
}
