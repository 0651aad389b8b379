using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Evidence;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Rounds;

public sealed class PauseRoundTests
{
    [Fact]
    public async Task While_a_round_is_paused_no_letter_leaves_and_no_term_ends_and_afterwards_each_has_its_time_again()
    {
        await using var world = await World.New();
        var (asked, silent) = (await world.Given.ASupplier("Gevraagd"), await world.Given.ASupplier("Zwijgt"));
        var round = await world.ARoundOf(asked, silent);
        await world.MoveTo(new DateOnly(2026, 10, 28));
        var (request, letters) = (await world.Request(asked), (await world.Letters()).Count);

        await world.Pauses(round);
        await world.MoveTo(new DateOnly(2026, 11, 11));
        Assert.Equal(letters, (await world.Letters()).Count);
        Assert.Equal(RequestStatus.Asked, (await world.Request(silent)).Status);
        Assert.True((await world.Get<RoundBook>().All(world.Patience)).Single().IsPaused);

        await world.Resumes(round);
        var days = world.Get<WorkingDays>();
        var moved = await world.Request(asked);
        Assert.Equal(days.Add(request.LastDay!.Value, 10), moved.LastDay);
        Assert.Equal(days.Add(request.ReminderOn!.Value, 10), moved.ReminderOn);
        Assert.Equal(["ask", "new-day.1"], await world.Steps(asked));
        var letter = (await world.Letters(asked))[^1].Letter;
        Assert.Contains($"tot en met {Amsterdam.Long(moved.LastDay!.Value, english: false)}", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("Een vraag was onduidelijk.", letter.Text, StringComparison.Ordinal);
        Assert.False((await world.Get<RoundBook>().All(world.Patience)).Single().IsPaused);

        // Once only, however often anybody looks.
        await world.Nudges(asked);
        await world.Restart();
        await world.Settle();
        Assert.Equal(moved.LastDay, (await world.Request(asked)).LastDay);
        await world.MoveTo(moved.LastDay!.Value);
        Assert.Equal(["ask", "new-day.1", "reminder"], await world.Steps(asked));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_party_may_answer_while_the_round_is_paused_and_gets_its_receipt_afterwards()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var round = await world.ARoundOf(party);
        await world.Pauses(round);
        await world.Answers(party);
        Assert.Equal(["ask"], await world.Steps(party));
        await world.Reviews(party);
        await world.Accepts(party);
        await world.Pass(TimeSpan.FromDays(3));
        Assert.Equal(RoundState.Running, (await world.Round(round.Id)).State);

        await world.Resumes(round);
        Assert.Equal(["ask", "receipt.1", "accepted"], await world.Steps(party));
        await world.Pass(TimeSpan.FromDays(2));
        Assert.Equal(RoundState.Closed, (await world.Round(round.Id)).State);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task The_term_to_explain_moves_too_and_nobody_is_asked_to_decide_meanwhile()
    {
        await using var world = await World.New();
        var silent = await world.Given.ASupplier("Zwijgt");
        var round = await world.ARoundOf(silent);
        await world.SilenceUntilTheIntention(silent);
        var day = (await world.Case(silent))!.ExplanationDay!.Value;

        await world.Pauses(round);
        await world.MoveTo(day.AddDays(14));
        Assert.Empty(await world.Tasks());
        await world.Resumes(round);

        var moved = (await world.Case(silent))!;
        Assert.True(moved.ExplanationDay > world.Today);
        Assert.Equal("new-day.1", (await world.Steps(silent))[^1]);
        await world.MoveToEndOf(moved.ExplanationDay.Value);
        Assert.Equal(Desk.DeskTaskKind.DecideIntention, Assert.Single(await world.Tasks()).Kind);
        Assert.Equal(ComplaintState.Intention, (await world.Case(silent))!.State);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task More_time_for_all_moves_every_running_term_once_and_lengthens_those_that_have_not_begun()
    {
        await using var world = await World.New();
        var (asked, answered) = (await world.Given.ASupplier("Gevraagd"), await world.Given.ASupplier("Heeft geantwoord"));
        var unreached = await world.Given.ASupplier("Onbereikbaar", "weg@bounce.example");
        var round = await world.ARoundOf(asked, answered, unreached);
        await world.Answers(answered);
        var (before, days) = ((await world.Request(asked)).LastDay!.Value, world.Get<WorkingDays>());

        Assert.True(await world.Get<RoundBook>().GiveMoreTime(round.Id, MoreTimeForAll.Of(4), "Het was vakantie.", World.Desk, seen: 0, world.Patience));
        Assert.True(await world.Get<RoundBook>().GiveMoreTime(round.Id, MoreTimeForAll.Of(4), "Het was vakantie.", World.Desk, seen: 0, world.Patience));
        await world.Settle();

        Assert.Equal(days.Add(before, 4), (await world.Request(asked)).LastDay);
        Assert.Equal(["ask", "new-day.1"], await world.Steps(asked));
        Assert.Equal(["ask", "receipt.1"], await world.Steps(answered));
        var mended = await world.Given.Changed(unreached, p => p with { Contacts = [Register.Contact.Of("Nieuw", "nieuw@onbereikbaar.example")] });
        await world.Nudges(mended);
        Assert.Equal(days.Add(world.Today, round.Terms.AnswerDays + round.Terms.DeliveryDays + 4), (await world.Request(mended)).LastDay);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_round_closed_by_hand_ends_what_was_not_declared_without_consequence_and_waits_for_what_was()
    {
        await using var world = await World.New();
        var (asked, answered, silent) = (await world.Given.ASupplier("Gevraagd"), await world.Given.ASupplier("Heeft geantwoord"), await world.Given.ASupplier("Zwijgt"));
        var round = await world.ARoundOf(asked, answered, silent);
        await world.Answers(answered);
        await world.SilenceUntilTheIntention(silent);

        await world.ClosesByHand(round);
        Assert.Equal(RequestStatus.Cancelled, (await world.Request(asked)).Status);
        Assert.Equal("round-closed", (await world.Steps(asked))[^1]);
        Assert.Equal(ComplaintState.Withdrawn, (await world.Case(silent))!.State);
        Assert.Equal(RoundState.Running, (await world.Round(round.Id)).State);
        Assert.DoesNotContain("round-closed", await world.Steps(answered));

        await world.Reviews(answered);
        await world.Accepts(answered);
        await world.Pass(TimeSpan.FromDays(2));
        Assert.Equal(RoundState.Closed, (await world.Round(round.Id)).State);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Review_goes_on_after_closing_by_hand_also_by_asking_for_what_is_missing()
    {
        await using var world = await World.New();
        var (adds, silent) = (await world.Given.ASupplier("Vult aan"), await world.Given.ASupplier("Vult niet aan"));
        var round = await world.ARoundOf(adds, silent);
        await world.Answers(adds);
        await world.Answers(silent);
        await world.ClosesByHand(round);
        Assert.Equal(ReworkOutcome.Asked, await world.AsksAnew(adds));
        Assert.Equal(ReworkOutcome.Asked, await world.AsksAnew(silent));
        var letter = (await world.Letters(silent))[^1].Letter;
        Assert.Contains("zonder gevolg voor u", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("om uitleg", letter.Text, StringComparison.Ordinal);
        Assert.Equal(RoundState.Running, (await world.Round(round.Id)).State);

        await world.Fills(adds, words: "Nu met handtekening.");
        await world.Attests(adds);
        await world.Reviews(adds);
        await world.Accepts(adds);
        await world.Pass(TimeSpan.FromDays(30));
        Assert.Equal(RequestStatus.Accepted, (await world.Request(adds)).Status);
        Assert.Equal(RequestStatus.Cancelled, (await world.Request(silent)).Status);
        Assert.Equal(["ask", "receipt.1", "rework.2", "reminder.2", "round-closed"], await world.Steps(silent));
        Assert.Contains("de aanvulling waarom wij vroegen niet gekregen", (await world.Letters(silent))[^1].Letter.Text, StringComparison.Ordinal);
        Assert.Null(await world.Case(silent));
        Assert.Equal(RoundState.Closed, (await world.Round(round.Id)).State);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task What_is_done_twice_or_too_late_changes_nothing()
    {
        await using var world = await World.New();
        var round = await world.ARoundOf(await world.Given.ASupplier("Leerlijn"));
        var book = world.Get<RoundBook>();
        Assert.True(await book.Pause(round.Id, "Eerst.", World.Desk, world.Patience));
        Assert.True(await book.Pause(round.Id, "Later.", World.Desk, world.Patience));
        Assert.Equal("Eerst.", (await world.Round(round.Id)).PausedBecause);
        Assert.False(await book.GiveMoreTime(round.Id, MoreTimeForAll.Of(2), "Nee.", World.Desk, seen: 0, world.Patience));
        Assert.True(await book.Resume(round.Id, World.Desk, world.Patience));
        Assert.True(await book.Resume(round.Id, World.Desk, world.Patience));
        Assert.Single((await world.Round(round.Id)).Shifts);
        await world.Cancels(round);
        Assert.False(await book.Pause(round.Id, "Nee.", World.Desk, world.Patience));
        Assert.False(await book.Resume(round.Id, World.Desk, world.Patience));
        Assert.False(await book.CloseByHand(round.Id, "Nee.", World.Desk, world.Patience));
        Assert.False(await book.Pause("er-is-geen", "Nee.", World.Desk, world.Patience));
    }
}
