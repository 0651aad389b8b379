using Monitoring.Calendar;
using Monitoring.Complaints;
using Monitoring.Desk;
using Monitoring.Frameworks;
using Monitoring.Letters;
using Monitoring.Privacy;
using Monitoring.Register;
using Monitoring.Rounds;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Evidence;

public sealed class PostedAnswerTests
{
    private const string Anna = "anna@leerlijn.example";
    private const string Colleague = "collega@platform.example";

    [Fact]
    public async Task Entered_it_is_a_declaration_that_says_who_entered_it_when_it_came_and_which_paper_it_was()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna, "bert@leerlijn.example");
        await world.ARoundOf(party);
        await world.Pass(TimeSpan.FromDays(2));
        Assert.Equal(PostOutcome.Done, await world.ComesByPost(party, world.Today.AddDays(-1)));
        await world.Fills(party);
        Assert.Equal(AttestOutcome.Kept, await world.Enters(party, by: Colleague));

        var request = await world.Request(party);
        Assert.Equal(RequestStatus.Submitted, request.Status);
        Assert.Equal(world.Today.AddDays(-1), request.DeclaredOn);
        Assert.False(request.IsOnDesk);
        var document = await Declared(world, party, 1);
        Assert.Equal(("Piet Papier", "directeur", ""), (document.Name, document.Role, document.Contact));
        Assert.Equal((1, world.Today.AddDays(-1), true, PostWay.Post, Colleague), (document.Post!.Number, document.Post.ReceivedOn, document.Post.InTime, document.Post.Way, document.Post.EnteredBy));
        Assert.Equal(1, (await world.Figures()).DeclaredOn[world.Today.AddDays(-1)]);

        // All contacts are told by whom and what, and what to do when it is wrong.
        foreach (var address in new[] { Anna, "bert@leerlijn.example" })
        {
            var letter = (await world.Letters(address))[^1].Letter;
            Assert.Equal("receipt-by-post.1", letter.Step);
            Assert.All([document.Post.Scan.Sha256, Colleague, "Piet Papier (directeur)", "op tijd", "Klopt er iets niet?", request.Receipt!], words => Assert.Contains(words, letter.Text, StringComparison.Ordinal));
        }

        await using var scan = await world.Get<Blobs>().Open(ContainerNames.Evidence, TakeInFile.BlobOf(party.Id, document.Post.Scan.Sha256), world.Patience);
        Assert.NotNull(scan);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task As_long_as_it_lies_on_the_desk_no_letter_presses_and_no_intention_opens_and_a_task_asks_to_enter_it()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        var last = (await world.Request(party)).LastDay!.Value;
        await world.ComesByPost(party);
        var task = Assert.Single(await world.Tasks());
        Assert.Equal((DeskTaskKind.EnterAnswer, "Leerlijn"), (task.Kind, task.Subject));
        await world.MoveToEndOf(last.AddDays(60));
        Assert.Equal(["ask"], await world.Steps(party));
        Assert.Equal(RequestStatus.Asked, (await world.Request(party)).Status);

        await world.Fills(party);
        Assert.Equal(AttestOutcome.Kept, await world.Enters(party));
        Assert.True((await Declared(world, party, 1)).Post!.InTime);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Set_aside_the_term_goes_on_with_three_working_days_at_least_and_another_letter_may_come()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        await world.MoveToEndOf((await world.Request(party)).LastDay!.Value);
        var grace = (await world.Request(party)).LastCallDay!.Value;
        await world.ComesByPost(party);
        await world.MoveToEndOf(grace.AddDays(5));
        Assert.Equal(PostOutcome.Done, await world.SetsAside(party));
        Assert.Equal(PostOutcome.Done, await world.SetsAside(party));
        var request = await world.Request(party);
        Assert.Equal(Some.Days.Add(world.Today, 3), request.LastCallDay);
        Assert.Equal((RequestStatus.Asked, false), (request.Status, request.IsOnDesk));
        Assert.Empty(await world.Tasks());
        Assert.Equal(PostOutcome.Done, await world.ComesByPost(party));
        Assert.Equal(2, (await world.Get<PostBook>().Of(await world.Request(party), world.Patience)).Count);
    }

    [Fact]
    public async Task Entered_after_an_intention_opened_it_settles_it_and_the_day_of_receipt_is_what_counts()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        var last = (await world.Request(party)).LastDay!.Value;
        await world.SilenceUntilTheIntention(party);

        // The letter had come in time, and nobody had opened it yet.
        Assert.Equal(PostOutcome.Done, await world.ComesByPost(party, last));
        await world.Pass(TimeSpan.FromDays(30));
        Assert.Equal(DecideOutcome.OnDesk, await world.Registers(party));
        Assert.Equal(DecideOutcome.OnDesk, await world.Closes(party));
        Assert.Equal(ComplaintState.Intention, (await world.Case(party))!.State);
        Assert.Equal([DeskTaskKind.EnterAnswer], (await world.Tasks()).Select(t => t.Kind));

        await world.Fills(party);
        Assert.Equal(AttestOutcome.Kept, await world.Enters(party));
        Assert.Equal(ComplaintState.Settled, (await world.Case(party))!.State);
        Assert.True((await Declared(world, party, 1)).Post!.InTime);
        Assert.Equal(last, (await world.Request(party)).DeclaredOn);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Received_after_the_last_call_it_is_late_and_still_counts_as_evidence()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);
        await world.ComesByPost(party);
        await world.Fills(party);
        await world.Enters(party);
        Assert.False((await Declared(world, party, 1)).Post!.InTime);
        Assert.Equal(ComplaintState.Settled, (await world.Case(party))!.State);
    }

    [Fact]
    public async Task A_letter_that_was_recorded_while_a_colleague_registered_the_case_stops_it_until_it_is_entered()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        await world.SilenceUntilTheIntention(party);
        await world.Explains(party);
        var complaint = (await world.Case(party))! with { State = ComplaintState.Registered };
        var onDesk = await world.Request(party) with { OnDeskSince = world.Today, Posts = 1 };
        Assert.IsType<ComplaintStep.Wait>(complaint.NextStep(onDesk, await world.Round(onDesk.RoundId), new CaseReaders(party), world.Now));
        Assert.IsType<ComplaintStep.EndRequest>(complaint.NextStep(onDesk with { OnDeskSince = null }, await world.Round(onDesk.RoundId), new CaseReaders(party), world.Now));
    }

    [Fact]
    public async Task Who_was_never_reached_can_answer_by_post_about_all_its_products()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", "weg@bounce.example");
        var silent = await world.Given.Changed(await world.Given.ASupplier("Zonder adres"), p => p with { Contacts = [] });
        var roundId = (await world.ARoundOf(party, silent)).Id;
        foreach (var one in new[] { party, silent })
        {
            Assert.Equal(RequestStatus.Undeliverable, (await world.Request(one)).Status);
            Assert.Equal(PostOutcome.Done, await world.ComesByPost(one));
            Assert.Equal(["model-agreement", "privacy-leaflet~p1"], (await world.Asked(one)).Select(item => item.Key));
            Assert.Equal(2, (await world.Request(one)).ItemCount);
        }

        await world.Fills(party);
        Assert.Equal(AttestOutcome.Kept, await world.Enters(party));
        Assert.Contains(await world.Get<PartyRequests>().Of(silent.Id, cancellation: world.Patience), r => r.RoundId == roundId);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task The_day_is_not_in_the_future_and_not_before_the_party_was_asked()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        Assert.Equal(PostOutcome.NotYet, await world.ComesByPost(party, world.Today.AddDays(1)));
        Assert.Equal(PostOutcome.BeforeAsked, await world.ComesByPost(party, world.Today.AddDays(-1)));
        await world.ComesByPost(party);
        Assert.Equal(PostOutcome.NotYet, await Changes(world, party, world.Today.AddDays(1)));
    }

    [Fact]
    public async Task Two_people_who_record_the_same_letter_do_so_once_and_who_records_another_looks_again()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        var id = (await world.Request(party)).Id;
        var (one, other) = (await world.Scan(party, "Brief 1"), await world.Scan(party, "Brief 2"));
        var receive = world.Get<ReceiveAnswer>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => receive.Record(id, 1, world.Today, PostWay.Post, one, World.Desk, world.Patience)));
        Assert.All(outcomes, outcome => Assert.Equal(PostOutcome.Done, outcome));
        Assert.Equal(PostOutcome.Changed, await receive.Record(id, 1, world.Today, PostWay.Post, other, Colleague, world.Patience));
        Assert.Equal(PostOutcome.Changed, await receive.Record(id, 2, world.Today, PostWay.Mail, other, Colleague, world.Patience));
        Assert.Equal(one, Assert.Single(await world.Get<PostBook>().Of(await world.Request(party), world.Patience)).Scan);

        // Of two who correct it the second looks first at what the other made of it.
        var seen = PostedAnswer.Seen((await world.Get<PostBook>().OnDesk(await world.Request(party), world.Patience))!.Value);
        Assert.Equal(PostOutcome.Done, await receive.Change(id, seen, world.Today, PostWay.Mail, other, Colleague, world.Patience));
        Assert.Equal(PostOutcome.Done, await receive.Change(id, seen, world.Today, PostWay.Mail, other, Colleague, world.Patience));
        Assert.Equal(PostOutcome.Changed, await receive.Change(id, seen, world.Today, PostWay.Post, one, World.Desk, world.Patience));
    }

    [Fact]
    public async Task The_same_form_twice_enters_once_and_a_party_that_declared_meanwhile_is_not_overwritten()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        var round = await world.ARoundOf(party);
        await world.ComesByPost(party);
        await world.Fills(party);
        var before = await world.Request(party);
        var entry = new PostEntry(1, PostedAnswer.Seen((await world.Get<PostBook>().OnDesk(before, world.Patience))!.Value), World.Desk);
        var (answers, _) = await world.Get<AttestEvidence>().Preview(before, await world.Get<FrameworkLibrary>().Get(round.FrameworkVersion, world.Patience), world.Patience);
        Task<AttestOutcome> Enter(int number) => world.Get<AttestEvidence>().Attest(
            before.Id, new Declarant("Piet Papier", "directeur", ""), number, AttestEvidence.Seen(answers), world.Patience, entry);

        await world.Attests(party);
        Assert.Equal(AttestOutcome.Overtaken, await Enter(1));
        Assert.True((await world.Request(party)).IsOnDesk);
        Assert.Equal(ReviewOutcome.OnDesk, await world.Reviews(party));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Enter(2)));
        await world.Settle();
        Assert.All(outcomes, outcome => Assert.Equal(AttestOutcome.Kept, outcome));
        Assert.Equal(2, (await world.Request(party)).Attestations);
        Assert.Null((await Declared(world, party, 1)).Post);
        Assert.Equal(["ask", "receipt.1", "receipt-by-post.2"], await world.Steps(party));
        Assert.Equal(ReviewOutcome.Done, await world.Reviews(party));
        Assert.Equal(PostOutcome.NotOpen, await world.ComesByPost(party));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Nobody_enters_what_was_changed_since_or_a_paper_that_was_destroyed()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        Assert.Equal(AttestOutcome.Overtaken, await world.Enters(party));
        await world.ComesByPost(party);
        Assert.Equal(AttestOutcome.Incomplete, await world.Enters(party));
        await world.Fills(party);
        var stale = (await world.Get<PostBook>().OnDesk(await world.Request(party), world.Patience))!.Value;
        await Changes(world, party, world.Today, PostWay.Mail);
        Assert.Equal(AttestOutcome.Changed, await world.Get<AttestEvidence>().Attest(new RequestKey(stale.RoundId, stale.PartyId), new Declarant("Piet", "directeur", ""), 1, "", world.Patience, new PostEntry(1, PostedAnswer.Seen(stale), World.Desk)));
        await world.Get<FileBook>().Destroy(party.Id, stale.Scan.Sha256, World.Desk, "Er stonden leerlingen in.", world.Patience);
        Assert.Equal(AttestOutcome.ScanGone, await world.Enters(party));
    }

    [Fact]
    public async Task A_round_that_is_closed_by_hand_waits_for_what_lies_on_the_desk()
    {
        await using var world = await World.New();
        var (party, silent) = (await world.Given.ASupplier("Leerlijn", Anna), await world.Given.ASupplier("Zwijgt"));
        var round = await world.ARoundOf(party, silent);
        await world.ComesByPost(party);
        await world.ClosesByHand(round);
        Assert.Equal((RequestStatus.Asked, RequestStatus.Cancelled), ((await world.Request(party)).Status, (await world.Request(silent)).Status));
        await world.Fills(party);
        Assert.Equal(AttestOutcome.Kept, await world.Enters(party));
        await world.Reviews(party);
        await world.Accepts(party);
        Assert.Equal(RequestStatus.Accepted, (await world.Request(party)).Status);
    }

    [Fact]
    public async Task A_party_that_leaves_takes_the_task_off_the_desk()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        await world.ComesByPost(party);
        await world.Withdraws(party);
        await world.Nudges(party);
        Assert.Empty(await world.Tasks());
        Assert.False((await world.Request(party)).IsOnDesk);
        Assert.Equal(PostOutcome.NotOpen, await world.ComesByPost(party));
    }

    [Fact]
    public async Task Cut_off_between_any_two_calls_it_is_recorded_and_entered_once()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        await world.Fills(party);
        var scan = await world.Scan(party);
        var request = await world.Request(party);
        var round = await world.Round(request.RoundId);
        var (answers, _) = await world.Get<AttestEvidence>().Preview(request, await world.Get<FrameworkLibrary>().Get(round.FrameworkVersion, world.Patience), world.Patience);
        var drops = new DropAtEachCall(oneReadIn: 10);
        await world.Restart(drops);
        Func<Task>[] acts =
        [
            () => world.Get<ReceiveAnswer>().Record(request.Id, 1, world.Today, PostWay.Post, scan, World.Desk, world.Patience),
            () => world.Settle(),
            async () =>
            {
                var posted = (await world.Table<PostedAnswer>().Find(PostedAnswer.KeyOf(request.Id, 1), world.Patience))!.Value;
                var seen = PostedAnswer.Seen(posted with { Attestation = null, SettledBy = null, SettledAt = null });
                Assert.Equal(AttestOutcome.Kept, await world.Get<AttestEvidence>().Attest(
                    request.Id, new Declarant("Piet Papier", "directeur", ""), 1, AttestEvidence.Seen(answers), world.Patience, new PostEntry(1, seen, World.Desk)));
            },
            () => world.Settle(),
            () => world.Pass(TimeSpan.FromDays(2)),
        ];
        foreach (var act in acts)
        {
            while (!await Done(act))
            {
                await world.Restart(drops);
            }
        }

        Assert.Equal((1, 1, false), ((await world.Request(party)).Posts, (await world.Request(party)).Attestations, (await world.Request(party)).IsOnDesk));
        Assert.Equal(["ask", "receipt-by-post.1"], await world.Steps(party));
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
        Assert.True(drops.Times > 5, $"It was dropped only {drops.Times} times.");
    }

    [Fact]
    public async Task Who_signed_is_found_and_erased_as_others_who_declared_are_and_the_paper_with_the_signature_goes_too()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn", Anna);
        await world.ARoundOf(party);
        await world.ComesByPost(party);
        await world.Fills(party);
        await world.Enters(party);
        var scan = (await Declared(world, party, 1)).Post!.Scan;

        var person = Assert.Single(await world.Get<PersonIndex>().Search("Papier", world.Patience)).PersonId;
        var traces = (await world.Get<ErasePerson>().Find(person, world.Patience)).Traces;
        Assert.Equal([PersonTraceKind.Letter, PersonTraceKind.File, PersonTraceKind.Declaration], traces.Select(t => t.Kind).Distinct().Order());
        Assert.Equal([Links.File(party.Id, scan.Sha256)], traces.Where(t => t.Kind == PersonTraceKind.File).Select(t => t.Page));

        await world.Get<ErasePerson>().Erase("1", person, declarations: false, World.Desk, world.Patience);
        Assert.Equal("Piet Papier", (await Declared(world, party, 1)).Name);
        await world.Get<ErasePerson>().Erase("2", person, declarations: true, World.Desk, world.Patience);
        var document = await Declared(world, party, 1);
        Assert.Equal((ErasePerson.Gone, ErasePerson.Gone, scan.Sha256), (document.Name, document.Role, document.Post!.Scan.Sha256));
        Assert.Equal(FileStanding.Destroyed, world.Get<FileBook>().StandingOf(await world.Get<FileBook>().Find(party.Id, scan.Sha256, world.Patience)));
        Assert.Empty((await world.Get<ErasePerson>().Find(person, world.Patience)).Traces);
    }

    private static async Task<PostOutcome> Changes(World world, Party party, DateOnly on, PostWay way = PostWay.Post)
    {
        var posted = (await world.Get<PostBook>().OnDesk(await world.Request(party), world.Patience))!.Value;
        return await world.Get<ReceiveAnswer>().Change(new RequestKey(posted.RoundId, posted.PartyId), PostedAnswer.Seen(posted), on, way, posted.Scan, World.Desk, world.Patience);
    }

    private static async Task<AttestedDocument> Declared(World world, Party party, int number) =>
        AttestedDocument.Read((await world.Get<RequestBook>().FindAttestation((await world.Request(party)).Id, number, world.Patience))!.Document);

    private static async Task<bool> Done(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception e) when (e is ConnectionCutException or OperationCanceledException || e.InnerException is ConnectionCutException)
        {
            return false;
        }
    }
}
