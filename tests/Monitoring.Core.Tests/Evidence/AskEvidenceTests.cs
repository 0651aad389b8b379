using Monitoring.Complaints;
using Monitoring.Letters;
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
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Evidence_sent_in_time_is_reviewed_and_accepted()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        var round = await world.ARoundOf(party);

        await world.Answers(party);
        Assert.Equal(RequestStatus.Submitted, (await world.Request(party)).Status);
        Assert.Equal(ReviewOutcome.Done, await world.Reviews(party));
        Assert.Equal(ReviewOutcome.Done, await world.Accepts(party));

        Assert.Equal(["ask", "receipt.1", "accepted"], await world.Steps(party));
        await world.HoldsTogether();
    }
}
