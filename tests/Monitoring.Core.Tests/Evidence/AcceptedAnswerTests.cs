using Monitoring.Frameworks;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public class AcceptedAnswerTests
{
    private static readonly Framework Whole = ShippedFrameworks.Find("2.0-1")!;
    private static readonly ProductRef Book = new("b", "Boek", ProductKind.LearningMaterial);
    private static readonly DateTimeOffset Accepted = World.Beginning;

    [Fact]
    public void What_was_declared_in_words_is_the_same_answer_again()
    {
        var given = Answer("model-agreement") with { Choices = ["model-deviating"], Deviations = [new Deviation("retention", "7.2", "Langer", "De wet")] };
        var again = Of("model-agreement", given).Given;
        Assert.Equal(Evidence.Answer.Seen(given), Evidence.Answer.Seen(again));

        given = Answer("purposes-learning~b") with { Choices = ["a", "f"], Details = new Dictionary<string, string> { ["f"] = "Een universiteit." } };
        Assert.Equal(Evidence.Answer.Seen(given), Evidence.Answer.Seen(Of("purposes-learning~b", given).Given));

        given = Answer("beeldmerk") with { Choices = ["online"], Links = ["https://a.example", "https://b.example"] };
        Assert.Equal(Evidence.Answer.Seen(given), Evidence.Answer.Seen(Of("beeldmerk", given).Given));
    }

    [Fact]
    public void It_is_valid_for_the_term_of_the_framework_or_until_its_document_ends_and_else_not_at_all()
    {
        Assert.Equal(new DateOnly(2028, 10, 26), Of("roles", Answer("roles") with { Choices = ["only-instructed"] }).ValidUntil);
        var certificate = Answer("security-certificate") with { Choices = ["certificate"], EndsOn = new DateOnly(2027, 3, 1) };
        Assert.Equal(new DateOnly(2027, 3, 1), Of("security-certificate", certificate).ValidUntil);
        Assert.Equal(new DateOnly(2029, 10, 26), Of("security-certificate", certificate with { EndsOn = new DateOnly(2040, 1, 1) }).ValidUntil);
        Assert.Null(Of("agreements-2015", Answer("agreements-2015") with { Number = 3 }).ValidUntil);
    }

    [Fact]
    public async Task What_was_accepted_is_offered_while_it_is_valid_and_never_used_by_itself()
    {
        await using var world = await World.New();
        world.AsksBy = World.WholeFramework;
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.Reviews(party);
        Assert.Empty(await world.Get<AcceptedBook>().Offers(party.Id, world.Patience));
        await world.Accepts(party);
        Assert.True((await world.Request(party)).AcceptedKept);

        await world.MoveTo(world.Today.AddDays(14));
        var offers = await world.Get<AcceptedBook>().Offers(party.Id, world.Patience);
        Assert.Contains("privacy-leaflet~p1", offers.Keys);
        Assert.DoesNotContain("agreements-2015", offers.Keys);
        var next = await world.ARoundOf(party);
        var id = new RequestKey(next.Id, party.Id);
        Assert.Empty(await world.Get<RequestBook>().Answers(id, world.Patience));

        Assert.Equal(GiveOutcome.Kept, await world.Get<GiveAnswer>().Confirm(id, offers["privacy-leaflet~p1"], "c", world.Patience));
        var confirmed = (await world.Get<RequestBook>().Answers(id, world.Patience))["privacy-leaflet~p1"].Value;
        Assert.Equal("Ronde 1", confirmed.ConfirmedFrom?.Round);
        Assert.Equal(offers["privacy-leaflet~p1"].Given.Files.Select(f => f.Sha256), confirmed.Files.Select(f => f.Sha256));

        var rows = world.Table<AcceptedAnswer>();
        var stored = (await rows.Find(AcceptedAnswer.KeyOf(party.Id, "privacy-leaflet~p1"), world.Patience))!;
        await rows.Replace(stored, stored.Value with { ValidUntil = world.Today.AddDays(-1) }, world.Patience);
        Assert.DoesNotContain("privacy-leaflet~p1", (await world.Get<AcceptedBook>().Offers(party.Id, world.Patience)).Keys);
    }

    [Fact]
    public async Task What_was_blocked_or_destroyed_is_not_offered()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.Reviews(party);
        await world.Accepts(party);
        var offer = (await world.Get<AcceptedBook>().Offers(party.Id, world.Patience))["privacy-leaflet~p1"];
        await world.Get<FileBook>().Block(party.Id, offer.Given.Files[0].Sha256, World.Desk, "Verkeerd bestand.", world.Patience);
        Assert.Empty(await world.Get<AcceptedBook>().Offers(party.Id, world.Patience));

        var next = await world.ARoundOf(party);
        Assert.Equal(GiveOutcome.FileRefused, await world.Get<GiveAnswer>().Confirm(new RequestKey(next.Id, party.Id), offer, "c", world.Patience));
    }

    [Fact]
    public async Task Once_it_is_changed_it_is_no_longer_confirmed_and_kept_without_a_change_it_still_is()
    {
        await using var world = await World.New();
        world.AsksBy = World.WholeFramework;
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.Reviews(party);
        await world.Accepts(party);
        var id = new RequestKey((await world.ARoundOf(party)).Id, party.Id);
        var give = world.Get<GiveAnswer>();
        await give.Confirm(id, (await world.Get<AcceptedBook>().Offers(party.Id, world.Patience))["roles"], "c", world.Patience);
        async Task<Answer> Now() => (await world.Get<RequestBook>().Answers(id, world.Patience))["roles"].Value;
        await give.Say(id, "roles", (await Now()) with { ConfirmedFrom = null }, world.Patience);
        Assert.NotNull((await Now()).ConfirmedFrom);
        await give.Say(id, "roles", (await Now()) with { NotApplicableBecause = "Wij verwerken niets." }, world.Patience);
        Assert.Null((await Now()).ConfirmedFrom);
    }

    [Fact]
    public async Task Kept_twice_or_too_late_the_latest_acceptance_stays()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var first = await world.ARoundOf(party);
        await world.Answers(party);
        await world.Reviews(party);
        await world.Accepts(party);
        var old = await world.Request(party, first);
        await world.MoveTo(world.Today.AddDays(7));
        var second = await world.ARoundOf(party);
        await world.Answers(party);
        await world.Reviews(party);
        await world.Accepts(party);
        await world.Get<AcceptedBook>().Keep(old, first, world.Patience);
        Assert.Equal(second.Id, (await world.Get<AcceptedBook>().Offers(party.Id, world.Patience))["privacy-leaflet~p1"].RoundId);
    }

    private static AcceptedAnswer Of(string key, Answer given)
    {
        var asked = Whole.ItemsFor(PartyKind.Supplier, [Book]).Single(item => item.Key == key);
        var attested = given.Attested(asked);
        return AcceptedAnswer.Of(asked, attested, Document(attested), Accepted);
    }

    private static Answer Answer(string key) => new() { RoundId = "r", PartyId = "p", ItemKey = key };

    private static AttestedDocument Document(AttestedAnswer answer) => new()
    {
        RoundId = "r",
        Round = "Ronde",
        Framework = Whole.Version,
        Convenant = "2.0",
        PartyId = "p",
        Party = "Partij",
        Number = 1,
        Name = "Anna",
        Role = "privacy officer",
        Contact = "c",
        Declaration = AttestEvidence.Declaration,
        At = Accepted,
        Answers = [answer],
    };
}
