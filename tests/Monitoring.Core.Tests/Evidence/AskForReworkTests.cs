using Monitoring.Complaints;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

/// <summary>A party is asked anew: what leaves, when its term begins, and what follows when it stays silent again.</summary>
public sealed class AskForReworkTests
{
    [Fact]
    public async Task A_party_is_asked_anew_with_what_and_why_and_a_term_that_starts_when_the_letter_arrives()
    {
        await using var world = await World.New();
        var party = await Declared(world);
        Assert.Equal(ReworkOutcome.Asked, await world.AsksAnew(party, remark: "Stuur de versie\nmet handtekening.", days: 10));

        var request = await world.Request(party);
        Assert.Equal((RequestStatus.Rework, 2, new DateOnly(2026, 11, 10)), (request.Status, request.Asking, request.LastDay!.Value));
        Assert.Equal(["ask", "receipt.1", "rework.2"], await world.Steps("anna@leerlijn.example"));
        var letter = (await world.Letters("anna@leerlijn.example"))[^1].Letter.Text;
        Assert.Contains("Eén onderdeel is nog niet compleet.", letter, StringComparison.Ordinal);
        Assert.Contains("- De modelovereenkomst (artikel 4, lid 2): Stuur de versie met handtekening.", letter, StringComparison.Ordinal);
        Assert.Contains("dinsdag 10 november 2026", letter, StringComparison.Ordinal);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_rework_never_ends_before_the_day_that_the_party_was_promised()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(Given.Terms with { AnswerDays = 30 }, party);
        var own = (await world.Request(party)).LastDay!.Value;
        await world.Answers(party);
        Assert.Equal(ReworkOutcome.Asked, await world.AsksAnew(party, days: 5));
        await world.Settle();

        Assert.Equal((2, own), ((await world.Request(party)).Asking, (await world.Request(party)).LastDay));
        Assert.Contains(Calendar.Amsterdam.Long(own, english: false), (await world.Letters("anna@leerlijn.example"))[^1].Letter.Text, StringComparison.Ordinal);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task The_same_form_twice_asks_once_and_the_letter_that_was_previewed_is_the_one_that_leaves()
    {
        await using var world = await World.New();
        var party = await Declared(world);
        await world.Reviews(party);
        await world.Judges(party, (await world.Asked(party))[0].Key, "Stuur de versie met handtekening.", note: "Alleen voor ons.");
        var request = await world.Request(party);
        var ask = world.Get<AskForRework>();
        var preview = (await ask.Preview(request.Id, "Nog niet.", 5, World.Desk, world.Patience))!;
        var review = await world.Get<ReviewBook>().Review(
            request.Id, AttestedDocument.Read((await world.Get<RequestBook>().FindAttestation(request.Id, 1, world.Patience))!.Document), world.Patience);

        Assert.Equal(ReworkOutcome.Changed, await ask.Ask(request.Id, 1, "something else", "Nog niet.", 5, World.Desk, world.Patience));
        Assert.Equal(ReworkOutcome.NoReason, await ask.Ask(request.Id, 1, review.Seen(), " ", 5, World.Desk, world.Patience));
        Assert.Equal(ReworkOutcome.NoTerm, await ask.Ask(request.Id, 1, review.Seen(), "Nog niet.", 4, World.Desk, world.Patience));
        var twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => ask.Ask(request.Id, 1, review.Seen(), "Nog niet.", 5, World.Desk, world.Patience)));
        await world.Settle();

        Assert.Equal([ReworkOutcome.Asked, ReworkOutcome.Asked], twice);
        var sent = Assert.Single(await world.Letters("anna@leerlijn.example"), l => l.Letter.Step == "rework.2").Letter;
        Assert.Equal(preview.Subject, sent.Subject);
        Assert.Equal(preview.Text.Split('\n').Length, sent.Text.Split('\n').Length);
        Assert.DoesNotContain("Alleen voor ons.", sent.Text, StringComparison.Ordinal);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Silence_after_a_rework_is_reminded_of_called_and_becomes_an_intention_about_what_was_asked_anew()
    {
        await using var world = await World.New();
        var party = await Declared(world);
        await world.AsksAnew(party);
        await world.SilenceUntilTheIntention(party);

        Assert.Equal(["ask", "receipt.1", "rework.2", "reminder.2", "last-call.2", "ask-explanation"], await world.Steps("anna@leerlijn.example"));
        var complaint = (await world.Case(party))!;
        Assert.Equal((ComplaintState.Intention, "De modelovereenkomst, aangevuld"), (complaint.State, Assert.Single(complaint.Missed).Title.Nl));
        Assert.Contains("aanvulling", (await world.Letters("anna@leerlijn.example"))[^2].Letter.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await world.Figures()).Arrived);
        await world.HoldsTogether();

