using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Evidence;
using Monitoring.Register;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Complaints;

public sealed class HandleComplaintTests
{
    [Fact]
    public async Task Art_12_1_after_an_explanation_a_person_registers_the_case_and_the_party_is_told()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example", "bert@leerlijn.example");
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);

        Assert.Equal(ExplainOutcome.Recorded, await world.Explains(party));
        Assert.Equal(DeskTaskKind.DecideIntention, Assert.Single(await world.Tasks()).Kind);
        Assert.Equal(DecideOutcome.Decided, await world.Registers(party, "De uitleg verklaart het niet."));

        var registered = (await world.Case(party))!;
        Assert.Equal(ComplaintState.Hearing, registered.State);
        Assert.Equal(["model-agreement", "privacy-leaflet~p1"], registered.Missed.Select(m => m.Key));
        Assert.Equal(RequestStatus.CaseRegistered, (await world.Request(party)).Status);
        Assert.Equal(["ask", "reminder", "last-call", "ask-explanation", "hearing.r1"], await world.Steps("anna@leerlijn.example"));
        Assert.Contains("De uitleg verklaart het niet.", (await world.Letters("bert@leerlijn.example"))[^1].Letter.Text, StringComparison.Ordinal);
        Assert.Empty(await world.Tasks());
        Assert.Equal(DecideOutcome.Decided, await world.Registers(party));
        Assert.Equal(DecideOutcome.NotOpen, await world.Closes(party));
        Assert.Equal(ExplainOutcome.NotOpen, await world.Explains(party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task After_an_explanation_a_person_closes_the_intention_with_reasons()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);
        await world.Explains(party);

        Assert.Equal(DecideOutcome.NoReasons, await world.Closes(party, reasons: " "));
        Assert.Equal(DecideOutcome.Decided, await world.Closes(party, "Het bedrijf werd net verkocht."));

        Assert.Equal(RequestStatus.ClosedWithoutEvidence, (await world.Request(party)).Status);
        Assert.Equal(["ask", "reminder", "last-call", "ask-explanation", "case-closed"], await world.Steps(party));
        Assert.Contains("Het bedrijf werd net verkocht.", (await world.Letters(party))[^1].Letter.Text, StringComparison.Ordinal);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Nobody_is_registered_before_having_been_heard()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);
        Assert.Equal(DecideOutcome.NotHeard, await world.Registers(party));
        Assert.Empty(await world.Tasks());

        await world.MoveTo(Amsterdam.EndOf((await world.Case(party))!.ExplanationDay!.Value).AddSeconds(-1));
        Assert.Equal(DecideOutcome.NotHeard, await world.Registers(party));
        await world.MoveToEndOf((await world.Case(party))!.ExplanationDay!.Value);
        Assert.Single(await world.Tasks());
        Assert.Equal(DecideOutcome.Decided, await world.Registers(party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Evidence_after_the_intention_settles_it()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);
        await world.Explains(party);
        Assert.Single(await world.Tasks());

        await world.Answers(party);

        Assert.Equal(ComplaintState.Settled, (await world.Case(party))!.State);
        Assert.Equal(RequestStatus.Submitted, (await world.Request(party)).Status);
        Assert.Equal(["ask", "ask-explanation", "last-call", "receipt.1", "reminder", "settled"], (await world.Steps(party)).Order());
        Assert.Empty(await world.Tasks());
        Assert.Equal(DecideOutcome.NotOpen, await world.Registers(party));
        await world.Reviews(party);
        await world.Accepts(party);
        Assert.Equal(RequestStatus.Accepted, (await world.Request(party)).Status);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Evidence_that_comes_while_somebody_registers_is_never_met_by_a_registration()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);
        await world.Explains(party);
        await world.Fills(party);

        var (attested, decided) = (world.Attests(party), world.Get<DecideIntention>().Register((await world.Case(party))!.Id, seen: null, World.Desk, "Er kwam niets.", world.Patience));
        await Task.WhenAll(attested, decided);
        await world.Settle();

        var (request, complaint) = (await world.Request(party), (await world.Case(party))!);
        Assert.Equal(request.Attestations > 0 ? ComplaintState.Settled : ComplaintState.Hearing, complaint.State);
        Assert.Equal(request.Attestations > 0 ? RequestStatus.Submitted : RequestStatus.CaseRegistered, request.Status);
        Assert.Equal(request.Attestations == 0, (await world.Steps(party)).Contains("hearing.r1"));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Art_11_7_a_party_that_leaves_is_accused_of_nothing()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);
        await world.Explains(party);
        var letters = (await world.Letters()).Count;

        await world.Withdraws(party);
        Assert.Equal(DecideOutcome.Decided, await world.Registers(party));
        await world.Pass(TimeSpan.FromDays(6));

        Assert.Equal(ComplaintState.Withdrawn, (await world.Case(party))!.State);
        Assert.Equal(RequestStatus.Withdrawn, (await world.Request(party)).Status);
        Assert.Equal(letters, (await world.Letters()).Count);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task An_intention_that_reaches_nobody_is_a_task_until_an_address_is_mended()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "anna@leerlijn.example");
        await world.ARoundOf(party);
        await world.MoveToEndOf((await world.Request(party)).LastDay!.Value);
        await world.Given.Changed(party, p => p with { Contacts = [Contact.Of("Weg", "weg@bounce.example")] });
        await world.MoveToEndOf((await world.Request(party)).LastCallDay!.Value);
        await world.Pass(TimeSpan.FromDays(40));
        Assert.Equal(DeskTaskKind.Undeliverable, Assert.Single(await world.Tasks()).Kind);
        Assert.Equal(DecideOutcome.NotHeard, await world.Registers(party));
        await world.HoldsTogether();

        await world.Given.Changed(party, p => p with { Contacts = [Contact.Of("Carla", "carla@leerlijn.example")] });
        await world.Pass(TimeSpan.FromDays(6));
        Assert.Contains("ask-explanation", await world.Steps("carla@leerlijn.example"));
        Assert.True((await world.Case(party))!.ExplanationDay >= world.Today.AddDays(-2));
        await world.HoldsTogether();
    }
}
