using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

/// <summary>Item by item: who finds what, and that nobody's finding is lost.</summary>
public sealed class ReviewTests
{
    private const string Karin = "karin@platform.example";

    [Fact]
    public async Task Of_two_reviewers_at_once_the_second_is_refused_and_once_it_has_seen_the_first_both_are_kept()
    {
        await using var world = await World.New();
        var (party, item) = await InReview(world);
        var id = (await world.Request(party)).Id;
        var judge = world.Get<JudgeItem>();
        Task<JudgeOutcome> Finds(string seen, Verdict verdict, string? remark, string by) => judge.Judge(id, item, 1, seen, verdict, remark, "Gebeld.", by, world.Patience);

        var unseen = Finding.Seen(null);
        var both = await Task.WhenAll(Finds(unseen, Verdict.NeedsRework, "De handtekening ontbreekt.", Karin), Finds(unseen, Verdict.InOrder, null, World.Desk));
        Assert.Equal([JudgeOutcome.Kept, JudgeOutcome.Overtaken], both.Order());
        var first = (await world.Get<ReviewBook>().FindFinding(id, item, world.Patience))!.Value;
        var (verdict, by) = first.By == Karin ? (Verdict.InOrder, World.Desk) : (Verdict.NeedsRework, Karin);
        var remark = verdict == Verdict.NeedsRework ? "De handtekening ontbreekt." : null;

        Assert.Equal(JudgeOutcome.Kept, await Finds(Finding.Seen(first), verdict, remark, by));
        Assert.Equal(JudgeOutcome.Kept, await Finds(Finding.Seen(first), verdict, remark, by));
        var last = (await world.Get<ReviewBook>().FindFinding(id, item, world.Patience))!.Value;
        Assert.Equal((verdict, by), (last.Verdict, last.By));
        Assert.Equal(first.AsEarlier, Assert.Single(last.Earlier));
    }

    [Fact]
    public async Task Two_reviewers_on_different_items_do_not_hinder_each_other()
    {
        await using var world = await World.New();
        var (party, _) = await InReview(world);
        var items = await world.Asked(party);
        var found = await Task.WhenAll(items.Select((item, n) => world.Judges(party, item.Key, by: n == 0 ? Karin : World.Desk)));
        Assert.All(found, outcome => Assert.Equal(JudgeOutcome.Kept, outcome));
        Assert.True((await Review(world, party)).IsInOrder);
    }

    [Fact]
    public async Task Evidence_is_accepted_only_when_every_item_was_found_in_order()
    {
        await using var world = await World.New();
        var (party, item) = await InReview(world);
        var id = (await world.Request(party)).Id;
        Task<ReviewOutcome> Accept() => world.Get<ReviewEvidence>().Accept(id, World.Desk, world.Patience);
        Assert.Equal(ReviewOutcome.NotInOrder, await Accept());
        await world.Judges(party, item, "De handtekening ontbreekt.");
        Assert.Equal(ReviewOutcome.NotInOrder, await world.Get<ReviewEvidence>().AcceptRest(id, 1, World.Desk, world.Patience));
        Assert.Equal(item, Assert.Single((await Review(world, party)).ToRework).Answer.Item);
        await world.Judges(party, item);
        Assert.Equal(ReviewOutcome.Done, await Accept());
        Assert.Equal(JudgeOutcome.NotNow, await world.Judges(party, item, "Toch niet."));
    }

    [Fact]
    public async Task What_needs_rework_needs_words_for_the_party_and_what_is_not_in_review_is_not_judged()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.Answers(party);
        var item = (await world.Asked(party))[0].Key;
        Assert.Equal(JudgeOutcome.NotNow, await world.Judges(party, item, "Nog niet begonnen."));
        await world.Reviews(party);
        Assert.Equal(JudgeOutcome.NoRemark, await world.Judges(party, item, "  "));
        Assert.Equal(JudgeOutcome.NotFound, await world.Judges(party, "er-is-geen", "Iets."));
        var id = (await world.Request(party)).Id;
        Assert.Equal(
            JudgeOutcome.NewerAttestation, await world.Get<JudgeItem>().Judge(id, item, 7, Finding.Seen(null), Verdict.InOrder, null, null, World.Desk, world.Patience));
    }

    [Fact]
    public async Task After_a_rework_what_did_not_change_stays_in_order_and_what_changed_is_looked_at_again()
    {
        await using var world = await World.New();
        var (party, item) = await InReview(world);
        foreach (var other in await world.Asked(party))
        {
            await world.Judges(party, other.Key);
        }

        Assert.Equal(ReworkOutcome.Asked, await world.AsksAnew(party));
        await Changes(world, party, item);
        Assert.Equal(AttestOutcome.Kept, await world.Attests(party));
        await world.Reviews(party);

        var review = await Review(world, party);
        Assert.Equal(item, Assert.Single(review.NotLookedAt).Answer.Item);
        Assert.Empty(review.ToRework);
        Assert.Equal(ReviewOutcome.Done, await world.Accepts(party));
    }

    [Fact]
    public void What_changed_since_the_declaration_before_is_told_part_by_part()
    {
        var before = new AttestedAnswer
        {
            Item = "a",
            Title = new LocalText("A", "A"),
            Articles = ["4.2"],
            Explanation = "Zo.",
            Link = "https://a.example",
            Files = [new AttestedFile("oud.pdf", 1, "a"), new AttestedFile("blijft.pdf", 1, "b")],
        };
        var now = before with { Explanation = "Anders.", Files = [new AttestedFile("blijft.pdf", 1, "b"), new AttestedFile("nieuw.pdf", 1, "c")] };
        var change = AnswerChange.Of(before, now)!;
        Assert.False(change.IsNew);
        Assert.Equal([AnswerPart.Explanation, AnswerPart.Files], change.Parts);
        Assert.Equal(["nieuw.pdf"], change.Added);
        Assert.Equal(["oud.pdf"], change.Removed);
        Assert.True(AnswerChange.Of(null, now)!.IsNew);
        Assert.Null(AnswerChange.Of(before, before with { Files = [.. before.Files], Choices = [] }));
    }

    private static async Task<(Party Party, string Item)> InReview(World world)
    {
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.Reviews(party);
        return (party, (await world.Asked(party))[0].Key);
    }

    private static async Task Changes(World world, Party party, string item)
    {
        var id = (await world.Request(party)).Id;
        var answer = (await world.Get<RequestBook>().Answers(id, world.Patience))[item].Value;
        await world.Get<GiveAnswer>().Say(id, item, answer with { Explanation = "Nu met handtekening." }, world.Patience);
    }

    private static async Task<Review> Review(World world, Party party)
    {
        var request = await world.Request(party);
        var declared = await world.Get<RequestBook>().FindAttestation(request.Id, request.Attestations, world.Patience);
        return await world.Get<ReviewBook>().Review(request.Id, AttestedDocument.Read(declared!.Document), world.Patience);
    }
}