        await world.Answers(party);
        Assert.Equal(ComplaintState.Settled, (await world.Case(party))!.State);
        Assert.Equal(RequestStatus.Submitted, (await world.Request(party)).Status);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task An_intention_of_before_that_was_settled_is_not_in_the_way_and_the_next_is_another()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        var round = await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);
        await world.Answers(party);
        Assert.Equal(ReworkOutcome.Asked, await world.AsksAnew(party));
        await world.SilenceUntilTheIntention(party);

        var cases = new[] { $"{round.Id}~{party.Id}", $"{round.Id}~{party.Id}~2" };
        Assert.Equal([cases[0]], (await world.Request(party)).EarlierCases);
        Assert.Equal(cases[1], (await world.Case(party))!.Id);
        Assert.Equal(ComplaintState.Settled, (await world.Get<ComplaintBook>().Find(cases[0], world.Patience))!.Value.State);
        await world.MoveToEndOf((await world.Case(party))!.ExplanationDay!.Value);
        Assert.Equal(DecideOutcome.Decided, await world.Registers(party));
        Assert.Equal(RequestStatus.CaseRegistered, (await world.Request(party)).Status);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task An_answer_at_the_last_second_keeps_the_second_asking_from_becoming_a_case()
    {
        await using var world = await World.New();
        var party = await Declared(world);
        await world.AsksAnew(party);
        await world.MoveToEndOf((await world.Request(party)).LastDay!.Value);
        await world.MoveTo(Calendar.Amsterdam.EndOf((await world.Request(party)).LastCallDay!.Value).AddSeconds(-1));
        await world.Fills(party, words: "Nu met handtekening.");
        Assert.Equal(AttestOutcome.Kept, await world.Attests(party));
        await world.Pass(TimeSpan.FromDays(10));

        Assert.Null(await world.Case(party));
        Assert.Equal("receipt.2", (await world.Steps("anna@leerlijn.example"))[^1]);
        Assert.Equal(ReviewOutcome.Done, await world.Reviews(party));
        Assert.Equal(ReviewOutcome.Done, await world.Accepts(party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_letter_that_comes_back_from_everybody_is_a_task_and_goes_out_again_to_a_mended_address()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        await world.Answers(party);
        await world.Given.Changed(party, p => p with { Contacts = [Contact.Of("Anna", "anna@bounce.example")] });
        Assert.Equal(ReworkOutcome.Asked, await world.AsksAnew(party));
        Assert.Equal(RequestStatus.Undeliverable, (await world.Request(party)).Status);
        Assert.Null((await world.Request(party)).LastDay);
        await world.HoldsTogether();

        await world.Given.Changed(party, p => p with { Contacts = [.. p.Contacts, Contact.Of("Cor", "cor@leerlijn.example")] });
        await world.Nudges(party);
        Assert.Equal(RequestStatus.Rework, (await world.Request(party)).Status);
        Assert.Equal(["rework.2"], await world.Steps("cor@leerlijn.example"));
        Assert.Contains("Stuur de versie met handtekening.", (await world.Letters("cor@leerlijn.example"))[^1].Letter.Text, StringComparison.Ordinal);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Who_leaves_or_whose_round_stops_while_it_was_asked_anew_is_asked_nothing_more()
    {
        await using var world = await World.New();
        var leaves = await Declared(world);
        var stays = await world.Given.ASupplier("Roosterwijs");
        var round = await world.ARoundOf(leaves, stays);
        await world.Answers(leaves);
        await world.Answers(stays);
        await world.AsksAnew(leaves);
        await world.AsksAnew(stays);
        await world.Withdraws(leaves);
        await world.Nudges(leaves);
        Assert.Equal(RequestStatus.Withdrawn, (await world.Request(leaves)).Status);
        await world.Cancels(round);
        await world.Pass(TimeSpan.FromDays(1));
        Assert.Equal(RequestStatus.Cancelled, (await world.Request(stays)).Status);
        await world.Pass(TimeSpan.FromDays(40));
        Assert.DoesNotContain(await world.Steps(leaves), step => step.StartsWith("reminder", StringComparison.Ordinal));
        await world.HoldsTogether();
    }

    private static async Task<Party> Declared(World world)
    {
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.ARoundOf(party);
        await world.Answers(party);
        return party;
    }
}
