using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Rounds;

public sealed class RunRoundTests
{
    [Fact]
    public async Task A_round_asks_every_party_of_its_kind_and_nobody_else()
    {
        await using var world = await World.New();
        var parties = await Task.WhenAll(Enumerable.Range(1, 40).Select(n => world.Given.ASupplier($"Leverancier {n}")));
        var board = await world.Given.ABoard("Stichting Samen");
        var known = await world.Given.Changed(await world.Given.ASupplier("Geen partij"), p => p with { Joinings = [] });
        var left = await world.Given.ASupplier("Vertrokken");
        await world.Withdraws(left);

        var round = await world.ARoundOf(parties);

        Assert.Equal(RoundState.Running, round.State);
        Assert.Equal(parties.Select(p => p.Id).Order(), (await world.Requests()).Select(r => r.PartyId).Order());
        var figures = await world.Figures();
        Assert.Equal(40, figures.ByStatus[RequestStatus.Asked]);
        Assert.Equal(40, figures.Arrived);
        Assert.Empty(await world.Letters(board));
        Assert.Empty(await world.Letters(known));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_bucket_of_more_parties_than_a_batch_holds_is_opened_whole()
    {
        await using var world = await World.New();
        var parties = new List<Party>();
        while (parties.Count < 70)
        {
            // All in the bucket of the first: as if there were sixteen times as many.
            var id = $"kvk2{Random.Shared.Next(10_000_000):d7}";
            if (Storage.Buckets.Of(id, Round.BucketCount) == 3 && parties.All(p => p.Id != id))
            {
                await world.Get<PartyRegister>().Save(id, _ => Some.TheParty with { Id = id, Name = id, Contacts = [Contact.Of(id, $"{id}@leverancier.example")] }, world.Patience);
                parties.Add((await world.Get<PartyRegister>().Find(id, world.Patience))!.Value);
            }
        }

        await world.ARoundOf([.. parties]);

        Assert.Equal(70, (await world.Figures()).ByStatus[RequestStatus.Asked]);
        Assert.Equal(70, (await world.Letters()).Count);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_round_closes_when_all_have_ended()
    {
        await using var world = await World.New();
        var accepted = await world.Given.ASupplier("Antwoordt");
        var silent = await world.Given.ASupplier("Zwijgt");
        var leaves = await world.Given.ASupplier("Vertrekt");
        var round = await world.ARoundOf(accepted, silent, leaves);

        await world.Answers(accepted);
        await world.Reviews(accepted);
        await world.Accepts(accepted);
        await world.Withdraws(leaves);
        await world.SilenceUntilTheIntention(silent);
        await world.Explains(silent);
        Assert.Equal(RoundState.Running, (await world.Round(round.Id)).State);
        await world.Closes(silent);
        await world.Pass(TimeSpan.FromDays(2));

        var closed = await world.Round(round.Id);
        Assert.Equal(RoundState.Closed, closed.State);
        Assert.NotNull(closed.EndedAt);
        Assert.Equal(RoundState.Closed, (await world.Get<RoundBook>().All(world.Patience)).Single().State);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_round_of_nobody_closes_at_once()
    {
        await using var world = await World.New();
        var plan = await world.Given.APlan(PartyKind.SchoolBoard);
        await world.Adopted(plan);
        await world.Settle();

        Assert.Equal(RoundState.Closed, (await world.Round(plan.RoundId(plan.FirstOn))).State);
    }

    [Fact]
    public async Task Who_was_asked_is_told_that_the_round_stops_and_nothing_else_leaves_any_more()
    {
        await using var world = await World.New();
        var asked = await world.Given.ASupplier("Gevraagd");
        var answered = await world.Given.ASupplier("Heeft geantwoord");
        var silent = await world.Given.ASupplier("Zwijgt");
        var ready = await world.Given.ASupplier("Is klaar");
        var unreached = await world.Given.ASupplier("Onbereikbaar", "weg@bounce.example");
        var round = await world.ARoundOf(asked, answered, silent, ready, unreached);
        await world.Answers(ready);
        await world.Reviews(ready);
        await world.Accepts(ready);
        await world.SilenceUntilTheIntention(silent);
        await world.Explains(silent);
        await world.Answers(answered);
        var before = (await world.Letters()).Count;

        await world.Cancels(round);
        await world.Pass(TimeSpan.FromDays(30));

        var after = (await world.Letters()).Skip(before).ToList();
        Assert.All(after, letter => Assert.Equal("round-cancelled", letter.Letter.Step));
        Assert.Equal(new[] { asked, answered, silent }.Select(p => p.Contacts[0].Email).Order(), after.Select(letter => letter.Letter.To).Order());
        Assert.All(after, letter => Assert.Contains("Verkeerde vragen.", letter.Letter.Text, StringComparison.Ordinal));
        Assert.Equal(4, (await world.Requests()).Count(request => request.Status == RequestStatus.Cancelled));
        Assert.Equal(Complaints.ComplaintState.Withdrawn, (await world.Case(silent))!.State);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();

        // Nothing of it is left to do, and Housekeeping passes it by.
        Assert.True((await world.Get<RoundBook>().All(world.Patience)).Single().IsOver);
        Assert.NotNull((await world.Round(round.Id)).WoundUpAt);
    }

    [Fact]
    public async Task A_plan_starts_its_rounds_on_their_days()
    {
        await using var world = await World.New();
        await world.Given.ASupplier("Leerlijn");
        var plan = await world.Given.APlan(firstOn: new DateOnly(2026, 10, 31), everyMonths: 1);
        await world.Adopted(plan);

        await world.MoveTo(Amsterdam.StartOf(new DateOnly(2026, 10, 31)).AddSeconds(-1));
        Assert.Empty(await world.Get<RoundBook>().All(world.Patience));
        await world.MoveTo(new DateOnly(2026, 12, 1));

        Assert.Equal(["plan1-20261130", "plan1-20261031"], (await world.Get<RoundBook>().All(world.Patience)).Select(r => r.Id));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_round_starts_a_day_late_when_the_system_was_down_on_its_day()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var plan = await world.Given.APlan(firstOn: new DateOnly(2026, 11, 2));
        await world.Adopted(plan);
        await world.Settle();

        await world.IsDownUntil(Amsterdam.StartOf(new DateOnly(2026, 11, 3)).AddHours(10));

        var round = await world.Round(plan.RoundId(plan.FirstOn));
        Assert.Equal(new DateOnly(2026, 11, 3), Amsterdam.Day(round.StartedAt));
        Assert.True((await world.Request(party, round)).LastDay > new DateOnly(2026, 11, 9));
    }

    [Fact]
    public async Task Art_9_1_a_round_that_is_due_waits_for_the_Platforms_adoption_and_starts_with_it()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var plan = await world.Given.APlan();
        await world.Settle();
        Assert.Equal(DeskTaskKind.AdoptionMissing, Assert.Single(await world.Tasks()).Kind);
        Assert.Empty(await world.Letters());

        await world.Adopted(plan);
        await world.Settle();

        Assert.Equal(["ask"], await world.Steps(party));
        Assert.Empty(await world.Tasks());
    }

    [Fact]
    public async Task A_system_that_slept_through_every_term_still_gives_each_its_time()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);

        // It wakes on Christmas Day; a weekend follows.
        await world.IsDownUntil(world.Now.AddDays(60));
        Assert.Equal(new DateOnly(2026, 12, 25), world.Today);
        Assert.Equal(["ask"], await world.Steps(party));
        await world.MoveTo(new DateOnly(2026, 12, 28));

        Assert.Equal(["ask", "last-call"], await world.Steps(party));
        Assert.Null(await world.Case(party));
        Assert.True((await world.Request(party)).LastCallDay > world.Today);
        await world.HoldsTogether();
    }
}
