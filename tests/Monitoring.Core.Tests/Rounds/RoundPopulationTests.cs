using System.Security.Cryptography;
using System.Text;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Rounds;

public sealed class RoundPopulationTests
{
    private static readonly DateOnly Start = new(2026, 10, 26);

    [Theory]
    [InlineData(10, false, 22, 10)]
    [InlineData(30, false, 22, 22)]
    [InlineData(10, true, 22, 3)]
    [InlineData(1, true, 3, 1)]
    [InlineData(50, true, 20000, 10000)]
    [InlineData(10, true, 0, 0)]
    public void A_sample_is_never_more_than_there_are_and_a_part_of_a_party_counts_as_one(int size, bool percent, int population, int expected) =>
        Assert.Equal(expected, new Sample(size, percent, "loterij").Of(population));

    [Fact]
    public void Anybody_with_the_seed_and_the_list_draws_the_same()
    {
        var parties = Enumerable.Range(0, 500).Select(n => $"kvk{n:d8}").ToList();
        var sample = new Sample(50, InPercent: false, "loterij-20261026");

        // As a stranger would: by what the seed and the party say together.
        var byHand = parties.OrderBy(id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("loterij-20261026|" + id))), StringComparer.Ordinal).Take(50);
        var last = sample.LastPlace(parties);
        Assert.Equal(byHand.Order(), parties.Where(id => sample.Draws(id, last)).Order());
        Assert.Equal(last, sample.LastPlace([.. parties.AsEnumerable().Reverse()]));
        Assert.NotEqual(last, (sample with { Seed = "loterij-20271026" }).LastPlace(parties));
    }

    [Fact]
    public void Of_nobody_nobody_is_drawn() => Assert.False(new Sample(5, false, "loterij").Draws("kvk1", new Sample(5, false, "loterij").LastPlace([])));

    [Theory]
    [InlineData("2026-01-01", null, true)]
    [InlineData("2026-01-01", "2026-03-31", true)]
    [InlineData("2026-03-02", null, false)]
    [InlineData("2025-01-01", "2026-02-28", false)]
    public void A_cohort_is_who_became_a_party_in_a_period(string from, string? until, bool included)
    {
        Joining[] joinings = [new(JoiningKind.Accession, new DateOnly(2026, 3, 1), null, "2.0")];
        Assert.Equal(included, new Cohort(Day(from), until is null ? null : Day(until)).Includes(joinings, Start));
    }

    [Fact]
    public void A_membership_followed_at_once_by_a_declaration_is_one_period_and_who_came_back_became_a_party_anew()
    {
        Joining Member(string from, string until) => new(JoiningKind.Membership, Day(from), Day(until), "2.0", "PO-Raad");
        var declared = new Joining(JoiningKind.Accession, Day("2026-03-01"), null, "2.0");
        Assert.Equal(Day("2020-01-01"), Cohort.PartySince([declared, Member("2020-01-01", "2026-02-28")], Start));
        Assert.Equal(Day("2026-03-01"), Cohort.PartySince([declared, Member("2020-01-01", "2026-02-27")], Start));
        Assert.Null(Cohort.PartySince([Member("2020-01-01", "2026-02-27")], Start));
    }

    [Fact]
    public async Task A_round_of_all_parties_draws_of_each_kind_what_its_seed_and_list_say_and_asks_nobody_else()
    {
        await using var world = await World.New();
        var suppliers = await Task.WhenAll(Enumerable.Range(1, 30).Select(n => world.Given.ASupplier($"Leverancier {n}")));
        var boards = await Task.WhenAll(Enumerable.Range(1, 5).Select(n => world.Given.ABoard($"Bestuur {n}")));
        var plan = await world.Given.APlan(change: p => p with { AllKinds = true, Sample = new Sample(20, InPercent: true, "loterij") });
        await world.Adopted(plan);
        await world.Settle();

        var round = await world.Round(plan.RoundId(plan.FirstOn));
        Assert.Equal("loterij-20261026", round.Sample!.Seed);
        Assert.Equal([(PartyKind.Supplier, 30, 6), (PartyKind.SchoolBoard, 5, 1)], round.Drawn.Select(d => (d.Kind, d.Population, d.Size)));
        IEnumerable<string> ByHand(Party[] parties, int count) => parties.Select(p => p.Id)
            .OrderBy(id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("loterij-20261026|" + id))), StringComparer.Ordinal).Take(count);
        Assert.Equal(ByHand(suppliers, 6).Concat(ByHand(boards, 1)).Order(), (await world.Requests(round)).Select(r => r.PartyId).Order());
        Assert.Equal(7, (await world.Letters()).Count);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Who_joins_while_the_sample_is_being_drawn_changes_nothing_of_it()
    {
        await using var world = await World.New();
        await Task.WhenAll(Enumerable.Range(1, 10).Select(n => world.Given.ASupplier($"Leverancier {n}")));
        var round = Some.TheRound with { State = RoundState.Opening, OpenedBuckets = 0, Sample = new Sample(10, InPercent: false, "loterij") };
        var draw = world.Get<DrawSample>();
        for (var bucket = 0; bucket < Round.BucketCount; bucket++)
        {
            await draw.Fix(round, bucket, world.Patience);
        }

        var late = await world.Given.ASupplier("Net te laat");
        await draw.Fix(round, Storage.Buckets.Of(late.Id, Round.BucketCount), world.Patience);
        round = round with { Drawn = await draw.Draw(round, world.Patience) };
        Assert.Equal(Round.BucketCount, await world.Get<OpenRequests>().From(round, bucket: 0, world.Patience));
        Assert.Equal(10, (await world.Requests(round)).Count);
        Assert.DoesNotContain(await world.Requests(round), r => r.PartyId == late.Id);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
