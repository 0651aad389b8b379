using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

/// <summary>An error found after review began is corrected once, until that is judged; together with findings, rework, more time, a pause and a last call.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public async Task One_correction_lies_open_at_a_time_and_the_next_may_come_when_it_was_judged()
    {
        await using var world = await World.New();
        var party = await InReview(world);
        Assert.Equal(AttestOutcome.Kept, await Corrects(world, party, "Het waren er 12."));
        Assert.Equal(AttestOutcome.NotOpen, await Corrects(world, party, "Het waren er 13."));

        // Review goes on, also after the party has changed an answer and declared that: the correction is not judged yet.
        await world.Fills(party, words: "Nu twaalf.");
        await world.Attests(party);
        await world.Reviews(party);
        Assert.Equal(AttestOutcome.CorrectedBefore, await Corrects(world, party, "Het waren er 13."));
        Assert.False((await world.Request(party)).MayCorrect);

        // Asking anew judges it.
        Assert.Equal(ReworkOutcome.Asked, await world.AsksAnew(party));
        await world.Fills(party, words: "Nu met handtekening.");
        await world.Attests(party);
        await world.Reviews(party);
        Assert.Equal(AttestOutcome.Kept, await Corrects(world, party, "Het waren er 13."));

        // All versions are kept, and which of them were corrections.
        var request = await world.Request(party);
        Assert.Equal([new Correction(2, 1), new Correction(5, 2)], request.Corrections);
        var all = await world.Get<RequestBook>().Attestations(request.Id, world.Patience);
        Assert.Equal([null, "Het waren er 12.", null, null, "Het waren er 13."], all.Select(a => AttestedDocument.Read(a.Document).Correction));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task The_same_correction_twice_is_one()
    {
        await using var world = await World.New();
        var party = await InReview(world);
        var id = (await world.Request(party)).Id;
        var who = new Declarant("Anna de Vries", "directeur", party.Contacts[0].Id);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => world.Get<AttestEvidence>().Correct(id, who, 2, "Het waren er 12.", world.Patience)));
        Assert.Equal([AttestOutcome.Kept, AttestOutcome.Kept], both);
        Assert.Single((await world.Request(party)).Corrections);
        await world.Settle();
        await world.HoldsTogether();
    }

    [Fact]
    public async Task What_was_found_before_a_correction_stays_found_of_what_did_not_change()
    {
        await using var world = await World.New();
        var party = await InReview(world);
        var items = await world.Asked(party);
        Assert.Equal(JudgeOutcome.Kept, await world.Judges(party, items[0].Key));
        Assert.Equal(JudgeOutcome.Kept, await world.Judges(party, items[1].Key, "Onleesbaar."));
        await Corrects(world, party, "Bij het eerste onderdeel gaat het om twaalf scholen.");
        await world.Reviews(party);
        Assert.Equal([Verdict.InOrder, Verdict.NeedsRework], (await Review(world, party)).Items.Select(item => item.Verdict));

        // It asks what it found, at once; what it found in order stays so after the rework.
        Assert.Equal(ReworkOutcome.Asked, await Asks(world, party));
        await world.Fills(party, words: "Nu leesbaar.");
        await world.Attests(party);
        await world.Reviews(party);
        Assert.Null((await Review(world, party)).Items[1].Verdict);
        Assert.Equal(ReviewOutcome.Done, await world.Accepts(party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task More_time_at_the_second_asking_begins_a_term_with_letters_of_its_own()
    {
        await using var world = await World.New();
        var party = await InReview(world);
        await Corrects(world, party, "Het waren er 12.");
        await world.AsksAnew(party);
        var request = await world.Request(party);
        Assert.Equal(MoreTimeOutcome.Asked, await world.Get<AskMoreTime>().Ask(request.Id, 1, request.LastDay!.Value.AddDays(10), "Vakantie.", party.Contacts[0].Id, world.Patience));

        // As long as nobody decides nothing is called late; the request is closed by nobody.
        await world.MoveTo(request.LastDay.Value.AddDays(5));
        Assert.Equal(RequestStatus.Rework, (await world.Request(party)).Status);
        Assert.DoesNotContain(await world.Steps(party), step => step.StartsWith(LetterStep.LastCall, StringComparison.Ordinal));
        var until = world.Today.AddDays(7);
        Assert.Equal(DeferralOutcome.Done, await world.Get<DecideDeferral>().Grant(request.Id, 1, until, "Goed.", World.Desk, world.Patience));
        await world.Settle();
        Assert.Equal(Calendar.WorkingDays.Dutch.NextWorkingDay(until), (await world.Request(party)).LastDay);

        await world.SilenceUntilTheIntention(party);
        Assert.Equal(["reminder.3", "last-call.3", "ask-explanation"], (await world.Steps(party)).TakeLast(3));
        Assert.EndsWith("~2", (await world.Case(party))!.Id, StringComparison.Ordinal);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_pause_at_the_second_asking_moves_its_term_and_its_last_call()
    {
        await using var world = await World.New();
        var party = await InReview(world);
        await world.AsksAnew(party);
        var round = await world.Round((await world.Request(party)).RoundId);
        var last = (await world.Request(party)).LastDay!.Value;
        await world.Pauses(round);
        await world.MoveTo(world.Today.AddDays(14));
        Assert.Equal(RequestStatus.Rework, (await world.Request(party)).Status);
        await world.Resumes(round);
        var moved = (await world.Request(party)).LastDay!.Value;
        Assert.Equal(Calendar.WorkingDays.Dutch.Add(last, 10), moved);

        await world.MoveTo(Calendar.WorkingDays.Dutch.After(moved));
        var called = (await world.Request(party)).LastCallDay!.Value;
        await world.Pauses(round);
        await world.MoveTo(called.AddDays(14));
        Assert.Null(await world.Case(party));
        await world.Resumes(round);
        Assert.True((await world.Request(party)).LastCallDay > world.Today);
        Assert.Equal(["reminder.2", "last-call.2", "new-day.2"], (await world.Steps(party)).TakeLast(3));
        await world.HoldsTogether();

        // What was asked anew comes within the last call: review goes on, and it can be corrected once again.
        await world.Fills(party, words: "Nu met handtekening.");
        Assert.Equal(AttestOutcome.Kept, await world.Attests(party));
        await world.Reviews(party);
        Assert.Equal(AttestOutcome.Kept, await Corrects(world, party, "Nog iets."));
        await world.Reviews(party);
        Assert.Equal(ReviewOutcome.Done, await world.Accepts(party));
        await world.HoldsTogether();
    }

    private static async Task<Party> InReview(World world)
    {
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.Reviews(party);
        return party;
    }

    private static async Task<AttestOutcome> Corrects(World world, Party party, string words)
    {
        var request = await world.Request(party);
        var outcome = await world.Get<AttestEvidence>().Correct(request.Id, new Declarant("Anna de Vries", "directeur", party.Contacts[0].Id), request.Attestations + 1, words, world.Patience);
        await world.Settle();
        return outcome;
    }

    private static async Task<Review> Review(World world, Party party)
    {
        var request = await world.Request(party);
        var declared = (await world.Get<RequestBook>().FindAttestation(request.Id, request.Attestations, world.Patience))!;
        return await world.Get<ReviewBook>().Review(request.Id, AttestedDocument.Read(declared.Document), world.Patience);
    }

    private static async Task<ReworkOutcome> Asks(World world, Party party)
    {
        var request = await world.Request(party);
        var outcome = await world.Get<AskForRework>().Ask(request.Id, request.Asking, (await Review(world, party)).Seen(), "Eén onderdeel is onleesbaar.", 5, World.Desk, world.Patience);
        await world.Settle();
        return outcome;
    }
}
