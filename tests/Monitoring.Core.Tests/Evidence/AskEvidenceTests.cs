using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public sealed class AskEvidenceTests
{
    [Fact]
    public async Task Silence_goes_from_the_first_letter_by_a_reminder_and_a_last_call_to_an_intention()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.ARoundOf(party);
        var asked = await world.Request(party);
        Assert.Equal(["ask"], await world.Steps("anna@leerlijn.example"));
        Assert.Empty(await world.Letters("bert@leerlijn.example"));

        await world.MoveTo(asked.ReminderOn!.Value);
        Assert.Equal(["ask", "reminder"], await world.Steps("anna@leerlijn.example"));

        await world.MoveToEndOf(asked.LastDay!.Value);
        Assert.Equal(["ask", "reminder", "last-call"], await world.Steps("anna@leerlijn.example"));
        Assert.Equal(["last-call"], await world.Steps("bert@leerlijn.example"));
        Assert.Null(await world.Case(party));

        await world.MoveToEndOf((await world.Request(party)).LastCallDay!.Value);
        Assert.Equal(["ask", "reminder", "last-call", "ask-explanation"], await world.Steps("anna@leerlijn.example"));
        Assert.Equal(["last-call", "ask-explanation"], await world.Steps("bert@leerlijn.example"));
        Assert.Equal(ComplaintState.Intention, (await world.Case(party))!.State);
        Assert.Equal(RequestStatus.AskedToExplain, (await world.Request(party)).Status);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task All_letters_to_a_contact_carry_the_same_link()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        var first = await world.Link("anna@leerlijn.example");

        await world.SilenceUntilTheIntention(party);

        Assert.Equal(first, await world.Link("anna@leerlijn.example"));
        Assert.StartsWith("http://monitoring.test/bewijs/", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_sent_in_time_is_reviewed_and_accepted()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.ARoundOf(party);

        await world.Answers(party);
        Assert.Equal(RequestStatus.Submitted, (await world.Request(party)).Status);
        Assert.Equal(ReviewOutcome.Done, await world.Reviews(party));
        Assert.Equal(ReviewOutcome.Done, await world.Accepts(party));

        Assert.Equal(RequestStatus.Accepted, (await world.Request(party)).Status);
        Assert.Equal(["ask", "receipt.1", "accepted"], await world.Steps("anna@leerlijn.example"));
        Assert.Equal(["receipt.1", "accepted"], await world.Steps("bert@leerlijn.example"));
        await world.Pass(TimeSpan.FromDays(60));
        Assert.Equal(5, (await world.Letters()).Count);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_board_answers_with_a_link_or_a_text()
    {
        await using var world = await World.New();
        var board = await world.Given.ABoard("Stichting Samen");
        await world.ARoundOf(board);

        await world.Answers(board);

        Assert.Equal(["ask", "receipt.1"], await world.Steps(board));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task The_last_evening_is_in_time()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.MoveTo(Amsterdam.EndOf((await world.Request(party)).LastDay!.Value).AddSeconds(-1));

        await world.Answers(party);
        await world.Pass(TimeSpan.FromDays(30));

        Assert.Equal(["ask", "reminder", "receipt.1"], await world.Steps(party));
        Assert.Null(await world.Case(party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Evidence_after_the_last_call_prevents_an_intention()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.MoveToEndOf((await world.Request(party)).LastDay!.Value);
        await world.MoveTo(Amsterdam.EndOf((await world.Request(party)).LastCallDay!.Value).AddSeconds(-1));

        await world.Answers(party);
        await world.Pass(TimeSpan.FromDays(30));

        Assert.Equal(["ask", "reminder", "last-call", "receipt.1"], await world.Steps(party));
        Assert.Null(await world.Case(party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_draft_that_was_never_declared_is_no_answer()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);

        await world.Fills(party);
        Assert.Equal(2, (await world.Request(party)).AnsweredCount);
        await world.SilenceUntilTheIntention(party);

        Assert.Equal(ComplaintState.Intention, (await world.Case(party))!.State);
    }

    [Fact]
    public async Task Art_11_7_a_party_that_withdraws_gets_no_letter_any_more()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);

        await world.Withdraws(party);
        await world.Pass(TimeSpan.FromDays(30));

        Assert.Equal(["ask"], await world.Steps(party));
        Assert.Equal(RequestStatus.Withdrawn, (await world.Request(party)).Status);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Two_rounds_of_one_party_do_not_touch_each_other()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        var first = await world.ARoundOf(party);
        var second = await world.ARoundOf(party);
        Assert.NotEqual(first.Id, second.Id);

        // The letter of the second waits for the morning, as one of the first left already.
        await world.Pass(TimeSpan.FromDays(1));
        await world.Answers(party, second);
        await world.SilenceUntilTheIntention(party, first);

        Assert.Equal(RequestStatus.AskedToExplain, (await world.Request(party, first)).Status);
        Assert.Equal(RequestStatus.Submitted, (await world.Request(party, second)).Status);
        Assert.Null(await world.Case(party, second));
        Assert.Equal(["ask", "ask", "receipt.1", "reminder", "last-call", "ask-explanation"], await world.Steps(party));
        await world.HoldsTogether();
    }
}
