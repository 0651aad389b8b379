using Monitoring.Evidence;
using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Rounds;

public class ItemResultsTests
{
    private static readonly ProductRef Book = new("b", "Boek", ProductKind.LearningMaterial);
    private static readonly ProductRef Game = new("g", "Spel", ProductKind.LearningMaterial);
    private static readonly Framework Framework = ShippedFrameworks.Find("2.0-0")!;

    [Fact]
    public void An_item_is_asked_once_for_each_product_and_counted_once_for_each_answer()
    {
        var asked = Framework.ItemsFor(PartyKind.Supplier, [Book, Game]);
        var results = ItemResults.Of(asked, Document(asked, answer => answer with { Choices = ["model"] }, except: "privacy-leaflet~g"));
        Assert.Equal((2, 1), (results["privacy-leaflet"].Asked, results["privacy-leaflet"].Answered));
        Assert.Equal((1, 1, 1), (results["model-agreement"].Asked, results["model-agreement"].Answered, results["model-agreement"].Options["model"]));
    }

    [Fact]
    public void Who_was_asked_and_gave_nothing_is_counted_as_asked()
    {
        var results = ItemResults.Of(Framework.ItemsFor(PartyKind.Supplier, [Book]), accepted: null);
        Assert.Equal((1, 0), (results["model-agreement"].Asked, results["model-agreement"].Answered));
        Assert.Equal((0, 0), (results["parents-informed"].Asked, results["parents-informed"].Answered));
    }

    [Fact]
    public void Parts_add_up_to_the_whole_in_any_order()
    {
        var asked = Framework.ItemsFor(PartyKind.Supplier, [Book]);
        var one = ItemResults.Of(asked, Document(asked, answer => answer with { Choices = ["model"] }));
        var two = ItemResults.Of(asked, Document(asked, answer => answer with { NotApplicableBecause = "Wij verwerken niets." }));
        var silent = ItemResults.Of(asked, accepted: null);
        foreach (var sum in new[] { one.Plus(two).Plus(silent), silent.Plus(two.Plus(one)) })
        {
            var agreement = sum["model-agreement"];
            Assert.Equal((3, 2, 1, 1), (agreement.Asked, agreement.Answered, agreement.NotApplicable, agreement.Options["model"]));
        }
    }

    [Fact]
    public async Task A_round_is_counted_a_bucket_at_a_time_and_only_what_was_accepted_counts()
    {
        await using var world = await World.New();
        var accepted = await world.Given.ASupplier("Aanvaard");
        var declared = await world.Given.ASupplier("Verklaard");
        var silent = await world.Given.ASupplier("Stil");
        var round = await world.ARoundOf(accepted, declared, silent);
        await world.Answers(accepted);
        await world.Answers(accepted);
        await world.Answers(declared);
        await world.Reviews(accepted);
        await world.Accepts(accepted);
        var results = ItemResults.None;
        for (var bucket = 0; bucket < Round.BucketCount; bucket++)
        {
            results = results.Plus(await world.Get<CountItems>().InBucket(round, bucket, world.Patience));
        }

        Assert.Equal((3, 1), (results["model-agreement"].Asked, results["model-agreement"].Answered));
        Assert.Equal((3, 1, 1), (results["privacy-leaflet"].Asked, results["privacy-leaflet"].Answered, results["privacy-leaflet"].WithFiles));
    }

    private static AttestedDocument Document(IReadOnlyList<AskedItem> asked, Func<Answer, Answer> said, string? except = null) => new()
    {
        RoundId = "r",
        Round = "Ronde",
        Framework = Framework.Version,
        Convenant = "2.0",
        PartyId = "p",
        Party = "Partij",
        Number = 1,
        Name = "Anna",
        Role = "privacy officer",
        Contact = "c",
        Declaration = AttestEvidence.Declaration,
        At = World.Beginning,
        Answers = [.. asked.Where(item => item.Key != except).Select(item => said(new Answer { RoundId = "r", PartyId = "p", ItemKey = item.Key }).Attested(item))],
    };
}
