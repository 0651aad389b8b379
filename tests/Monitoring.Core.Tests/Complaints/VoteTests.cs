using System.Security.Cryptography;
using Monitoring.Calendar;
using Monitoring.Desk;
using Monitoring.Letters;
using Monitoring.Register;
using Monitoring.Reglements;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Complaints;

/// <summary>Proposals that the seats of the Platform vote on, and what becomes of the case.</summary>
public sealed class VoteTests
{
    private const string Anna = "anna@leerlijn.example";
    private const string Sam = "sam@school.example";

    [Fact]
    public async Task Art_8_1_each_seat_is_asked_by_its_own_link_reminded_while_silent_and_named_on_the_last_day()
    {
        await using var world = await World.New();
        var id = await Discussed(world);
        await world.Given.Representatives();

        Assert.Equal(OpenVoteOutcome.Opened, await world.PutsToVote(id));
        Assert.Equal(OpenVoteOutcome.Opened, await world.PutsToVote(id));
        Assert.Equal(1, (await world.Case(id)).Proposals);
        var links = new HashSet<string>();
        foreach (var founder in FounderBook.All)
        {
            var letter = Assert.Single(await world.Letters(World.AddressOf(founder.Id)));
            Assert.Equal("vote.s1", letter.Letter.Step);
            Assert.Contains("elke zetel moet het eens zijn", letter.Letter.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Leerlijn", letter.Letter.Text, StringComparison.Ordinal);
            Assert.True(links.Add(await world.Link(World.AddressOf(founder.Id))));
        }

        await world.AllVote(id, Vote.For, FounderBook.All.Skip(2).Select(founder => founder.Id));
        var voting = await world.Case(id);
        await world.MoveTo(voting.Vote!.RemindOn);
        Assert.Equal(["vote.s1", "vote-reminder.s1"], await world.Steps(World.AddressOf(World.Seat(1))));
        Assert.Equal(["vote.s1"], await world.Steps(World.AddressOf(World.Seat(2))));
        Assert.Equal(await world.Link(World.AddressOf(World.Seat(1))), await world.Link(World.AddressOf(World.Seat(1))));

        await world.MoveTo(voting.StepDay!.Value);
        var task = Assert.Single(await world.Tasks());
        Assert.Equal((DeskTaskKind.SilentSeats, "Vereniging PO-Raad, VO-raad"), (task.Kind, task.Subject));
        await world.HoldsTogether();

        await world.TheTermEnds(id);
        var back = await world.Case(id);
        Assert.Equal((ComplaintState.Consultation, NoDecision.Silence), (back.State, back.Votes[^1].Result.Because));
        Assert.Equal(DeskTaskKind.MakeProposal, Assert.Single(await world.Tasks()).Kind);
        Assert.All(new[] { Anna, Sam }, to => Assert.Equal("not-decided", LetterStep.TextOf(world.Steps(to).Result[^1])));
        Assert.Empty(await Documents(world));
        Assert.Equal(CastOutcome.Closed, await world.Votes(id, World.Seat(0), Vote.For));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_vote_that_is_extended_on_its_last_day_tells_the_silent_seats_and_calls_them_again_on_the_new_one()
    {
        await using var world = await World.New();
        var id = await Discussed(world);
        await world.Given.Representatives();
        await world.PutsToVote(id);
        await world.AllVote(id, Vote.For, FounderBook.All.Skip(1).Select(founder => founder.Id));
        var (first, silent) = ((await world.Case(id)).StepDay!.Value, World.AddressOf(World.Seat(0)));
        await world.MoveTo(first);
        Assert.Equal(DeskTaskKind.SilentSeats, Assert.Single(await world.Tasks()).Kind);

        var later = WorkingDays.Dutch.Add(first, 10);
        Assert.Equal(ExtendTermOutcome.Extended, await world.Then(world.Get<ExtendTerm>().Extend(id, first, later, "De vakantie.", World.Desk, world.Patience)));
        Assert.Equal(WorkingDays.Dutch.Subtract(later, (await world.Case(id)).CaseTerms.ReminderDays), (await world.Case(id)).Vote!.RemindOn);
        Assert.Contains(Amsterdam.Long(later, english: false), (await world.Letters(silent))[^1].Letter.Subject, StringComparison.Ordinal);
        Assert.Equal(3, (await world.Letters(silent)).Count);
        Assert.Single(await world.Letters(World.AddressOf(World.Seat(1))));
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();

        await world.MoveTo(later);
        Assert.Equal((DeskTaskKind.SilentSeats, Amsterdam.EndOf(later)), Assert.Single(await world.Tasks()) is var task ? (task.Kind, task.DueAt) : default);
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Art_8_5_without_a_Reglement_ten_of_ten_decide_and_without_a_power_the_case_ends_niet_opgelost()
    {
        await using var world = await World.New();
        var id = await Discussed(world);
        Assert.Equal(OpenVoteOutcome.NoPower, await world.PutsToVote(id, world.AProposalOf("waarschuwing")));
        Assert.Equal(OpenVoteOutcome.Opened, await world.PutsToVote(id));
        await world.AllVote(id, Vote.For);
        Assert.Equal(ComplaintState.Voting, (await world.Case(id)).State);
        Assert.Equal(CastOutcome.Cast, await world.Votes(id, World.Seat(3), Vote.Against));
        Assert.Equal(CastOutcome.Cast, await world.Votes(id, World.Seat(3), Vote.For, "Bij nader inzien."));
        Assert.Equal(CloseVoteOutcome.Closed, await world.ClosesVote(id));

        var ended = await world.Case(id);
        Assert.Equal((ComplaintState.Unresolved, true), (ended.State, ended.Votes[^1].Result.IsDecided));
        Assert.Empty(ended.Measures);
        Assert.All(new[] { Anna, Sam }, to => Assert.Equal("decision-taken", LetterStep.TextOf(world.Steps(to).Result[^1])));
        Assert.Contains("niet opgelost", (await world.Letters(Sam))[^1].Letter.Text, StringComparison.Ordinal);
        Assert.Equal(10, (await world.Get<VoteBook>().Ballots(id, 1, world.Patience)).Count);
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    [Fact]
    public async Task The_decision_is_a_document_kept_under_its_hash_with_what_each_said_and_no_vote_of_a_seat()
    {
        await using var world = await World.New();
        await world.Given.AReglement();
        var id = await Discussed(world);
        await world.Decides(id, world.AProposalOf("verbeterplan"));

        var decided = await world.Case(id);
        Assert.Equal(ComplaintState.Decided, decided.State);
        var document = decided.Votes[^1].Document!;
        await using var stream = (await world.Get<DecisionDocuments>().Open(decided, 1, world.Patience))!;
        var content = new MemoryStream();
        await stream.CopyToAsync(content, world.Patience);
        Assert.Equal((document.Sha256, document.Length), (Convert.ToHexStringLower(SHA256.HashData(content.ToArray())), content.Length));
        var html = System.Text.Encoding.UTF8.GetString(content.ToArray());
        foreach (var words in new[]
        {
            "Leerlijn", "De bijsluiter noemt een doel niet.", "Dat zien wij anders.", "Wij blijven erbij.", "Het Convenant vraagt alle doelen.", "artikel 3, lid 2", "De bijsluiter moet worden aangevuld.",
            "Verbeterplan", "Vul de bijsluiter aan", "Reglement sample-1 (artikel 9, lid 2)", "10 voor, 0 tegen", "niet in rechte afdwingbaar (12.2)", "bewerkersovereenkomst anders bepaalt (12.3)", "@media print",
        })
        {
            Assert.Contains(words, System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Zus de Zetel", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna de Vries", html, StringComparison.Ordinal);
        Assert.DoesNotContain(World.Desk, html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<script|https?://|src=", html);
        Assert.Null(await world.Get<DecisionDocuments>().Open(decided, 2, world.Patience));
        Assert.Single(await Documents(world));
    }

    [Fact]
    public async Task Art_9_2_and_11_4_a_proposal_is_refused_without_a_hearing_minutes_words_an_article_or_a_power()
    {
        await using var world = await World.New();
        await world.Given.AReglement();
        var board = await world.Given.ABoard("De Ring", Sam);
        var supplier = await world.Given.ASupplier("Leerlijn", Anna);
        var id = await world.Opens(world.ADispute(supplier, board));
        Assert.Equal(OpenVoteOutcome.NotFound, await world.PutsToVote("nothing"));
        Assert.Equal(OpenVoteOutcome.NotOpen, await world.PutsToVote(id));
        await world.Admits(id);
        await world.AnswersIn(id);
        await world.RepliesIn(id);
        Assert.Equal(OpenVoteOutcome.NoMinutes, await world.PutsToVote(id));
        await world.PlansConsultation(id);
        await world.RecordsConsultation(id);

        Assert.Equal(OpenVoteOutcome.Incomplete, await world.PutsToVote(id, World.AProposal with { Ruling = " " }));
        Assert.Equal(OpenVoteOutcome.TooLong, await world.PutsToVote(id, World.AProposal with { Facts = new string('a', VoteDraft.MaxLength + 1) }));
        Assert.Equal(OpenVoteOutcome.NoArticle, await world.PutsToVote(id, World.AProposal with { Articles = ["99.9"] }));
        Assert.Equal(OpenVoteOutcome.NoMark, await world.PutsToVote(id, world.AProposalOf("schorsing-beeldmerk")));
        Assert.Equal(OpenVoteOutcome.NoPower, await world.PutsToVote(id, world.AProposalOf("boete")));
        Assert.Equal(OpenVoteOutcome.NoFollowUpDay, await world.PutsToVote(id, world.AProposalOf("verbeterplan", followUp: false)));
        Assert.Equal(OpenVoteOutcome.NoTerms, await world.PutsToVote(id, World.AProposal with { Measure = new DraftMeasure("verbeterplan", "", world.Today.AddDays(100)) }));
        Assert.Equal(OpenVoteOutcome.Opened, await world.PutsToVote(id, world.AProposalOf("verbeterplan")));
        Assert.Equal(OpenVoteOutcome.NotOpen, await world.PutsToVote(id, World.AProposal with { Ruling = "Iets anders." }));
    }

    [Fact]
    public async Task A_vote_needs_a_seat_a_name_reasons_and_an_open_vote_and_recusal_only_where_the_Reglement_has_it()
    {
        await using var world = await World.New();
        var id = await Discussed(world);
        var cast = world.Get<CastVote>();
        Assert.Equal(CastOutcome.NotFound, await cast.Cast(id, World.Seat(0), 1, Vote.For, "", "Anna", world.Patience));
        await world.PutsToVote(id);
        Assert.Equal(CastOutcome.NoSeat, await cast.Cast(id, "stranger", 1, Vote.For, "", "Anna", world.Patience));
        Assert.Equal(CastOutcome.NoName, await cast.Cast(id, World.Seat(0), 1, Vote.For, "", " ", world.Patience));
        Assert.Equal(CastOutcome.NoReasons, await cast.Cast(id, World.Seat(0), 1, Vote.Abstain, " ", "Anna", world.Patience));
        Assert.Equal(CastOutcome.TooLong, await cast.Cast(id, World.Seat(0), 1, Vote.Against, new string('a', CastVote.MaxReasons + 1), "Anna", world.Patience));
        Assert.Equal(CastOutcome.NoRecusal, await cast.Cast(id, World.Seat(0), 1, Vote.Recused, "Belang.", "Anna", world.Patience));
        Assert.Equal(CloseVoteOutcome.NotAllVoted, await world.ClosesVote(id));
        Assert.Empty(await world.Get<VoteBook>().Ballots(id, 1, world.Patience));
    }

    [Fact]
    public async Task Art_8_5_and_8_6_a_seat_that_is_a_party_cannot_consent_and_one_that_represents_a_party_can()
    {
        await using var world = await World.New();
        var (school, supplier) = (await world.Given.ABoard("De Ring", Sam), await world.Given.ASupplier("Heutink Primair Onderwijs B.V.", Anna));
        var id = await world.ADiscussedDispute(school, supplier);
        await world.PutsToVote(id);
        Assert.Equal(["heutink"], (await world.Case(id)).Vote!.Seats.Where(seat => seat.HasConflict).Select(seat => seat.Founder));
        await world.AllVote(id, Vote.For);
        await world.ClosesVote(id);
        Assert.Equal((ComplaintState.Consultation, NoDecision.Conflict), ((await world.Case(id)).State, (await world.Case(id)).Votes[^1].Result.Because));

        // With a rule of recusal the same case is decided by the others.
        await world.Given.AReglement();
        var other = await world.ADiscussedDispute(school, supplier);
        await world.PutsToVote(other, world.AProposalOf("waarschuwing"));
        Assert.Equal(CastOutcome.MustRecuse, await world.Votes(other, "heutink", Vote.For));
        await world.AllVote(other, Vote.For, FounderBook.All.Select(founder => founder.Id).Where(seat => seat != "heutink"));
        Assert.Equal(CloseVoteOutcome.Closed, await world.ClosesVote(other));
        var result = (await world.Case(other)).Votes[^1].Result;
        Assert.Equal((true, 9, "heutink"), (result.IsDecided, result.For.Count, Assert.Single(result.Recused)));
    }

    [Fact]
    public async Task Art_11_7_a_founder_that_left_has_no_seat_and_one_without_a_representative_is_a_task_by_name()
    {
        await using var world = await World.New();
        var id = await Discussed(world);
        await world.Get<FounderBook>().Withdraw(FounderBook.Find("geu")!, world.Today, World.Desk, world.Patience);
        await world.Get<FounderBook>().Handled(FounderBook.Find("geu")!, World.Desk, world.Patience);
        await world.PutsToVote(id);
        Assert.DoesNotContain((await world.Case(id)).Vote!.Seats, seat => seat.Founder == "geu");
        var task = Assert.Single(await world.Tasks(), task => task.Kind == DeskTaskKind.SeatsUnreached);
        Assert.Contains("de Rolf groep B.V.", task.Subject, StringComparison.Ordinal);

        await world.Given.Representatives();
        await world.Get<Workflows.IWorkflows>().Nudge(Complaint.ProcessOf(id), world.Patience);
        await world.Settle();
        Assert.DoesNotContain(await world.Tasks(), task => task.Kind == DeskTaskKind.SeatsUnreached);
        Assert.Equal(["vote.s1"], await world.Steps(World.AddressOf("vdod")));
        Assert.Empty(await world.Steps(World.AddressOf("geu")));
        Assert.Equal(CastOutcome.NoSeat, await world.Votes(id, "geu", Vote.For));
        await world.HoldsTogether();
    }

    [Fact]
    public async Task Two_votes_of_one_seat_at_the_same_moment_are_one()
    {
        await using var world = await World.New();
        var id = await Discussed(world);
        await world.PutsToVote(id);
        var cast = await Task.WhenAll(
            world.Cast(id, 1, World.Seat(0), Vote.For), world.Cast(id, 1, World.Seat(0), Vote.For), world.Cast(id, 1, World.Seat(0), Vote.Against), world.Cast(id, 1, World.Seat(1), Vote.For));
        Assert.All(cast, outcome => Assert.Equal(CastOutcome.Cast, outcome));
        Assert.Equal(2, (await world.Get<VoteBook>().Ballots(id, 1, world.Patience)).Count);
        Assert.Equal(2, (await world.Case(id)).Vote!.Voted.Count);
    }

    [Fact]
    public async Task A_withdrawal_while_the_vote_closes_wins_or_loses_whole_and_leaves_no_decision_that_is_none()
    {
        await using var world = await World.New();
        await world.Given.AReglement();
        for (var i = 0; i < 4; i++)
        {
            var id = await world.ADiscussedDispute(await world.Given.ABoard("De Ring", Sam), await world.Given.ASupplier("Leerlijn", Anna));
            await world.PutsToVote(id, world.AProposalOf("waarschuwing"));
            await world.AllVote(id, Vote.For);
            var before = (await Documents(world)).Count;
            var closing = world.Get<CloseVote>().Close(id, 1, World.Desk, world.Patience);
            var withdrawing = world.Get<WithdrawCase>().Withdraw(id, CaseSide.Complainant, "Sam", "Wij zijn eruit.", world.Patience);
            await Task.WhenAll(closing, withdrawing);
            await world.Settle();

            var ended = await world.Case(id);
            Assert.Equal((await withdrawing) == WithdrawCaseOutcome.Withdrawn ? ComplaintState.Withdrawn : ComplaintState.Decided, ended.State);
            Assert.Equal(ended.State == ComplaintState.Decided ? before + 1 : before, (await Documents(world)).Count);
            Assert.Equal(ended.State == ComplaintState.Decided, ended.Votes.Count == 1);
        }

        await world.HoldsTogether();
    }

    [Fact]
    public async Task A_person_ends_a_discussed_case_as_niet_opgelost_with_reasons_that_both_sides_read()
    {
        await using var world = await World.New();
        var id = await Discussed(world);
        var end = world.Get<EndUnresolved>();
        Assert.Equal(EndUnresolvedOutcome.NoReasons, await end.End(id, World.Desk, " ", world.Patience));
        Assert.Equal(EndUnresolvedOutcome.Ended, await world.Then(end.End(id, World.Desk, "Er is geen Reglement.", world.Patience)));
        Assert.Equal(EndUnresolvedOutcome.Ended, await world.Then(end.End(id, World.Desk, "Er is geen Reglement.", world.Patience)));
        Assert.Equal(EndUnresolvedOutcome.NotOpen, await end.End(id, World.Desk, "Iets anders.", world.Patience));
        Assert.Equal(ComplaintState.Unresolved, (await world.Case(id)).State);
        Assert.All(new[] { Anna, Sam }, to => Assert.Contains("Er is geen Reglement.", world.Letters(to).Result[^1].Letter.Text, StringComparison.Ordinal));
        Assert.Empty(await world.Tasks());
        await world.HoldsTogether();
    }

    private static async Task<string> Discussed(World world) => await world.ADiscussedDispute(await world.Given.ABoard("De Ring", Sam), await world.Given.ASupplier("Leerlijn", Anna));

    private static async Task<IReadOnlyList<string>> Documents(World world) =>
        [.. (await world.Account.BlobNames(ContainerNames.Documents, world.Patience)).Where(name => name.StartsWith("decisions/", StringComparison.Ordinal))];
}
